// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The table of facts that an inspection may bring: the name of each, whether a gate is bound to it,
 * where it stands in a report, and its forms. There is none for the contents of SMFS: nothing known
 * reads them.
 */
public enum FactName implements Word {
  /** Device nodes. */
  HOST_NODES(
      "host.nodes",
      false,
      HostReport.class,
      HostReport::nodes,
      FactForm.list(DeviceNode::path, DeviceNode::path)),
  /** PCI functions of K7 cards. */
  HOST_PCI_CARDS(
      "host.pci-cards",
      false,
      HostReport.class,
      HostReport::pciCards,
      FactForm.reportOnly(cards -> cards)),
  /** Admin slots with serial, label and model. */
  HOST_ADMIN_SLOTS(
      "host.admin-slots",
      false,
      HostReport.class,
      HostReport::adminSlots,
      FactForm.list(
          slot -> "slot " + slot.slot() + " " + slot.serial() + " " + slot.label(),
          AdminSlot::json)),
  /** Whether no admin slot can be missing in the list. */
  HOST_SLOTS_WHOLE(
      "host.admin-slots-whole",
      false,
      HostReport.class,
      HostReport::slotsWhole,
      FactForm.reportOnly(whole -> whole)),
  /** Version of the client. */
  HOST_CLIENT_VERSION(
      "host.client-version", false, HostReport.class, HostReport::clientVersion, FactForm.TEXT),
  /** Vendor programs. */
  HOST_TOOLS(
      "host.tools",
      false,
      HostReport.class,
      HostReport::tools,
      FactForm.list(
          tool -> tool.path() + " " + tool.size() + " " + tool.sha256() + " " + tool.owner(),
          Tool::json)),
  /** The client's switch for logins to an FM-enabled HSM. */
  HOST_LOGIN_ALLOWED_FLAG(
      "host.login-allowed-flag",
      false,
      HostReport.class,
      HostReport::loginAllowedFlag,
      FactForm.FLAG),
  /** Alarms in the kernel log. */
  HOST_KERNEL_ALARMS(
      "host.kernel-alarms", false, HostReport.class, HostReport::kernelAlarms, FactForm.TEXTS),
  /** Programs that have a card's device node open. */
  HOST_NODE_HOLDERS(
      "host.node-holders",
      false,
      HostReport.class,
      HostReport::holders,
      FactForm.list(
          holder -> holder.node() + " " + holder.program() + " (process " + holder.pid() + ")",
          NodeHolder::json)),
  /** Whether the run folder takes evidence. */
  EVIDENCE_WRITABLE(
      "evidence.writable", false, FactSource.class, FactSource::evidence, FactForm.FLAG.flowOnly()),
  /** What the card is doing. */
  CARD_CONDITION(
      "card.condition", true, CardReport.class, card -> card.state().condition(), FactForm.word()),
  /** The raw halt code. */
  CARD_HALT_CODE(
      "card.halt-code",
      true,
      CardReport.class,
      card -> card.state().haltCode(),
      FactForm.of(
          code -> new FactValue.Text(String.format(Locale.ROOT, "0x%08x", code)),
          code -> String.format(Locale.ROOT, "0x%08x", code))),
  /** The serial. */
  CARD_SERIAL(
      "card.serial",
      true,
      CardReport.class,
      card -> card.identity().serial(),
      FactForm.text(CardSerial::value)),
  /** The label of the admin token. */
  CARD_LABEL("card.label", true, CardReport.class, card -> card.identity().label(), FactForm.TEXT),
  /** The model. */
  CARD_MODEL("card.model", true, CardReport.class, card -> card.identity().model(), FactForm.TEXT),
  /** The firmware version. */
  CARD_FIRMWARE(
      "card.firmware",
      true,
      CardReport.class,
      card -> card.identity().firmware(),
      FactForm.text(FirmwareVersion::toString)),
  /** How node and serial were found to be one card: sensed, none or other. */
  CARD_NODE_PROOF(
      "card.node-proof", true, FactSource.class, FactSource::nodeProof, FactForm.TEXT.flowOnly()),
  /** Secure transport mode. */
  CARD_TRANSPORT_MODE(
      "card.transport-mode",
      true,
      CardReport.class,
      card -> card.state().transportMode(),
      FactForm.FLAG),
  /** A tamper. */
  CARD_TAMPERED(
      "card.tampered", true, CardReport.class, card -> card.state().tampered(), FactForm.FLAG),
  /** Zeroized. */
  CARD_ZEROIZED(
      "card.zeroized", true, CardReport.class, card -> card.state().zeroized(), FactForm.FLAG),
  /** Whether the card asks for a restart. */
  CARD_RESTART_PENDING(
      "card.restart-pending",
      true,
      CardReport.class,
      card -> card.state().restartPending(),
      FactForm.FLAG),
  /** The policies; flows ask for them one by one. */
  CARD_POLICIES(
      "card.policies",
      false,
      CardReport.class,
      card -> card.state().policies(),
      FactForm.reportOnly(Policies::json)),
  /** Policy 40. */
  CARD_POLICY_40(
      "card.policy-40",
      true,
      CardReport.class,
      card -> card.state().policies().map(Policies::decommissionOnTamper),
      FactForm.FLAG.flowOnly()),
  /** Policy 48. */
  CARD_POLICY_48(
      "card.policy-48",
      true,
      CardReport.class,
      card -> card.state().policies().map(Policies::tamperMustBeCleared),
      FactForm.FLAG.flowOnly()),
  /** Policy 50. */
  CARD_POLICY_50(
      "card.policy-50",
      true,
      CardReport.class,
      card -> card.state().policies().map(Policies::functionalityModules),
      FactForm.FLAG.flowOnly()),
  /** Policy 51. */
  CARD_POLICY_51(
      "card.policy-51",
      true,
      CardReport.class,
      card -> card.state().policies().map(Policies::smfsAutoActivation),
      FactForm.FLAG.flowOnly()),
  /** Open sessions; counts are left out of the scope. */
  CARD_SESSIONS(
      "card.sessions",
      false,
      CardReport.class,
      card -> card.state().sessions(),
      FactForm.of(count -> new FactValue.Count(count.all()), SessionCount::json)),
  /** Resets by the host, as counted; no gate is bound to it, since it only proves a restart. */
  CARD_INSERTIONS(
      "card.insertions",
      false,
      CardReport.class,
      card -> card.state().insertions(),
      FactForm.of(FactValue.Count::new, count -> count)),
  /** Whether a load or a delete erases all keys first. */
  CARD_TAMPER_BEFORE_UPGRADE(
      "card.tamper-before-upgrade",
      false,
      CardReport.class,
      card -> card.state().tamperBeforeUpgrade(),
      FactForm.FLAG),
  /** Password or PED. */
  SO_AUTH("so.auth", true, CardReport.class, card -> card.so().authentication(), FactForm.word()),
  /** Logins left. */
  SO_ATTEMPTS_LEFT(
      "so.attempts-left", true, CardReport.class, card -> card.so().attemptsLeft(), FactForm.COUNT),
  /** The FMs. */
  FMS_LIST(
      "fms.list",
      true,
      CardReport.class,
      card -> card.fms().list(),
      FactForm.of(FactValue.Fms::new, fms -> fms.stream().map(Fm::json).toList())),
  /** Whether the list is known to be complete. */
  FMS_LIST_COMPLETE(
      "fms.list-complete", false, CardReport.class, card -> card.fms().complete(), FactForm.FLAG),
  /** Whether SMFS is active. */
  SMFS_STATE("smfs.state", true, CardReport.class, CardReport::smfs, FactForm.word());

