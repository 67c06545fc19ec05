// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.screen.gate.GateRefusal;
import io.github.fmwizard.wizard.WizardLimits;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErasingGateTests {

  private final OperatedRun run = Climbs.atSmfsGate();

  private void assertDeclined(String how) {
    assertThat(run.decision())
        .isEqualTo(
            new Decision.DeclineGate(how + "; SMFS was not erased; the card was not restarted"));
    assertThat(run.id()).isEqualTo("failure/moves");
    assertThat(run.text()).contains("No was taken: " + how).contains("SMFS was not erased");
  }

  @Test
  void isPassedByAllItsChallenges() {
    run.play(Scripts.TO_PAUSE).tick(30);
    run.say("erasing/smfs-gate/word", "erase");

    assertThat(run.decisions)
        .contains(
            new Decision.PassGate(
                Optional.of("2018"),
                Optional.of("/dev/k7pf0"),
                Optional.of("Dana"),
                Optional.of("erase"),
                30,
                1));
  }

  @Test
  void showsTheSameOnEachOfItsScreens() {
    var first = run.screen();
    run.play(Scripts.TO_PAUSE);
    var pause = run.screen();
    run.tick(30);

    assertThat(pause.body()).isEqualTo(first.body());
    assertThat(run.screen().body()).isEqualTo(first.body());
    assertThat(first.kind()).isEqualTo(Screen.Kind.ERASING_GATE);
  }

  @Test
  void namesWhatIsLostAndWhatSpeaksAgainstIt() {
    assertThat(run.text())
        .contains("DESTROYED | payment keys | owner Bea; backup: none")
        .contains("DESTROYED | stamp keys")
        .contains("What unlocked this rung: rung 3")
        .contains("1 of 2 key sets have no backup")
        .contains("label lab, serial 53****, node /dev/k7pf0");
  }

  @ParameterizedTest
  @CsvSource({
    "serial, 0000, the digits of the serial were wrong",
    "fact, /dev/k7pf1, the fact from the screen was wrong",
    "witness, ' ANA ', the witness was not somebody else by name",
    "witness, witness, the witness was not somebody else by name",
    "witness, erase, the witness was not somebody else by name",
    "word, yes, the word was wrong"
  })
  void takesTheThirdWrongAnswerForNo(String stage, String answer, String how) {
    Climbs.toStage(run, stage);
    for (int wrong = 1; wrong < 3 && !stage.equals("word"); wrong++) {
      run.say("erasing/smfs-gate/" + stage, answer);
      assertThat(run.id()).isEqualTo("erasing/smfs-gate/" + stage);
      assertThat(run.screen().question()).contains("that was wrong (" + wrong + " of 3)");
    }
    run.say("erasing/smfs-gate/" + stage, answer);

    assertDeclined(how);
  }

  @Test
  void countsWrongAnswersOfAllItsChallengesTogether() {
    run.say("erasing/smfs-gate/serial", "2019").say("erasing/smfs-gate/serial", "2018");
    run.say("erasing/smfs-gate/fact", "x").say("erasing/smfs-gate/fact", "y");

    assertDeclined("the fact from the screen was wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serial", "fact", "witness", "hold", "word"})
  void meansNoWheneverItIsLeft(String stage) {
    for (Answer.Cause cause : Answer.Cause.values()) {
      OperatedRun left = Climbs.atSmfsGate();
      Climbs.toStage(left, stage);
      left.leave(cause);

      assertThat(left.decision())
          .isInstanceOfSatisfying(
              Decision.DeclineGate.class,
              no -> assertThat(no.how()).startsWith(GateRefusal.words(cause) + "; "));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"serial", "fact", "witness", "hold", "word"})
  void isNotPassedByEnterAlone(String stage) {
    Climbs.toStage(run, stage);
    int before = run.decisions.size();
    run.answer(new Answer.GoOn());
    run.answer(new Answer.Yes());
    run.answer(new Answer.Typed("  "));
    run.answer(new Answer.Chosen("erase"));

    assertThat(run.decisions).hasSize(before);
    assertThat(run.id()).isEqualTo("erasing/smfs-gate/" + stage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serial", "fact", "witness"})
  void takesTenIdleMinutesForNo(String stage) {
    Climbs.toStage(run, stage);
    run.tick(1).tick(598);
    assertThat(run.id()).isEqualTo("erasing/smfs-gate/" + stage);
    run.tick(2);

    assertDeclined("ten idle minutes");
  }

  @Nested
  class ItsPause {

    @Test
    void takesItsTime() {
      run.play(Scripts.TO_PAUSE).tick(12);
      assertThat(run.screen().prompt()).isEqualTo(new Prompt.Hold(18));
      run.tick(17);
      assertThat(run.screen().prompt()).isEqualTo(new Prompt.Hold(1));
      run.tick(1);
      assertThat(run.id()).isEqualTo("erasing/smfs-gate/word");
    }

    @Test
    void takesNothingThatIsTyped() {
      run.play(Scripts.TO_PAUSE);
      run.answer(new Answer.Typed("erase"));

      assertThat(run.id()).isEqualTo("erasing/smfs-gate/hold");
    }

    @Test
    void passesAtOnceWhereTimeIsVirtual() {
      OperatedRun quick =
          Climbs.toSmfsGate(new OperatedRun(OperatedRun.REAL.inVirtualTime(), false));
      quick.play(Scripts.TO_PAUSE).tick(0).say("erasing/smfs-gate/word", "erase");

      assertThat(quick.decision())
          .isInstanceOfSatisfying(
              Decision.PassGate.class,
              pass ->
                  assertThat(pass.heldSeconds()).isEqualTo(WizardLimits.BUILT_IN.holdSeconds()));
    }
  }

  @Nested
  class ItsWord {

    @Test
    void canBeTypedUntilTheLastSecond() {
      run.play(Scripts.TO_PAUSE).tick(30).tick(59);
      assertThat(run.screen().prompt()).isEqualTo(new Prompt.Challenge("The word", 100, 1));
      run.say("erasing/smfs-gate/word", "erase");

      assertThat(run.decision()).isInstanceOf(Decision.PassGate.class);
    }

    @Test
    void comesTooLateAfterThat() {
      run.play(Scripts.TO_PAUSE).tick(30).tick(61);

      assertDeclined("the word was not typed in time");
    }

    @Test
    void isTooLateEvenWithoutATickBetween() {
      run.play(Scripts.TO_PAUSE).tick(30);
      run.pass(100);
      run.say("erasing/smfs-gate/word", "erase");

      assertDeclined("the word was not typed in time");
    }
  }

  @Test
  void hasNoBriefToLookThingsUpIn() {
    OperatedRun training = Climbs.toSmfsGate(OperatedRun.training());

    assertThat(training.talk.screen().overlays()).doesNotContain(Overlay.BRIEF);
    training.leave(Answer.Cause.ESCAPE);
    assertThat(training.talk.screen().overlays()).contains(Overlay.BRIEF);
  }

  @Nested
  class BeforeAnEraseOfFms {

    private final OperatedRun third = Climbs.atEraseGate();

    @Test
    void asksForTheSerialAlone() {
      third.say("erasing/erase-gate/serial", "2018");

      assertThat(third.decision())
          .isEqualTo(
              new Decision.PassGate(
                  Optional.of("2018"), Optional.empty(), Optional.empty(), Optional.empty(), 0, 0));
    }

    @Test
    void listsEachFm() {
      assertThat(third.text())
          .contains("REMOVED | alpha (0001) | to be loaded again from /fm/3/alpha.fm")
          .contains("REMOVED | beta (0002)");
    }

    @ParameterizedTest
    @EnumSource(Answer.Cause.class)
    void sendsWhoIsGoneAlongToASafeStop(Answer.Cause cause) {
      third.leave(cause).leave(Answer.Cause.END_OF_INPUT);

      assertThat(third.decision()).isEqualTo(new Event.Stopped("end of input"));
      assertThat(third.id()).isEqualTo("report");
      third.leave(Answer.Cause.END_OF_INPUT);
      assertThat(third.talk.over()).isTrue();
    }
  }
}
