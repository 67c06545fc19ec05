// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.journal.EntryKind;
import org.junit.jupiter.api.Test;

class WizardExitTests {

  private final CardPicture card = new CardPicture();
  private final ScriptedRun run = new ScriptedRun(card, "ana", true, Policy.none(), view -> {});

  @Test
  void closesTheJournalWhenTheRunHasEnded() throws InterruptedException {
    assertThat(run.drive(new Event.Stopped("by choice"))).isEqualTo(Wizard.Exit.ENDED);
    assertThat(run.journal().last(EntryKind.CLOSED).text("end")).isEqualTo("stopped");
    assertThat(run.view().evidence().entries()).isEqualTo(run.journal().entries());
    assertThat(run.leave()).isFalse();
  }

  @Test
  void isLeftThoughLeavingCouldNotBeRecorded() {
    run.open();
    run.settle();
    run.journal().breakAt(EntryKind.CHECKPOINT);

    assertThat(run.leave()).isTrue();
    assertThat(run.driveOn(new Event.WentOn("before/start-what"))).isEqualTo(Wizard.Exit.LEFT);
  }

  @Test
  void leavesTheRunAsItStandsWhenTheLineIsLost() throws InterruptedException {
    assertThat(
            run.drive(
                new Decision.Suspend(Decision.Suspend.Why.HANG_UP), new Event.Stopped("by choice")))
        .isEqualTo(Wizard.Exit.HUNG_UP);
    assertThat(run.state().ended()).isFalse();
    assertThat(run.journal().last(EntryKind.CHECKPOINT).text("why")).isEqualTo("left by hang-up");
  }

  @Test
  void suspendsTheRunWhereAPersonStopsForNow() throws InterruptedException {
    assertThat(run.drive(new Decision.Suspend(Decision.Suspend.Why.CHOICE)))
        .isEqualTo(Wizard.Exit.SUSPENDED);
    assertThat(run.state().ended()).isFalse();
    assertThat(run.journal().last(EntryKind.CHECKPOINT).text("why"))
        .isEqualTo("suspended by choice");
  }

  @Test
  void endsWhenTheJournalIsBroken() throws InterruptedException {
    run.journal().breakAt(EntryKind.EVENT);

    assertThat(run.drive(new Event.WentOn("before/start-what")))
        .isEqualTo(Wizard.Exit.JOURNAL_BROKEN);
    assertThat(run.view().evidence().ok()).isFalse();
  }

  @Test
  void writesNothingMoreOnceItWasLeft() throws InterruptedException {
    run.open();
    run.settle();
    assertThat(run.leave()).isTrue();
    long entries = run.journal().entries();

    assertThat(run.driveOn(new Event.WentOn("before/start-what"))).isEqualTo(Wizard.Exit.LEFT);
    assertThat(run.journal().entries()).isEqualTo(entries);
    assertThat(run.journal().last(EntryKind.CHECKPOINT).text("why"))
        .isEqualTo("left while an act goes on");
  }
}
