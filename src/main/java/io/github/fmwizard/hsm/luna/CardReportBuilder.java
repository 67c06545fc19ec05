// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.Policies;
import io.github.fmwizard.card.SmfsState;
import io.github.fmwizard.hsm.agent.LibraryReport.Role;
import io.github.fmwizard.hsm.agent.LibraryReport.Slot;
import io.github.fmwizard.hsm.agent.LibraryReport.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts the report of one card together. Pure. */
final class CardReportBuilder {

  private static final long SMFS_ACTIVE = 0x10;
  private static final long IN_TRANSPORT = 0x100;
  private static final long TAMPERED = 0x200;
  private static final long TAMPER_BEFORE_UPGRADE = 0x10;
  private static final long STM_ON = 0x4;
  private static final long ZEROIZED = 0x2 | 0x4;
  private static final int INITIALISED = 0x01;
  private static final int LOCKED_OUT = 0x02;
  private static final int MOST_ATTEMPTS = 3;

  private final CardRef card;
  private final InspectedCard inspected;
  private final HostReport host;
  private final FmListBuilder fms;

  CardReportBuilder(CardRef card, InspectedCard inspected, HostReport host, FmListBuilder fms) {
    this.card = card;
    this.inspected = inspected;
    this.host = host;
    this.fms = fms;
  }

  CardReport report() {
    return new CardReport(
        card,
        inspected.libraryReport().takenAt(),
        host,
        identity(),
        state(),
        so(),
        fms.list(),
        fms.smfs(
            features()
                .map(bits -> (bits & SMFS_ACTIVE) != 0 ? SmfsState.ACTIVE : SmfsState.INACTIVE)));
  }

  private CardReport.Identity identity() {
    return new CardReport.Identity(
        inspected.serial(),
        inspected.through(Slot::token).map(Token::label),
        inspected.through(Slot::token).map(Token::model),
        inspected.through(Slot::firmware));
  }

  private CardReport.State state() {
    return new CardReport.State(
        Conditions.of(inspected, LunaLook.driver(host, card.node())),
        Conditions.haltCode(inspected),
        transport(),
        tampered(),
        zeroized(),
        fms.restartPending(),
        policies(),
        inspected.through(Slot::sessions),
        inspected.through(Slot::insertions),
        inspected.through(Slot::securityMode).map(CardReportBuilder::erasesBeforeUpgrade));
  }

  /** Tells whether a load or a delete erases all keys first. */
  static boolean erasesBeforeUpgrade(long securityMode) {
    return (securityMode & TAMPER_BEFORE_UPGRADE) != 0;
  }

  private Fact<Long> features() {
    return inspected.through(Slot::features);
  }

  private Fact<Boolean> transport() {
    return FactMerge.of(
        features().map(bits -> (bits & IN_TRANSPORT) != 0),
        inspected.through(Slot::transport).map(bits -> (bits & STM_ON) != 0));
  }

  /** A state of normal operation says nothing of a tamper that waits to be cleared. */
  private Fact<Boolean> tampered() {
    Fact<Boolean> bit = features().map(bits -> (bits & TAMPERED) != 0);
    Fact<CardCondition> state = Conditions.state(inspected);
    return state.seen().filter(CardCondition.TAMPER::equals).isPresent()
        ? FactMerge.of(state.map(any -> true), bit)
        : bit;
  }

  /**
   * The master key's state, and whether the HSM SO's role is initialised; both inferred. A
   * decommissioned HSM has lost all the same.
   */
  private Fact<Boolean> zeroized() {
    Fact<Boolean> key = inspected.through(Slot::masterKey).map(bits -> (bits & ZEROIZED) != 0);
    Fact<Boolean> erased = Conditions.erased(inspected);
    if (erased.seen().filter(none -> none).isPresent()) {
      return erased;
    }
    Fact<Boolean> role =
        inspected.through(Slot::role).map(state -> (state.flags() & INITIALISED) == 0);
    if (role.seen().filter(none -> none).isPresent()) {
      return FactMerge.of(key, role);
    }
    return key;
  }

  private CardReport.SoAccess so() {
    Fact<Role> role = inspected.through(Slot::role);
    return new CardReport.SoAccess(authentication(role), attemptsLeft(role));
  }

  static Fact<AuthenticationKind> authentication(Fact<Role> role) {
    return FactMerge.read(
        role,
        state -> authentication(state.primaryAuthentication()),
        state ->
            String.format(
                Locale.ROOT,
                "the authentication 0x%02x has no reading",
                state.primaryAuthentication()));
  }

  private static Optional<AuthenticationKind> authentication(int raw) {
    return switch (raw) {
      case 1 -> Optional.of(AuthenticationKind.PASSWORD);
      case 2 -> Optional.of(AuthenticationKind.PED);
      default -> Optional.empty();
    };
  }

  static Fact<Integer> attemptsLeft(Fact<Role> role) {
    return FactMerge.read(
        role,
        state -> {
          boolean locked = (state.flags() & LOCKED_OUT) != 0;
          boolean plausible = state.attemptsLeft() >= 0 && state.attemptsLeft() <= MOST_ATTEMPTS;
          boolean contradicts = locked && state.attemptsLeft() > 0;
          return plausible && !contradicts ? Optional.of(state.attemptsLeft()) : Optional.empty();
        },
        state ->
            String.format(
                Locale.ROOT,
                "the HSM SO's role shows %d attempts with flags 0x%02x",
                state.attemptsLeft(),
                state.flags()));
  }

  private Fact<Policies> policies() {
    return FactMerge.read(
        inspected.through(Slot::policies),
        CardReportBuilder::policies,
        CardReportBuilder::missingPolicies);
  }

  private static final List<Integer> POLICIES = List.of(40, 48, 50, 51);

  private static Optional<Policies> policies(Map<Integer, Long> all) {
    if (!all.keySet().containsAll(POLICIES)) {
      return Optional.empty();
    }
    List<Boolean> on = POLICIES.stream().map(number -> all.getOrDefault(number, 0L) != 0).toList();
    return Optional.of(new Policies(on.get(0), on.get(1), on.get(2), on.get(3)));
  }

  private static String missingPolicies(Map<Integer, Long> all) {
    return "the card does not tell policies "
        + POLICIES.stream().filter(number -> !all.containsKey(number)).toList();
  }
}
