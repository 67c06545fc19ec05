// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.inspection;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.SessionCount;
import io.github.fmwizard.card.SmfsState;
import io.github.fmwizard.hsm.simulated.card.HostFacts;
import io.github.fmwizard.hsm.simulated.card.InstalledFm;
import io.github.fmwizard.hsm.simulated.card.InventedSettings;
import io.github.fmwizard.hsm.simulated.card.Running;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.hsm.simulated.card.TrainingState;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reports what can be seen of one card: through the admin slot that shows its serial, and through
 * its node. Never anything of what is in SMFS. Pure.
 */
public final class CardInspection {

  private static final String TOKEN = "C_GetTokenInfo";
  private static final String STATE = "MD_GetHsmState";

  private final TrainingState state;
  private final CardRef ref;
  private final FactMaker facts;
  private final Optional<SimulatedCard> bySlot;
  private final Optional<SimulatedCard> byNode;

  private CardInspection(TrainingState state, CardRef ref, FactMaker facts) {
    this.state = state;
    this.ref = ref;
    this.facts = facts;
    this.bySlot = state.card(ref.serial()).filter(card -> !state.host().slotsHidden());
    this.byNode = state.card(ref.node());
  }

  public static CardReport of(TrainingState state, CardRef ref, FactMaker facts) {
    return new CardInspection(state, ref, facts).report();
  }

  private CardReport report() {
    HostReport host = HostInspection.of(state, facts);
    return new CardReport(ref, facts.at(), host, identity(), state(), so(), fms(), smfs());
  }

  private CardReport.SoAccess so() {
    InventedSettings.InspectedPart role = InventedSettings.InspectedPart.SO_ROLE;
    String how = "CA_RoleStateGet";
    return new CardReport.SoAccess(
        token(role, card -> card.so().authentication(), how),
        token(role, card -> card.so().attemptsLeft(), how));
  }

  private CardReport.FmList fms() {
    InventedSettings.InspectedPart list = InventedSettings.InspectedPart.FM_LIST;
    String how = "FM objects";
    return new CardReport.FmList(
        token(list, card -> card.fms().stream().map(InstalledFm::listed).toList(), how),
        token(list, card -> true, how));
  }

  private Fact<SmfsState> smfs() {
    return token(
        InventedSettings.InspectedPart.FEATURES,
        card -> card.smfs().active() ? SmfsState.ACTIVE : SmfsState.INACTIVE,
        "CKA_HSM_FEATURES");
  }

  private CardReport.Identity identity() {
    InventedSettings.InspectedPart part = InventedSettings.InspectedPart.IDENTITY;
    return new CardReport.Identity(
        serial(),
        token(part, card -> card.identity().label(), TOKEN),
        token(part, card -> card.identity().model(), TOKEN),
        token(part, card -> card.identity().firmware(), "CA_GetFirmwareVersion"));
  }

  private CardReport.State state() {
    InventedSettings.InspectedPart features = InventedSettings.InspectedPart.FEATURES;
    String featureBits = "CKA_HSM_FEATURES";
    return new CardReport.State(
        condition(),
        haltCode(),
        token(features, card -> card.flags().transportMode(), featureBits),
        token(features, card -> card.flags().tampered(), featureBits),
        token(features, card -> card.flags().zeroized(), "CA_MTKGetState"),
        token(features, card -> card.flags().restartPending(), featureBits),
        token(
            InventedSettings.InspectedPart.POLICIES, SimulatedCard::policies, "CA_GetHSMPolicySet"),
        token(
            features,
            card -> new SessionCount(card.sessions().all(), card.sessions().readWrite()),
            "CA_GetTokenStatus"),
        facts.unknown("the training card counts no resets", "CA_GetTokenInsertionCount"),
        token(features, card -> false, "CKA_SECURITY_MODE"));
  }

  /** Reads something through the admin slot. */
  private <T> Fact<T> token(
      InventedSettings.InspectedPart part, Function<SimulatedCard, T> value, String how) {
    if (bySlot.isEmpty()) {
      return facts.unknown(
          state.host().slotsHidden()
              ? HostFacts.HIDDEN
              : "no admin slot shows the serial " + ref.serial(),
          how);
    }
    SimulatedCard card = bySlot.get();
    return facts.seen(
        card.shows(part),
        () -> value.apply(card),
        "the card is " + card.running().condition().words(),
        how);
  }

  /**
   * The serial by the admin slot and by the kernel log, where it names the card at the node. A
   * silent card shows no slot; then the log alone speaks.
   */
  private Fact<CardSerial> serial() {
    Fact<CardSerial> inSlot =
        token(InventedSettings.InspectedPart.IDENTITY, card -> card.identity().serial(), TOKEN);
    if (!state.host().kernelNamesSerials() || byNode.isEmpty()) {
      return inSlot;
    }
    CardSerial atNode = byNode.get().identity().serial();
    if (inSlot.seen().isEmpty()) {
      return facts.known(atNode, "dmesg");
    }
    return inSlot.seen().get().equals(atNode)
        ? inSlot
        : facts.contradicted(inSlot.seen().get(), TOKEN, atNode, "dmesg");
  }

  private Fact<CardCondition> condition() {
    if (byNode.isEmpty()) {
      return facts.unknown("there is no node " + ref.node(), STATE);
    }
    SimulatedCard card = byNode.get();
    if (!card.shows(InventedSettings.InspectedPart.CONDITION)) {
      return facts.unknown("the card gives no message-dispatch state", STATE);
    }
    CardCondition atNode = card.running().condition();
    Optional<CardCondition> inSlot = bySlot.map(shown -> shown.running().condition());
    if (inSlot.isPresent() && inSlot.get() == atNode) {
      return facts.known(atNode, STATE + ", " + TOKEN);
    }
    return inSlot.filter(seen -> seen == CardCondition.ANSWERING).isPresent()
        ? facts.contradicted(atNode, STATE, CardCondition.ANSWERING, TOKEN)
        : facts.unknown(silent(atNode), STATE + ", " + TOKEN);
  }

  private String silent(CardCondition atNode) {
    return STATE
        + " says that "
        + ref.node()
        + " is "
        + atNode.words()
        + " and "
        + TOKEN
        + " that the card "
        + ref.serial()
        + " is not shown";
  }

  private Fact<Long> haltCode() {
    Optional<Long> code =
        byNode
            .filter(card -> card.shows(InventedSettings.InspectedPart.HALT_CODE))
            .map(SimulatedCard::running)
            .filter(Running.Halted.class::isInstance)
            .map(Running.Halted.class::cast)
            .map(Running.Halted::code);
    return code.isPresent()
        ? facts.known(code.get(), STATE)
        : facts.unknown("no halt is seen", STATE);
  }
}
