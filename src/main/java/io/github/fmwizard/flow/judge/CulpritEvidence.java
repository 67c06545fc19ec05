// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.card.host.KernelLine;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the card and the kernel log say about each FM: which one failed, and which one only waits. A
 * start-up status other than {@code OK} and "not started" is a failure of {@code Startup()}; an FM
 * that was not started is a victim (dossier 10.3, 12.7: inferred).
 */
public final class CulpritEvidence {

  private static final Pattern ID =
      Pattern.compile("(?i)\\bFM (?:ID )?(?:0x)?([0-9a-f]{4})(?![\\w])");

  private CulpritEvidence() {}

  /**
   * One piece of evidence about one FM.
   *
   * @param fm the FM's ID
   * @param label its label; blank if only its ID is known
   * @param against whether it names this FM as the one that failed
   * @param sentence what was seen, and what it means
   */
  public record Evidence(FmId fm, String label, boolean against, String sentence) {

    /**
     * Returns what people call the FM.
     *
     * @return label and ID, or the ID alone
     */
    public String name() {
      return label.isBlank() ? "FM " + fm : label + " (" + fm + ")";
    }
  }

  /**
   * Lists all evidence, FM by FM.
   *
   * @param known what is known
   * @return the evidence on the FMs as listed now, or else as last seen in this run, and on those
   *     that a line of the kernel log names
   */
  public static List<Evidence> all(Knowledge known) {
    List<String> lines = kernelLines(known);
    List<Evidence> all = new ArrayList<>();
    Map<FmId, String> labels = labels(known, lines);
    labels.forEach(
        (id, label) -> {
          FmLists.find(rows(known), id).flatMap(CulpritEvidence::status).ifPresent(all::add);
          lines.stream()
              .filter(line -> names(line, id, label))
              .filter(line -> !treatedSince(line, id, known))
              .reduce((first, latest) -> latest)
              .ifPresent(
                  line ->
                      all.add(new Evidence(id, label, true, "the kernel log names it: " + line)));
        });
    return List.copyOf(all);
  }

  /**
   * Returns the FMs that the evidence names.
   *
   * @param known what is known
   * @return one piece of evidence for each, in the order of the list; empty if it names none
   */
  public static List<Evidence> named(Knowledge known) {
    Map<FmId, Evidence> named = new LinkedHashMap<>();
    all(known).stream().filter(Evidence::against).forEach(one -> named.putIfAbsent(one.fm(), one));
    return List.copyOf(named.values());
  }

  /** Judges whether the FM that was named is one that the evidence names, if it names any. */
  static Judgement judge(PredicateUse use, Knowledge known) {
    List<Evidence> named = named(known);
    String name = use.fm().orElse(Culprit.NAME);
    Optional<FmId> said = Culprit.said(known, name).map(Attestation.FmNamed::id);
    if (named.isEmpty()) {
      return Judgement.sensed(Truth.YES, silent(known), "the FM that the evidence names, if any");
    }
    String names = String.join(", ", named.stream().map(Evidence::name).toList());
    boolean same = said.isPresent() && named.stream().anyMatch(one -> one.fm().equals(said.get()));
    return Judgement.sensed(
        Truth.of(same),
        Culprit.name(known, name) + " was chosen; the evidence names " + names,
        "the FM that the evidence names");
  }

  /**
   * A log that can't be read, and a list that the card does not give, name nobody and clear nobody.
   */
  private static String silent(Knowledge known) {
    List<String> missing = new ArrayList<>();
    if (known.facts().get(FactName.HOST_KERNEL_ALARMS).seen().isEmpty()) {
      missing.add("the kernel log was not read");
    }
    if (known.facts().fms().isEmpty()) {
      missing.add("the card lists no FMs now");
    }
    return missing.isEmpty()
        ? "no line or status names an FM"
        : "nothing that was seen names an FM; " + String.join(", and ", missing);
  }

  private static List<Fm> rows(Knowledge known) {
    return known.facts().fms().or(() -> known.lastSeen().fms()).orElse(List.of());
  }

  /** Returns the FMs that evidence may be about: listed, named by a person, or by a line. */
  private static Map<FmId, String> labels(Knowledge known, List<String> lines) {
    Map<FmId, String> labels = new LinkedHashMap<>();
    rows(known).forEach(row -> labels.put(row.id(), row.label()));
    known
        .fms()
        .first()
        .ifPresent(first -> first.forEach(row -> labels.putIfAbsent(row.id(), row.label())));
    Culprit.said(known, Culprit.NAME).ifPresent(fm -> labels.putIfAbsent(fm.id(), fm.label()));
    for (String line : lines) {
      Matcher id = ID.matcher(line);
      while (id.find()) {
        FmId.parse(id.group(1)).ifPresent(fm -> labels.putIfAbsent(fm, ""));
      }
    }
    return labels;
  }

  private static Optional<Evidence> status(Fm row) {
    if (!row.read()) {
      return Optional.of(
          evidence(row, false, "its statuses could not be read: nothing for or against it"));
    }
    if (row.healthy() || row.waitsForRestart()) {
      return Optional.empty();
    }
    return row.startupStatus().equals(Fm.NOT_STARTED)
        ? Optional.of(evidence(row, false, "not started: a victim rather than the culprit"))
        : Optional.of(evidence(row, true, "its start failed: " + row.startupStatus()));
  }

  private static Evidence evidence(Fm row, boolean against, String sentence) {
    return new Evidence(row.id(), row.label(), against, sentence);
  }

  /** Returns the lines of the kernel log on this card, as read now, or else as last read. */
  static List<String> kernelLines(Knowledge known) {
    Optional<String> node = known.setting().map(Setting::node);
    return texts(known.facts()).or(() -> texts(known.lastSeen())).orElse(List.of()).stream()
        .filter(line -> node.isEmpty() || KernelLine.isOf(node.get(), line))
        .toList();
  }

  /** Returns the lines of the kernel log in a look, if it could be read. */
  static Optional<List<String>> texts(Facts facts) {
    return facts
        .get(FactName.HOST_KERNEL_ALARMS)
        .seen()
        .map(value -> value instanceof FactValue.Texts texts ? texts.values() : List.of());
  }

  /** A line from before an FM was replaced or removed speaks of a build that is gone. */
  private static boolean treatedSince(String line, FmId id, Knowledge known) {
    return known.acts().stream()
        .filter(act -> act.outcome().filter(OutcomeKind.DONE::equals).isPresent())
        .filter(act -> treats(act, id))
        .anyMatch(act -> texts(act.before()).orElse(List.of()).contains(line));
  }

  private static boolean treats(ActRecord act, FmId id) {
    return switch (act.action()) {
      case LOAD_FM, DELETE_FM -> act.fmId().filter(id::equals).isPresent();
      case ERASE_ALL_FMS -> true;
      case ERASE_SMFS, RESTART_CARD, ACTIVATE_SMFS -> false;
    };
  }

  /** Whole words only: an ID like a000 is a part of many numbers. */
  private static boolean names(String line, FmId id, String label) {
    String number = "(0x)?0*" + Pattern.quote(id.toString());
    String words = label.isBlank() ? number : Pattern.quote(label) + "|" + number;
    return Pattern.compile("(?i)(?<![\\w])(" + words + ")(?![\\w])").matcher(line).find();
  }
}
