// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.hsm.tools.output.LineBook;
import io.github.fmwizard.hsm.tools.supervision.Supervised;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PromptRelayTests {

  private static final PromptRelay.Patience SHORT =
      new PromptRelay.Patience(Duration.ofMillis(50), Duration.ofMillis(50));

  private static final LineBook BOOK =
      new LineBook(Optional.empty(), List.of(), Optional.empty(), OptionalInt.empty());

  @TempDir Path folder;
  private final ScriptedSupervision supervision = new ScriptedSupervision();
  private final RecordedProgress heard = new RecordedProgress();
  private final AtomicInteger lentBeforeTheQuestion = new AtomicInteger();

  @Test
  void relaysOneAnswerByteByByte() {
    ScriptedOfficer officer = new ScriptedOfficer().typing("secret\n");

    ObservedRun attendance = attend(asking("Password: "), officer, 3, true);

    assertThat(typed()).isEqualTo("secret\n");
    assertThat(attendance.answered()).isEqualTo(1);
    assertThat(attendance.end()).isEqualTo(new Supervised.End.Exited(0, true));
    assertThat(attendance.lines())
        .contains("Password:", "done", "[fmwizard: 1 answered at the program's prompts]");
    assertThat(attendance.lines().toString() + officer.shown()).doesNotContain("secret");
  }

  @Test
  void aSecondPromptByItselfGetsNoSecondAnswerOnOneDecision() {
    ScriptedOfficer officer =
        new ScriptedOfficer().typing("wrong\nother\n" + ScriptedOfficer.LEAVE);

    ObservedRun attendance = attend(asking("Password: ", "Again: "), officer, 3, true);

    assertThat(typed()).isEqualTo("wrong\n\u0004");
    assertThat(attendance.answered()).isEqualTo(1);
    assertThat(attendance.inputEnded()).isTrue();
    assertThat(officer.shown()).contains("another try", "at worst 2 left", "did not go");
  }

  @Test
  void anotherAnswerTakesAnotherDecision() {
    ScriptedOfficer officer = new ScriptedOfficer().typing("wrong\nagain\nright\n");

    ObservedRun attendance = attend(asking("Password: ", "Again: "), officer, 3, true);

    assertThat(typed()).isEqualTo("wrong\nright\n");
    assertThat(attendance.answered()).isEqualTo(2);
  }

  @Test
  void theTryThatCouldZeroizeIsNotRelayed() {
    ScriptedOfficer officer =
        new ScriptedOfficer().typing("wrong\nagain\nother\n" + ScriptedOfficer.LEAVE);

    ObservedRun attendance = attend(asking("Password: ", "Again: "), officer, 2, true);

    assertThat(typed()).isEqualTo("wrong\n\u0004");
    assertThat(attendance.answered()).isEqualTo(1);
    assertThat(officer.shown()).contains("could be the last");
  }

  @Test
  void leavingInTheMiddleOfALineErasesItBeforeTheEndOfInput() {
    ScriptedOfficer officer = new ScriptedOfficer().typing("sec" + ScriptedOfficer.LEAVE);

    ObservedRun attendance = attend(asking("Password: "), officer, 3, true);

    assertThat(typed()).isEqualTo("sec\u0015\u0004");
    assertThat(attendance.answered()).isZero();
    assertThat(attendance.inputEnded()).isTrue();
    assertThat(attendance.silent()).isFalse();
  }

  @Test
  void aProgramThatStaysAfterTheEndOfInputGetsTheConsoleAgain() {
    ScriptedOfficer officer =
        new ScriptedOfficer().typing("" + ScriptedOfficer.LEAVE, "x\nagain\nx\n");
    supervision.runs(
        new ScriptedSupervision.Script() {
          @Override
          public void started(ScriptedSupervision.Stage stage) {
            stage.print("Password: ");
          }

          @Override
          public void typed(ScriptedSupervision.Stage stage, int value) {
            if (value == '\n') {
              stage.exit(0);
            }
          }
        });

    ObservedRun attendance = attend(officer, 3, true);

    assertThat(officer.banners).hasSize(2);
    assertThat(typed()).isEqualTo("\u0004x\n");
    assertThat(attendance.answered()).isEqualTo(1);
    assertThat(officer.shown()).contains("You left, but the program still runs");
  }

  @Test
  void whoLeavesAgainIsLeftAloneUntilTheProgramAsksSomethingNew() {
    ScriptedOfficer officer =
        new ScriptedOfficer()
            .typing("" + ScriptedOfficer.LEAVE, "" + ScriptedOfficer.LEAVE, "again\nx\n");
    supervision.runs(
        new ScriptedSupervision.Script() {
          @Override
          public void started(ScriptedSupervision.Stage stage) {
            stage.print("Password: ");
            new Thread(() -> asksLongAfterTheSecondLeaving(stage, officer)).start();
          }

          @Override
          public void typed(ScriptedSupervision.Stage stage, int value) {
            if (value == '\n') {
              stage.exit(0);
            }
          }
        });

    attend(officer, 3, true);

    assertThat(officer.banners).hasSize(3);
    assertThat(lentBeforeTheQuestion).hasValue(2);
    assertThat(typed()).isEqualTo("\u0004x\n");
  }

  private void asksLongAfterTheSecondLeaving(
      ScriptedSupervision.Stage stage, ScriptedOfficer officer) {
    Awaitility.await().until(() -> heard.lines.toString().contains("the officer left again"));
    LockSupport.parkNanos(20 * SHORT.afterLeaving().toNanos());
    lentBeforeTheQuestion.set(officer.banners.size());
    stage.print("Sure? ");
  }

  @Test
  void aLostLineTypesNothingAndTheEndIsTaken() {
    ScriptedOfficer officer = new ScriptedOfficer().typing("sec" + ScriptedOfficer.GONE);
    supervision.runs(asking("Password: "));
    supervision.runs(
        new ScriptedSupervision.Script() {
          private int count;

          @Override
          public void started(ScriptedSupervision.Stage stage) {
            stage.print("Password: ");
          }

          @Override
          public void typed(ScriptedSupervision.Stage stage, int value) {
            count++;
            if (count == 3) {
              stage.print("goes on\r\n");
              stage.exit(7);
            }
          }
        });

    ObservedRun attendance = attend(officer, 3, true);

    assertThat(typed()).isEqualTo("sec");
    assertThat(attendance.end()).isEqualTo(new Supervised.End.Exited(7, true));
    assertThat(attendance.inputEnded()).isFalse();
    assertThat(attendance.lines()).anyMatch(line -> line.contains("goes on"));
  }

  @Test
  void aProgramThatNeedsNoLoginGetsTheConsoleOnlyWhenItAsks() {
    ScriptedOfficer officer = new ScriptedOfficer().typing("y\n");

    attend(asking("Really? "), officer, 3, false);

    assertThat(officer.banners).hasSize(1);

    ScriptedOfficer idle = new ScriptedOfficer();
    supervision.runs(ScriptedSupervision.ends("no question\n", 0));
    attend(idle, 3, false);
    assertThat(idle.banners).isEmpty();
  }

  @Test
  void saysThatTypingWasInterruptedAndThatItIsOver() {
    ScriptedOfficer officer = new ScriptedOfficer();
    supervision.runs(
        new ScriptedSupervision.Script() {
          @Override
          public void started(ScriptedSupervision.Stage stage) {
            stage.hear(new Supervised.Interrupted());
            stage.hear(new Supervised.Unattended());
            stage.exit(3);
          }

          @Override
          public void typed(ScriptedSupervision.Stage stage, int value) {}
        });

    ObservedRun attendance = attend(officer, 3, true);

    assertThat(officer.shown()).contains("by Ctrl-U", "Nothing can be typed");
    assertThat(attendance.lines())
        .anyMatch(line -> line.contains("the supervisor was lost and is there again"))
        .anyMatch(line -> line.contains("what it prints is lost"));
  }

  @Test
  void removesEscapeSequencesFromRecordedLinesOnly() {
    ScriptedOfficer officer = new ScriptedOfficer();
    supervision.runs(ScriptedSupervision.ends("\u001b[1mbold\u001b[0m\r\n", 0));

    ObservedRun attendance = attend(officer, 3, true);

    assertThat(attendance.lines()).containsExactly("bold");
    assertThat(heard.lines).containsExactly("bold");
  }

  private static ScriptedSupervision.Script asking(String... prompts) {
    return ScriptedSupervision.asks(List.of(prompts), "done\r\n");
  }

  private ObservedRun attend(
      ScriptedSupervision.Script script, ScriptedOfficer officer, int left, boolean lend) {
    supervision.runs(script);
    return attend(officer, left, lend);
  }

  private ObservedRun attend(ScriptedOfficer officer, int left, boolean lend) {
    try (Supervised running =
        supervision.start(
            folder.resolve("run" + supervision.commands.size()),
            new io.github.fmwizard.hsm.tools.supervision.Supervision.Command(
                List.of("/x"), Map.of()))) {
      HandOver banner =
          new HandOver("ctfm", AuthenticationKind.PASSWORD, OptionalInt.of(left), false);
      return new PromptRelay(running, officer, banner, heard, SHORT, true, BOOK).attend(lend);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String typed() {
    return supervision.stage().typed();
  }
}
