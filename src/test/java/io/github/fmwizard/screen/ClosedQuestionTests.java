// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.ShippedFlow;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.screen.run.RunConversation;
import io.github.fmwizard.wizard.Activity;
import io.github.fmwizard.wizard.RunInfo;
import io.github.fmwizard.wizard.RunView;
import io.github.fmwizard.wizard.Wizard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A decision that is on its way closes its question. */
class ClosedQuestionTests {

  private static final Instant START = OperatedRun.START;

  private final CardPicture card = new CardPicture();
  private final List<Decision> decisions = new ArrayList<>();
  private RunState state = RunState.start(ShippedFlow.read());
  private long entries;
  private RunConversation talk;

  @BeforeEach
  void beginAtTheFirstText() {
    happen(
        new Event.Opened(
            new Setting(false, "Ana", CardPicture.SERIAL, "lab", "/dev/k7pf0", false)));
    happen(new Event.Looked(card.look(), CardPicture.NOW));
    talk = new RunConversation(view(), decisions::add, OperatedRun.REAL);
  }

  private void happen(Event event) {
    state = state.after(event);
    entries++;
  }

  private RunView view() {
    return view(Optional.empty());
  }

  private RunView view(Optional<String> problem) {
    return new RunView(
        new RunInfo("r1", "/r1", false, Optional.empty(), "verify", false, ""),
        state,
        new Activity.Idle(),
        Optional.empty(),
        problem,
        new RunView.EvidenceState("", "", entries, Optional.empty()),
        List.of(),
        START);
  }

  private void answer(Answer answer, int second) {
    talk.answer(talk.screen().serial(), answer, START.plusSeconds(second));
  }

  @Test
  void takesOneAnswer() {
    answer(new Answer.GoOn(), 1);
    answer(new Answer.GoOn(), 1);

    assertThat(decisions).containsExactly(new Event.WentOn("before/start-what"));
  }

  @Test
  void ignoresAnAnswerToAnOlderScreen() {
    talk.answer(talk.screen().serial() - 1, new Answer.GoOn(), START);

    assertThat(decisions).isEmpty();
  }

  @Test
  void isNotOpenedByAPictureFromBefore() {
    answer(new Answer.GoOn(), 1);
    long serial = talk.screen().serial();
    talk.view(view());
    entries++;
    talk.view(view());
    answer(new Answer.GoOn(), 1);

    assertThat(talk.screen().serial()).isEqualTo(serial);
    assertThat(decisions).hasSize(1);
  }

  @Test
  void isFollowedByTheNextOneOnceItWasTaken() {
    answer(new Answer.GoOn(), 1);
    happen(new Event.WentOn(state.path()));
    talk.view(view());

    assertThat(talk.screen().id()).isEqualTo("ask/start-symptom");
  }

  @Test
  void isAskedAgainWithTheProblem() {
    answer(new Answer.GoOn(), 1);
    talk.view(view(Optional.of("It could not be written.")));

    assertThat(talk.screen().id()).isEqualTo("explain/start-what");
    assertThat(ScreenDump.of(talk.screen())).contains("Not taken: It could not be written.");
    answer(new Answer.GoOn(), 2);
    assertThat(decisions).as(talk.screen().id()).hasSize(2);
  }

  @Test
  void saysWithinASecondThatItIsTakenUp() {
    answer(new Answer.GoOn(), 1);
    talk.tick(START.plusMillis(1500));
    assertThat(talk.screen().id()).isEqualTo("explain/start-what");
    talk.tick(START.plusSeconds(2));

    assertThat(talk.screen().id()).isEqualTo("running/wait");
    assertThat(talk.screen().prompt()).isEqualTo(new Prompt.None());
  }

  @Test
  void staysAsItIsWhileOtherThingsChange() {
    answer(new Answer.Left(Answer.Cause.INTERRUPT), 1);
    entries++;
    talk.view(view());

    assertThat(talk.screen().id()).isEqualTo("stop/asked");
  }

