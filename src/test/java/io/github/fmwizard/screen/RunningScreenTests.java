// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.hsm.Invocation;
import io.github.fmwizard.wizard.Activity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunningScreenTests {

  private OperatedRun run = Climbs.atLoadGate();

  @BeforeEach
  void beginTheLoad() {
    run.beforeAct();
    show(false);
  }

  private void show(boolean noReturn) {
    run.talk.view(
        run.view(
            new Activity.Acting(
                ActionKind.LOAD_FM,
                new Invocation(
                    List.of("/opt/ctfm", "i", "-f", "/r1/files/1"),
                    Invocation.LoginNeed.ONE,
                    "documented",
                    List.of()),
                run.now(),
                List.of("asks for the login", "sends the image"),
                List.of("Importing FM", "download in progress"),
                noReturn),
            Optional.empty()));
  }

  @Test
  void tellsWhatRunsAndHowFarItIs() {
    assertThat(run.id()).isEqualTo("running/reload-load");
    assertThat(run.text())
        .contains("Load image alpha.fm (FM ID 0001, said).")
        .contains("$ /opt/ctfm i -f /r1/files/1 (documented)")
        .contains("ended: asks for the login")
        .contains("[>] sends the image")
        .contains("The point of no return is not known to be passed.")
        .contains("Ctrl-C asks; does not stop the load");
    assertThat(run.screen().body())
        .contains(
            new Block.Output("What it prints", List.of("Importing FM", "download in progress")));
    show(true);
    assertThat(run.text()).contains("Past the point of no return");
  }

  @Test
  void countsTheSeconds() {
    run.talk.tick(run.now().plusSeconds(100));
    run.talk.tick(run.now().plusSeconds(107));

    assertThat(run.screen().body())
        .contains(new Block.Elapsed("Running", 7, OptionalLong.empty(), "usual: not documented"));
  }

  @Test
  void showsWhenWeStopWaitingForTheCard() {
    run.talk.view(
        run.view(
            new Activity.WaitingForCard(run.now().minusSeconds(9), 900, "restarting"),
            Optional.empty()));

    assertThat(run.id()).isEqualTo("running/wait");
    assertThat(run.screen().body())
        .contains(
            new Block.Elapsed(
                "Waiting for the card", 9, OptionalLong.of(900), "usual: not documented"));
    assertThat(run.text()).contains("At the latest look: restarting.");
  }

  @Test
  void takesNoAnswer() {
    int before = run.decisions.size();
    for (Answer.Cause cause : Answer.Cause.values()) {
      if (cause != Answer.Cause.INTERRUPT) {
        run.talk.answer(run.talk.screen().serial(), new Answer.Left(cause), run.now());
      }
    }
    run.talk.answer(run.talk.screen().serial(), new Answer.GoOn(), run.now());

    assertThat(run.decisions).hasSize(before);
    assertThat(run.id()).isEqualTo("running/reload-load");
  }

  @Test
  void stopsAfterTheActAndNotBefore() {
    interrupt();
    assertThat(run.id()).isEqualTo("stop/asked");
    assertThat(run.text()).contains("The load goes on to its end whatever is answered here.");
    run.talk.answer(run.talk.screen().serial(), new Answer.Chosen("stop"), run.now());
    run.talk.answer(run.talk.screen().serial(), new Answer.Typed("end"), run.now());

    assertThat(run.decision()).isEqualTo(new Event.Stopped("by choice"));
    assertThat(run.id()).isEqualTo("running/reload-load");
    assertThat(run.text()).contains("it ends as soon as what runs has ended");
    show(true);
    assertThat(run.text()).contains("it ends as soon as what runs has ended");
    run.settle();
    assertThat(run.id()).isEqualTo("report");
  }

  @Test
  void whoStoppedCanOnlyWait() {
    interrupt();
    run.talk.answer(run.talk.screen().serial(), new Answer.Chosen("stop"), run.now());
    run.talk.answer(run.talk.screen().serial(), new Answer.Typed("end"), run.now());
    interrupt();

    assertThat(run.text())
        .contains("it ends as soon as what runs has ended", "Wait for what runs?")
        .doesNotContain("Go on with the run");
    run.talk.answer(run.talk.screen().serial(), new Answer.Chosen("wait"), run.now());
    assertThat(run.text()).contains("it ends as soon as what runs has ended");
  }

  @Test
  void canBeLeftOnARealCard() {
    interrupt();
    run.talk.answer(run.talk.screen().serial(), new Answer.Chosen("leave"), run.now());

    assertThat(run.talk.over()).isTrue();
    assertThat(run.talk.leaves()).isTrue();
  }

  @Test
  void isLeftTenSecondsAfterTheLineIsLost() {
    run.talk.deserted(run.now());
    run.talk.deserted(run.now().plusSeconds(9));
    assertThat(run.talk.over()).isFalse();
    run.talk.deserted(run.now().plusSeconds(10));

    assertThat(run.talk.over()).isTrue();
    assertThat(run.talk.leaves()).isTrue();
  }

  @Test
  void isWaitedForInTrainingWhereTheLineIsLost() {
    run = Climbs.toSmfsGate(OperatedRun.training());
    show(false);
    run.talk.deserted(run.now());
    run.talk.deserted(run.now().plusSeconds(1000));

    assertThat(run.talk.over()).isFalse();
  }

  @Test
  void endsWithTheProgramInTrainingAndIsNotLeft() {
    run = Climbs.toSmfsGate(OperatedRun.training());
    show(false);
    interrupt();

    assertThat(run.text()).contains("End the run").doesNotContain("Leave it running");
  }

  @Test
  void goesOnWhenSomebodyThinksBetter() {
    interrupt();
    run.talk.answer(run.talk.screen().serial(), new Answer.Chosen("go-on"), run.now());
    assertThat(run.id()).isEqualTo("running/reload-load");
    interrupt();
    run.talk.answer(run.talk.screen().serial(), new Answer.Left(Answer.Cause.ESCAPE), run.now());

    assertThat(run.id()).isEqualTo("running/reload-load");
  }

  private void interrupt() {
    run.talk.answer(run.talk.screen().serial(), new Answer.Left(Answer.Cause.INTERRUPT), run.now());
  }
}
