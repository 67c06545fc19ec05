// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Mode;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReplayTests {

  @Nested
  class ComesTo {

    @Test
    void theStateInWhichTheRunWas() {
      RecordedRun run = RecordedRun.atFirstAct();

      assertThat(replayed(run).state().engine()).isEqualTo(run.state.engine());
      assertThat(replayed(run).state().known()).isEqualTo(run.state.known());
      assertThat(replayed(run).entries()).isEqualTo(run.entries.size());
      assertThat(replayed(run).passedScope()).contains(RecordedRun.SCOPE);
    }

    @Test
    void theSameWhateverReportsAndCheckpointsStandBetween() {
      RecordedRun run = RecordedRun.opened();
      run.append(EntryKind.REPORT, Fields.of()).append(EntryKind.CHECKPOINT, Fields.of());

      assertThat(replayed(run).state().engine()).isEqualTo(run.state.engine());
      assertThat(replayed(run).closed()).isFalse();
    }

    @Test
    void aRunThatIsClosed() {
      RecordedRun run = RecordedRun.opened().happen(new Event.Stopped("by choice"));

      assertThat(replayed(run.append(EntryKind.CLOSED, Fields.of())).closed()).isTrue();
    }
  }

  @Nested
  class AfterACrash {

    @Test
    void anIntentWithoutOutcomeIsOpen() {
      RecordedRun run = RecordedRun.atFirstAct().intend(RecordedRun.intent());

      assertThat(replayed(run).openIntent()).contains(RecordedRun.intent());
    }

    @Test
    void itIsAnsweredByTheOutcome() {
      RecordedRun run = RecordedRun.atFirstAct().intend(RecordedRun.intent());
      run.happen(new Event.Resumed("ana", false, CardPicture.NOW)).happen(run.actEnded());

      assertThat(replayed(run).openIntent()).isEmpty();
    }

    @Test
    void itIsAnsweredByBeingUnresolved() {
      RecordedRun run = RecordedRun.atFirstAct().intend(RecordedRun.intent());
      run.happen(run.actUnresolved()).happen(new Event.Resumed("ana", false, CardPicture.NOW));

      assertThat(replayed(run).openIntent()).isEmpty();
      assertThat(replayed(run).state().engine().waiting())
          .isEqualTo(new Waiting.Look(Waiting.Purpose.CUT_OFF));
    }

    @Test
    void itIsAnsweredByTheProofThatNothingBegan() {
      RecordedRun run = RecordedRun.atFirstAct().intend(RecordedRun.intent());
      run.happen(new Event.Resumed("ana", false, CardPicture.NOW)).happen(run.neverBegan());

      assertThat(replayed(run).openIntent()).isEmpty();
      assertThat(replayed(run).state().engine().waiting()).isInstanceOf(Waiting.AtGate.class);
    }

    @Test
    void anActWithoutIntentWasNeverBegun() {
      RecordedRun run = RecordedRun.atFirstAct();
      run.happen(new Event.Resumed("ana", false, CardPicture.NOW));

      assertThat(replayed(run).openIntent()).isEmpty();
      assertThat(replayed(run.happen(run.neverBegan())).state().engine().waiting())
          .isInstanceOf(Waiting.AtGate.class);
    }
  }

  @Nested
  class NamesTheLine {

    @Test
    void ofAnEmptyJournal() {
      assertThat(Replay.of(RecordedRun.FLOW, List.of())).isInstanceOf(Replay.Broken.class);
    }

    @Test
    void thatShouldOpenTheRun() {
      RecordedRun run = new RecordedRun().append(new Event.Resumed("ana", false, CardPicture.NOW));

      assertBroken(run, 1, "does not open a run");
    }

    @Test
    void thatOpensTheRunAgain() {
      RecordedRun run = RecordedRun.opened();
      run.entries.add(run.entries.get(0));

      assertThat(run.replay()).hasToString("Broken[line=1, what=This entry opens another run.]");
    }

    @Test
    void thatOpensARunOfAnotherMode() {
      Fields data = RecordedRun.opened().entries.get(0).data();
      RecordedRun run = new RecordedRun().append(EntryKind.OPENED, data, Mode.REAL);

      assertBroken(run, 1, "another mode");
    }

    @Test
    void ofAnEventThatTheStateDoesNotWaitFor() {
      assertBroken(RecordedRun.opened().append(new Event.WentOn("p")), 2, "no way on");
    }

    @Test
    void ofDataThatCannotBeRead() {
      Fields data = Fields.builder().put("event", "looked").build();

      assertBroken(RecordedRun.opened().append(EntryKind.EVENT, data), 2, "\"facts\" is missing");
    }

    @Test
    void ofAnIntentThatNothingAllows() {
      assertBroken(RecordedRun.opened().intend(RecordedRun.intent()), 2, "intends restart-card");
    }

    @Test
    void ofASecondIntentForTheSameAct() {
      RecordedRun run =
          RecordedRun.atFirstAct().intend(RecordedRun.intent()).intend(RecordedRun.intent());

      assertBroken(run, run.entries.size(), "what became of the act before");
    }

    @Test
    void ofAnIntentForAnotherActThanTheOneThatIsDue() {
      RecordedRun run =
          RecordedRun.atFirstAct()
              .intend(intent(ActionKind.ERASE_SMFS, RecordedRun.intent().scope()));

      assertBroken(run, run.entries.size(), "intends erase-smfs");
    }

    @Test
    void ofAnIntentForAnotherScope() {
      RecordedRun run =
          RecordedRun.atFirstAct().intend(intent(RecordedRun.intent().action(), "another"));

      assertBroken(run, run.entries.size(), "another scope");
    }

    private static Intent intent(ActionKind action, String scope) {
      Intent usual = RecordedRun.intent();
      return new Intent(
          usual.path(),
          action,
          usual.plan(),
          usual.line(),
          usual.programs(),
          usual.inputs(),
          scope,
          usual.logins(),
          usual.begun());
    }

    @Test
    void ofAnOutcomeThatWasNotIntended() {
      RecordedRun run = RecordedRun.atFirstAct();

      assertBroken(run.append(run.actEnded()), run.entries.size(), "no entry intended");
    }

    @Test
    void ofAScopeThatIsComparedWhileAnActRuns() {
      RecordedRun run = RecordedRun.atFirstAct().intend(RecordedRun.intent());

      assertBroken(run.append(run.compared("fact")), run.entries.size(), "while an act runs");
    }

    @Test
    void afterTheRunWasClosed() {
      RecordedRun run = RecordedRun.opened().append(EntryKind.CLOSED, Fields.of());

      assertBroken(run.append(EntryKind.REPORT, Fields.of()), 3, "follows the one that closes");
    }
  }

  @Test
  void doesNotJudgeWhatAnotherEngineWrote() {
    Fields data = Fields.builder().put(EngineVersion.KEY, 0).build();
    RecordedRun run = new RecordedRun().append(EntryKind.OPENED, data);

    assertThat(run.replay()).isEqualTo(new Replay.NotCheckable(0));
    assertThat(new Replay.NotCheckable(0).sentence()).startsWith("Not checkable here: ");
  }

  private static Replay.Replayed replayed(RecordedRun run) {
    return switch (run.replay()) {
      case Replay.Replayed replayed -> replayed;
      case Replay.Broken broken -> throw new AssertionError(broken);
      case Replay.NotCheckable other -> throw new AssertionError(other);
    };
  }

  private static void assertBroken(RecordedRun run, long line, String what) {
    assertThat(run.replay())
        .isInstanceOfSatisfying(
            Replay.Broken.class,
            broken -> {
              assertThat(broken.line()).isEqualTo(line);
              assertThat(broken.what()).contains(what);
            });
  }
}
