// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What every card behind the port keeps, whoever made it. */
public interface HsmContract {

  /** A card to try it on: it answers, lists an FM, and its HSM SO has all logins left. */
  interface Device {

    Hsm hsm();

    CardRef card();

    /**
     * Tells whether its words for each outcome, and that it wants a restart after a delete or an
     * erase, can be known. A real client's are documented in part only: what isn't known must then
     * be unknown, never the opposite.
     */
    default boolean tellsAll() {
      return true;
    }

    /** Returns everything that an inspection could change. */
    byte[] snapshot();

    /** Returns a load over an FM that is listed. */
    Action.LoadFm replacement();

    /** Returns the ID of that FM. */
    FmId replaced();

    /** Returns a load of an FM whose ID is not listed. */
    Action.LoadFm addition();

    /** Returns the console of an officer who knows the credential. */
    Console rightCredential();

    /** Returns the console of an officer who presents a wrong one. */
    Console wrongCredential();

    /** Returns the console of an officer who leaves without an answer. */
    Console nobody();

    /** Lets the time go by that a restart takes. */
    void waitForRestart();
  }

  /** Returns a fresh device. */
  Device device();

  @Test
  default void inspectingChangesNothingAndSpendsNoLogin() {
    Device device = device();
    byte[] before = device.snapshot();

    Optional<Integer> first = attemptsLeft(device);
    device.hsm().host();
    Optional<Integer> second = attemptsLeft(device);

    assertThat(device.snapshot()).isEqualTo(before);
    assertThat(second).isEqualTo(first).contains(3);
  }

  @Test
  default void resolvingRunsNothing() {
    Device device = device();
    byte[] before = device.snapshot();

    for (Action action : everyAction(device)) {
      assertThat(device.hsm().resolve(device.card(), action).line()).isNotEmpty();
    }

    assertThat(device.snapshot()).isEqualTo(before);
  }

  @Test
  default void resolvesToAbsoluteProgramsWithTheirDigests() {
    Device device = device();

    for (Action action : everyAction(device)) {
      Invocation invocation = device.hsm().resolve(device.card(), action);
      assertThat(invocation.programs()).isNotEmpty();
      assertThat(invocation.line().get(0)).startsWith("/");
      assertThat(invocation.line()).doesNotContain("-p");
    }
  }

  @Test
  default void everyFactSaysHowItWasSeen() {
    CardReport report = inspect(device());

    assertThat(
            List.<Fact<?>>of(
                report.identity().serial(),
                report.state().condition(),
                report.state().haltCode(),
                report.so().attemptsLeft(),
                report.fms().list(),
                report.smfs(),
                report.host().nodes()))
        .allSatisfy(fact -> assertThat(fact.how()).isNotBlank())
        .allSatisfy(fact -> assertThat(fact.at()).isAfterOrEqualTo(report.takenAt()));
  }

  @Test
  default void loadingAListedIdReplacesThatFm() {
    Device device = device();
    List<Fm> before = fms(device);

    assertThat(outcome(device, device.replacement())).isInstanceOf(Outcome.Done.class);

    assertThat(fms(device)).extracting(Fm::id).isEqualTo(ids(before));
    assertThat(fm(device, device.replaced()).orElseThrow().fingerprint())
        .isNotEqualTo(fingerprint(before, device.replaced()));
  }

  @Test
  default void loadingAnotherIdAddsAnFm() {
    Device device = device();
    List<Fm> before = fms(device);

    assertThat(outcome(device, device.addition())).isInstanceOf(Outcome.Done.class);

    assertThat(fms(device)).hasSize(before.size() + 1).containsAll(before);
  }

  @Test
  default void aLoadedFmWaitsForTheRestart() {
    Device device = device();
    outcome(device, device.replacement());

    Fm waiting = fm(device, device.replaced()).orElseThrow();
    assertThat(waiting.status()).isEqualTo(Fm.RESTART_TO_ACTIVATE);
    assertThat(waiting.startupStatus()).isEqualTo(Fm.NOT_STARTED);
    assertThat(inspect(device).state().restartPending().seen()).contains(true);

    outcome(device, new Action.RestartCard());
    device.waitForRestart();
    assertThat(fm(device, device.replaced()).orElseThrow().healthy()).isTrue();
    assertThat(inspect(device).state().restartPending().seen()).contains(false);
  }