  @ParameterizedTest
  @CsvSource({
    "INTERNAL_ERROR, A fault in this program stopped it",
    "JOURNAL_BROKEN, The journal can't be written any more"
  })
  void saysWhyTheRunThreadIsGoneAndHowToGoOn(Wizard.Exit exit, String words) {
    answer(new Answer.GoOn(), 1);
    talk.left(exit);

    assertThat(ScreenDump.of(talk.screen()))
        .contains(words)
        .contains("Go on with: fmwizard resume r1")
        .doesNotContain("An act may have been begun");
    assertThat(talk.over()).isFalse();
    answer(new Answer.GoOn(), 2);
    assertThat(talk.over()).isTrue();
  }

  @Test
  void saysThatAnActMayHaveBeenBegunWhenTheRunThreadIsGone() {
    state = Climbs.atFirstGate().state();
    happen(new Event.GateAnswered(state.path(), true, "y", Optional.empty(), "5c"));
    happen(new Event.ScopeCompared(state.path(), List.of(), card.look(), CardPicture.NOW));
    talk.view(view());
    answer(new Answer.Left(Answer.Cause.INTERRUPT), 1);
    answer(new Answer.Chosen("stop"), 2);
    answer(new Answer.Typed("end"), 2);
    talk.left(Wizard.Exit.INTERNAL_ERROR);

    assertThat(ScreenDump.of(talk.screen())).contains("An act may have been begun here");
    answer(new Answer.GoOn(), 3);
    assertThat(talk.over()).isTrue();
  }

  @Test
  void endsAtOnceWhenTheLineIsLost() {
    talk.left(Wizard.Exit.HUNG_UP);

    assertThat(talk.over()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Wizard.Exit.class)
  void keepsAReportWhateverComesOfTheRunThread(Wizard.Exit exit) {
    happen(new Event.Stopped("by choice"));
    talk.view(view());
    String report = ScreenDump.of(talk.screen());
    talk.left(exit);

    assertThat(ScreenDump.of(talk.screen())).contains("NOT STARTED").isEqualTo(report);
    assertThat(talk.over())
        .isEqualTo(
            exit == Wizard.Exit.HUNG_UP
                || exit == Wizard.Exit.SUSPENDED
                || exit == Wizard.Exit.LEFT);
  }

  @Test
  void endsWhenNoEvidenceCanBeWritten() {
    RunView broken = view();
    talk.view(
        new RunView(
            broken.info(),
            state,
            broken.activity(),
            Optional.empty(),
            Optional.empty(),
            new RunView.EvidenceState("", "", entries, Optional.of("The disk is full")),
            List.of(),
            START));

    assertThat(talk.screen().id()).isEqualTo("lost");
    assertThat(ScreenDump.of(talk.screen()))
        .contains("The journal can't be written any more")
        .contains("The disk is full.")
        .contains("journal BROKEN");
    answer(new Answer.Left(Answer.Cause.HANG_UP), 1);
    assertThat(talk.over()).isTrue();
    assertThat(decisions).isEmpty();
  }

  private void resume() {
    RunView first = view();
    RunInfo resumed = new RunInfo("r1", "/r1", false, Optional.empty(), "verify", true, "");
    talk =
        new RunConversation(
            new RunView(
                resumed,
                state,
                first.activity(),
                Optional.empty(),
                Optional.empty(),
                first.evidence(),
                List.of(),
                START),
            decisions::add,
            OperatedRun.REAL);
  }

  @Test
  void isPrecededByJournalAndCardWhenARunGoesOn() {
    resume();

    assertThat(talk.screen().id()).isEqualTo("resume");
    assertThat(ScreenDump.of(talk.screen())).contains("2 FMs listed at first");
    answer(new Answer.GoOn(), 1);
    assertThat(decisions).containsExactly(new Event.WentOn("before/start-what"));
  }

  @Test
  void givesWayToTheReportWhenARunThatGoesOnIsStoppedAtOnce() {
    resume();
    happen(new Event.Stopped("the input ended"));
    talk.view(view());

    assertThat(talk.screen().id()).isEqualTo("report");
  }
}
