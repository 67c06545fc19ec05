// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.model.Attestation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Is it the FM at all? The ladder destroys FMs and keys, and mends nothing but an FM. Each finding
 * names a cause with the line or value that speaks for it, and what helps (dossier 12, inferred
 * from documents and code; no list of causes is documented).
 */
public final class Triage {

  private static final String STORED_DATA_FROM = "7.7.0";

  private Triage() {}

  /** What may be wrong. */
  public enum Cause implements Word {
    /** Tampered, in secure transport mode or zeroized (dossier 12.5). */
    TAMPER(
        "tamper",
        "a tamper, transport mode or a zeroized HSM",
        "Clear the tamper, leave transport mode or set up the HSM anew, by the vendor's pages."),
    /** The boot loader did not start the firmware (dossier 12.3). */
    BOOT_LOADER(
        "boot-loader",
        "the boot loader, which did not start the firmware",
        "One restart of the card; if it stays, the vendor's support. No FM runs in this state."),
    /** The card's hardware (dossier 12.2). */
    HARDWARE(
        "hardware",
        "the card's hardware",
        "One restart of the card; if it comes again, the vendor's support."),
    /** The link between host and card, or the PED (dossier 12.4). */
    LINK("link", "the link between host and card", "See to a tamper first, then the card's seat."),
    /** The client refuses logins (dossier 12.6). */
    CLIENT(
        "client",
        "the client's configuration",
        "Set LoginAllowedOnFMEnabledHSMs to 1 in section Misc of the client's configuration."),
    /** The client does not show every card of the host (dossier 12.6). */
    HIDDEN(
        "hidden",
        "the client's view, which may lack this card",
        "Take out what hides slots, or see to the slot that is slow; then inspect again."),
    /** The firmware halts on corrupted stored objects, from 7.7.0 on (dossier 12.1). */
    STORED_DATA(
        "stored-data",
        "corrupted stored data, on which firmware 7.7.0 and newer halts",
        "One plain restart; if it halts again at once, the vendor's support before any erase."),
    /** An FM (dossier 12.7). */
    FM("fm", "an FM", "The ladder, rung by rung."),
    /** Nothing speaks for any of them. */
    NOT_KNOWN("not-known", "not known", "Look at the kernel log, and restart the card once.");

    private final String word;
    private final String sentence;
    private final String help;

    Cause(String word, String sentence, String help) {
      this.word = word;
      this.sentence = sentence;
      this.help = help;
    }

    @Override
    public String word() {
      return word;
    }

    /**
     * Returns what people call it.
     *
     * @return completes "most likely it is ..."
     */
    public String sentence() {
      return sentence;
    }

    /**
     * Returns what helps.
     *
     * @return a sentence
     */
    public String help() {
      return help;
    }
  }

  /**
   * What speaks for a cause.
   *
   * @param cause the cause
   * @param said whether only a person's word speaks for it
   * @param evidence the line, value or word
   */
  public record Finding(Cause cause, boolean said, String evidence) {}

  /**
   * Lists what speaks for each cause, the likeliest first.
   *
   * @param known what is known
   * @return never empty; the last resort is {@link Cause#NOT_KNOWN}
   */
  public static List<Finding> all(Knowledge known) {
    List<Finding> all = new ArrayList<>(states(known.facts()));
    alarms(known, all);
    CulpritEvidence.all(known).stream()
        .filter(CulpritEvidence.Evidence::against)
        .forEach(one -> all.add(new Finding(Cause.FM, false, one.name() + ": " + one.sentence())));
    hidden(known.facts()).ifPresent(all::add);
    Optional<Finding> stored = storedData(known);
    if (beganWithALoad(known)) {
      said(known).ifPresent(all::add);
      stored.ifPresent(all::add);
    } else {
      stored.ifPresent(all::add);
      said(known).ifPresent(all::add);
    }
    if (all.isEmpty()) {
      all.add(new Finding(Cause.NOT_KNOWN, false, "nothing that was seen or said names a cause"));
    }
    return List.copyOf(all);
  }

  /** Judges whether it is an FM: a sensed other cause is a no, and nothing at all is unknown. */
  static Judgement judge(Knowledge known) {
    List<Finding> all = all(known);
    Finding first = all.getFirst();
    boolean fmToo = all.stream().anyMatch(one -> one.cause() == Cause.FM && !one.said());
    Truth truth =
        switch (first.cause()) {
          case FM -> Truth.YES;
          case TAMPER, BOOT_LOADER, HARDWARE, LINK, CLIENT -> fmToo ? Truth.UNKNOWN : Truth.NO;
          case STORED_DATA, HIDDEN, NOT_KNOWN -> Truth.UNKNOWN;
        };
    String found = first.cause().sentence() + ": " + first.evidence();
    String needed = "an FM, or two names where it is not known";
    return first.said()
        ? Judgement.said(truth, found, needed)
        : Judgement.sensed(truth, found, needed);
  }