  @Test
  default void aDeletedFmLeavesTheListWithTheRestartAtTheLatest() {
    Device device = device();

    assertDone(device, outcome(device, new Action.DeleteFm(device.replaced())));

    assertThat(fm(device, device.replaced()).filter(fm -> !fm.leavesWithRestart())).isEmpty();
    assertWantsRestart(device);

    outcome(device, new Action.RestartCard());
    device.waitForRestart();
    assertThat(fm(device, device.replaced())).isEmpty();
  }

  @Test
  default void erasingAllFmsLeavesNoneAndTheCardWantsARestart() {
    Device device = device();

    assertDone(device, outcome(device, new Action.EraseAllFms()));

    assertThat(fms(device)).isEmpty();
    assertWantsRestart(device);
  }

  @Test
  default void aRefusedLoginSaysHowManyAreLeft() {
    Device device = device();

    ActResult result = perform(device, device.replacement(), device.wrongCredential());

    assertThat(result.login()).isEqualTo(LoginUse.FAILED);
    assertThat(result.outcome())
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.attemptsLeft()).isEqualTo(OptionalInt.of(2));
              assertThat(refused.failure().blame()).isEqualTo(Blame.LOGIN);
            });
    assertThat(attemptsLeft(device)).contains(2);
  }

  @Test
  default void aSuccessfulLoginResetsTheCount() {
    Device device = device();
    perform(device, device.replacement(), device.wrongCredential());
    perform(device, device.replacement(), device.wrongCredential());
    assertThat(attemptsLeft(device)).contains(1);

    ActResult result = perform(device, device.replacement(), device.rightCredential());

    assertThat(result.login()).isEqualTo(LoginUse.SUCCEEDED);
    assertThat(attemptsLeft(device)).contains(3);
  }

  @Test
  default void threeFailedLoginsInARowZeroizeAndKeepTheFms() {
    Device device = device();
    List<Fm> before = fms(device);

    for (int i = 0; i < 3; i++) {
      perform(device, device.replacement(), device.wrongCredential());
    }

    assertThat(inspect(device).state().zeroized().seen()).contains(true);
    assertThat(fms(device)).isEqualTo(before);
  }

  @Test
  default void leavingThePromptSpendsNoLogin() {
    Device device = device();

    ActResult result = perform(device, device.replacement(), device.nobody());

    assertThat(result.login()).isEqualTo(LoginUse.NONE);
    assertThat(result.outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(attemptsLeft(device)).contains(3);
  }

  private static void assertDone(Device device, Outcome outcome) {
    if (device.tellsAll()) {
      assertThat(outcome).isInstanceOf(Outcome.Done.class);
    } else {
      assertThat(outcome).isInstanceOfAny(Outcome.Done.class, Outcome.Unknown.class);
    }
  }

  private static void assertWantsRestart(Device device) {
    Optional<Boolean> pending = inspect(device).state().restartPending().seen();
    if (device.tellsAll()) {
      assertThat(pending).contains(true);
    } else {
      assertThat(pending).isNotEqualTo(Optional.of(false));
    }
  }

  private static List<Action> everyAction(Device device) {
    return List.of(
        device.replacement(),
        new Action.DeleteFm(device.replaced()),
        new Action.EraseAllFms(),
        new Action.EraseSmfs(),
        new Action.RestartCard(),
        new Action.ActivateSmfs());
  }

  private static CardReport inspect(Device device) {
    return device.hsm().inspect(device.card());
  }

  private static Optional<Integer> attemptsLeft(Device device) {
    return inspect(device).so().attemptsLeft().seen();
  }

  private static List<Fm> fms(Device device) {
    return inspect(device).fms().list().seen().orElseThrow();
  }

  private static Optional<Fm> fm(Device device, FmId id) {
    return fms(device).stream().filter(fm -> fm.id().equals(id)).findFirst();
  }

  private static List<FmId> ids(List<Fm> fms) {
    return fms.stream().map(Fm::id).toList();
  }

  private static String fingerprint(List<Fm> fms, FmId id) {
    return fms.stream()
        .filter(fm -> fm.id().equals(id))
        .map(Fm::fingerprint)
        .findFirst()
        .orElseThrow();
  }

  private static Outcome outcome(Device device, Action action) {
    return perform(device, action, device.rightCredential()).outcome();
  }

  private static ActResult perform(Device device, Action action, Console console) {
    return device.hsm().perform(device.card(), action, console, new SilentProgress());
  }

  /** Hears everything and keeps nothing. */
  final class SilentProgress implements Progress {
    @Override
    public void step(String text) {}

    @Override
    public void output(String line) {}

    @Override
    public void pointOfNoReturn() {}
  }
}