  private final String word;
  private final boolean inScope;

  @SuppressWarnings("ImmutableEnumChecker") // functions of constants
  private final Row<?, ?> row;

  <S, T> FactName(
      String word, boolean inScope, Class<S> source, Function<S, Fact<T>> from, FactForm<T> form) {
    this.word = word;
    this.inScope = inScope;
    this.row = new Row<>(source, from, form);
  }

  /**
   * Where a fact is found, and its forms.
   *
   * @param <S> what it is read from
   * @param <T> its type there
   * @param source what it is read from
   * @param from reads it
   * @param form its other forms
   */
  private record Row<S, T>(Class<S> source, Function<S, Fact<T>> from, FactForm<T> form) {

    boolean isIn(Object place) {
      return source.isInstance(place);
    }

    Optional<Fact<FactValue>> flow(Object place) {
      return form.flow().map(value -> from.apply(source.cast(place)).<FactValue>map(value));
    }

    Optional<Fact<Object>> json(Object place) {
      return form.json().map(value -> from.apply(source.cast(place)).<Object>map(value));
    }
  }

  /**
   * Reads all facts that flows ask for.
   *
   * @param look what they are made of
   * @return the facts; says nothing that the report does not say
   */
  public static Facts of(FactSource look) {
    Map<FactName, Fact<FactValue>> facts = new EnumMap<>(FactName.class);
    for (Object place : new Object[] {look, look.report(), look.report().host()}) {
      for (FactName name : values()) {
        if (name.row.isIn(place)) {
          name.row.flow(place).ifPresent(fact -> facts.put(name, fact));
        }
      }
    }
    return new Facts(facts);
  }

  /**
   * Lists the facts of a host as JSON shows them.
   *
   * @param host the host
   * @return texts, numbers, truths, lists and maps by name, in reading order
   */
  public static Map<String, Fact<Object>> json(HostReport host) {
    return jsonOf(host);
  }

  /**
   * Lists the facts of a card as JSON shows them, without those of its host.
   *
   * @param card the card
   * @return texts, numbers, truths, lists and maps by name, in reading order
   */
  public static Map<String, Fact<Object>> json(CardReport card) {
    return jsonOf(card);
  }

  private static Map<String, Fact<Object>> jsonOf(Object place) {
    Map<String, Fact<Object>> facts = new LinkedHashMap<>();
    for (FactName name : values()) {
      if (name.row.isIn(place)) {
        name.row.json(place).ifPresent(fact -> facts.put(name.word, fact));
      }
    }
    return facts;
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * Tells whether flows ask for it.
   *
   * @return false for what only reports show
   */
  public boolean inFlows() {
    return row.form().flow().isPresent();
  }

  /**
   * Tells whether a gate is bound to it.
   *
   * @return true for facts of the card, the SO, the FMs and SMFS
   */
  public boolean inScope() {
    return inScope;
  }

  /**
   * Lists the facts that say which card this is and what it does: where sources contradict each
   * other about one of them, nothing is done.
   *
   * @return the facts
   */
  public static Set<FactName> identityAndCondition() {
    return EnumSet.of(
        HOST_NODES,
        HOST_ADMIN_SLOTS,
        CARD_CONDITION,
        CARD_SERIAL,
        CARD_LABEL,
        CARD_MODEL,
        CARD_NODE_PROOF);
  }
}