  private static List<Finding> states(Facts facts) {
    List<Finding> found = new ArrayList<>();
    Optional<CardCondition> condition = facts.condition();
    flag(facts, FactName.CARD_TAMPERED, "the card says that it is tampered", found);
    flag(facts, FactName.CARD_TRANSPORT_MODE, "the card is in secure transport mode", found);
    flag(facts, FactName.CARD_ZEROIZED, "the HSM is zeroized", found);
    condition.flatMap(Triage::ofCondition).ifPresent(found::add);
    if (facts.flag(FactName.HOST_LOGIN_ALLOWED_FLAG) == Truth.NO) {
      found.add(new Finding(Cause.CLIENT, false, "LoginAllowedOnFMEnabledHSMs is off"));
    }
    return found;
  }

  private static void flag(Facts facts, FactName name, String evidence, List<Finding> found) {
    if (facts.flag(name) == Truth.YES) {
      found.add(new Finding(Cause.TAMPER, false, evidence));
    }
  }

  private static Optional<Finding> ofCondition(CardCondition condition) {
    String evidence = "the card is " + condition.words();
    return switch (condition) {
      case TAMPER -> Optional.of(new Finding(Cause.TAMPER, false, evidence));
      case BOOT_LOADER -> Optional.of(new Finding(Cause.BOOT_LOADER, false, evidence));
      case HARDWARE_FAULT -> Optional.of(new Finding(Cause.HARDWARE, false, evidence));
      case ANSWERING, HALTED, RESTARTING, UNREACHABLE, STUCK_IN_DRIVER -> Optional.empty();
    };
  }

  /** An alarm may be of last month: it counts only while the card does not answer. */
  private static void alarms(Knowledge known, List<Finding> found) {
    if (CardJudge.answers(known.facts()) == Truth.YES) {
      return;
    }
    for (String line : CulpritEvidence.kernelLines(known)) {
      if (line.contains("ALM0012")) {
        found.add(new Finding(Cause.HARDWARE, false, line));
      } else if (line.contains("ALM0015")) {
        found.add(new Finding(Cause.LINK, false, line));
      }
    }
  }

  /** Trouble that began with a load speaks for the FM more than a halt alone (dossier 12.7). */
  private static boolean beganWithALoad(Knowledge known) {
    return known
        .answerOf(Attestation.SymptomNamed.class)
        .filter(named -> named.symptom() == Attestation.Symptom.HALTS_AT_START)
        .isPresent();
  }

  private static Optional<Finding> said(Knowledge known) {
    if (known
        .answerOf(Attestation.ApplicationTest.class)
        .filter(test -> test.result() == Attestation.TestResult.FAILED)
        .isPresent()) {
      return Optional.of(new Finding(Cause.FM, true, "said: the application's own test failed"));
    }
    return known
        .answerOf(Attestation.SymptomNamed.class)
        .map(Attestation.SymptomNamed::symptom)
        .filter(symptom -> symptom != Attestation.Symptom.NOT_SURE)
        .map(symptom -> new Finding(Cause.FM, true, "said: " + symptom.sentence()));
  }

  /** A card of which nothing is seen may only be hidden. */
  private static Optional<Finding> hidden(Facts facts) {
    boolean whole = facts.flag(FactName.HOST_SLOTS_WHOLE) != Truth.UNKNOWN;
    return whole || facts.condition().isPresent()
        ? Optional.empty()
        : Optional.of(new Finding(Cause.HIDDEN, false, facts.unknown(FactName.HOST_SLOTS_WHOLE)));
  }

  private static Optional<Finding> storedData(Knowledge known) {
    boolean halted = known.facts().condition().equals(Optional.of(CardCondition.HALTED));
    Optional<String> firmware = known.lastSeen().text(FactName.CARD_FIRMWARE);
    boolean checks =
        firmware.map(v -> CardJudge.isAtLeast(v, STORED_DATA_FROM)).orElse(Truth.UNKNOWN)
            == Truth.YES;
    return halted && (checks || firmware.isEmpty())
        ? Optional.of(
            new Finding(
                Cause.STORED_DATA,
                false,
                "halted, firmware "
                    + firmware.orElse("not known")
                    + ": corrupted stored data can't be told apart from an FM by this"))
        : Optional.empty();
  }
}
