// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.card.SmfsState;
import io.github.fmwizard.hsm.agent.LibraryReport.Slot;
import io.github.fmwizard.hsm.tools.output.StatusReport;
import io.github.fmwizard.hsm.tools.profile.ClientProfile.Word;
import io.github.fmwizard.hsm.tools.profile.ClientProfile.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The FMs of one card: its FM objects, with words for raw statuses as far as the profile or the
 * last status report of {@code ctfm} has them. Pure.
 */
final class FmListBuilder {

  private static final String OBJECTS = "FM objects";
  private static final String QUERY = "ctfm q";

  private final InspectedCard inspected;
  private final Words words;
  private final Optional<StatusReport.Device> query;
  private final Optional<String> unrestarted;
  private final Fact<List<Fm>> all;

  /**
   * Makes the lists.
   *
   * @param inspected the card
   * @param words the profile's words for raw statuses
   * @param query the card's part of the last status report, if no act came after it
   * @param unrestarted an act of this run that changed FMs and after which no restart ended
   */
  FmListBuilder(
      InspectedCard inspected,
      Words words,
      Optional<StatusReport.Device> query,
      Optional<String> unrestarted) {
    this.inspected = inspected;
    this.words = words;
    this.query = query;
    this.unrestarted = unrestarted;
    this.all = compared(inspected.through(Slot::fms).map(this::infos));
  }

  CardReport.FmList list() {
    Fact<Boolean> complete =
        FactMerge.read(
            all,
            fms -> query.isPresent() ? Optional.of(true) : Optional.empty(),
            fms -> "whether a look without a login lists every FM object is not known");
    return new CardReport.FmList(all, complete);
  }

  private List<Fm> infos(List<Fm> objects) {
    List<Fm> infos = new ArrayList<>();
    objects.forEach(object -> infos.add(info(object)));
    infos.sort(Comparator.comparing(Fm::id));
    return List.copyOf(infos);
  }

  private Fm info(Fm object) {
    Optional<Fm> asked =
        query.stream()
            .flatMap(device -> device.fms().stream())
            .filter(fm -> fm.id().equals(object.id()))
            .findFirst();
    return object.with(
        Map.of(
            Fm.Attribute.STATUS,
            word(words.status(), object.status(), asked.map(Fm::status)),
            Fm.Attribute.STARTUP_STATUS,
            word(words.startup(), object.startupStatus(), asked.map(Fm::startupStatus))));
  }

  /** A text is the card's own word; a number has one only if the profile or a report gives it. */
  private static String word(Map<String, Word> words, String raw, Optional<String> asked) {
    Word word = words.get(raw);
    if (word != null) {
      return word.word();
    }
    boolean number = raw.startsWith("0x") || raw.isBlank();
    return number ? asked.orElse(Fm.NOT_READ + raw) : raw;
  }

  /** The same FMs must be in the objects and in the report. */
  private Fact<List<Fm>> compared(Fact<List<Fm>> objects) {
    if (query.isEmpty()) {
      return objects;
    }
    List<Fm> reported = query.get().fms().stream().sorted(Comparator.comparing(Fm::id)).toList();
    if (objects.seen().isEmpty()) {
      return new Fact.Known<>(reported, QUERY, objects.at());
    }
    boolean same = builds(reported).equals(builds(objects.seen().get()));
    String how = OBJECTS + ", " + QUERY;
    return same
        ? new Fact.Known<>(objects.seen().get(), how, objects.at())
        : new Fact.Contradicted<>(
            List.of(
                new Fact.Reading<>(objects.seen().get(), OBJECTS),
                new Fact.Reading<>(reported, QUERY)),
            objects.at());
  }

  private static List<String> builds(List<Fm> fms) {
    return fms.stream().map(fm -> fm.id() + " " + digits(fm.fingerprint())).toList();
  }

  private static String digits(String fingerprint) {
    return fingerprint.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT);
  }

  /** Compares the feature bit with the last status report. */
  Fact<SmfsState> smfs(Fact<SmfsState> bit) {
    Optional<SmfsState> reported =
        query
            .map(StatusReport.Device::smfs)
            .flatMap(
                word ->
                    switch (word) {
                      case StatusReport.Device.ACTIVATED -> Optional.of(SmfsState.ACTIVE);
                      case StatusReport.Device.NOT_ACTIVATED -> Optional.of(SmfsState.INACTIVE);
                      default -> Optional.empty();
                    });
    return reported
        .map(state -> FactMerge.of(bit, new Fact.Known<>(state, QUERY, bit.at())))
        .orElse(bit);
  }

  /**
   * Tells whether the card wants a restart. That it does is seen if a call said so or an FM waits
   * for one. That it does not is seen only if the statuses of all FMs can be read, none waits, and
   * no act of this run changed FMs since the last restart; what others did before is not seen.
   */
  Fact<Boolean> restartPending() {
    if (refusedForRestart()) {
      return new Fact.Known<>(
          true, ReturnCode.CKR_HSM_RESTART_REQUIRED.name(), inspected.libraryReport().takenAt());
    }
    return all.then(this::pending);
  }

  private Fact<Boolean> pending(Fact.Known<List<Fm>> known) {
    if (known.value().stream().anyMatch(fm -> fm.waitsForRestart())) {
      return new Fact.Known<>(true, known.how() + ": an FM waits for it", known.at());
    }
    if (!known.value().stream().allMatch(Fm::read)) {
      return new Fact.Unknown<>("the status of an FM could not be read", known.how(), known.at());
    }
    return unrestarted.isPresent()
        ? new Fact.Unknown<>(
            unrestarted.get() + " and no restart has followed; whether one is wanted is not shown",
            known.how(),
            known.at())
        : new Fact.Known<>(
            false, known.how() + ": none waits for a restart, no call asked for one", known.at());
  }

  private boolean refusedForRestart() {
    String code = ReturnCode.CKR_HSM_RESTART_REQUIRED.name();
    return inspected
        .slot()
        .seen()
        .map(
            slot ->
                List.<Fact<?>>of(
                        slot.token(),
                        slot.role(),
                        slot.firmware(),
                        slot.features(),
                        slot.policies(),
                        slot.sessions(),
                        slot.fms())
                    .stream()
                    .anyMatch(fact -> FactMerge.why(fact).contains(code)))
        .orElse(false);
  }
}
