// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.ReturnCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Loads an FM: the same ID replaces, another adds (LOAD-7.4); it waits for the restart (LSAMP). A
 * certificate that came as a file is stored in the admin partition (LOAD-7.4).
 *
 * @param request what is to be loaded
 */
public record LoadWork(LoadRequest request) implements Work {

  private static final int LAST_ID = 0xffff;

  @Override
  public Optional<Outcome.Failure> refusal(SimulatedCard card, Instant now) {
    return request.refusal(card, now);
  }

  @Override
  public Optional<Outcome> hindrance(SimulatedCard card) {
    return card.fm(target(card)).isPresent()
        ? card.settings().loading().replace().outcome(Refusals.call(ActionKind.LOAD_FM))
        : Optional.empty();
  }

  @Override
  public SimulatedCard done(SimulatedCard card, Instant now) {
    return installed(card, FmStanding.WAITS);
  }

  @Override
  public SimulatedCard half(SimulatedCard card, Work.Half half) {
    return installed(card, FmStanding.INCOMPLETE);
  }

  private SimulatedCard installed(SimulatedCard card, FmStanding standing) {
    FmId id = target(card);
    ReadImage image = request.image().orElseThrow();
    List<InstalledFm> fms = new ArrayList<>(card.fms());
    fms.removeIf(fm -> fm.id().equals(id));
    boolean allocated = image.header().id() instanceof IdRequest.Allocated;
    fms.add(new InstalledFm(id, allocated, image.build(), standing));
    return card.fms(fms).certificates(certificates(card)).flags(card.flags().restartPending(true));
  }

  private List<StoredCertificate> certificates(SimulatedCard card) {
    List<StoredCertificate> certificates = new ArrayList<>(card.certificates());
    request
        .toBeStored()
        .ifPresent(
            fresh -> {
              certificates.removeIf(old -> old.label().equals(fresh.label()));
              certificates.add(fresh);
            });
    return certificates;
  }

  /** Returns the ID that the FM gets on this card. */
  private FmId target(SimulatedCard card) {
    TrainingImage header = request.image().orElseThrow().header();
    return switch (header.id()) {
      case IdRequest.Fixed fixed -> fixed.id();
      case IdRequest.Allocated asked -> allocated(card, header, asked.range());
    };
  }

  private static FmId allocated(SimulatedCard card, TrainingImage header, IdRequest.Range range) {
    boolean replaces =
        card.settings().loading().allocatedReload()
            == InventedSettings.AllocatedReload.REPLACES_SAME_LABEL;
    for (InstalledFm fm : card.fms()) {
      if (replaces && fm.allocated() && fm.build().label().equals(header.label())) {
        return fm.id();
      }
    }
    for (int id = range.first(); id < LAST_ID; id++) {
      FmId free = new FmId(id);
      if (card.fm(free).isEmpty()) {
        return free;
      }
    }
    throw new IllegalStateException("The card has no free FM ID.");
  }

  @Override
  public List<String> lines(SimulatedCard card) {
    List<String> lines = new ArrayList<>();
    lines.add("Importing FM (invented text)");
    request
        .toBeStored()
        .ifPresent(
            fresh -> lines.add("Certificate stored as " + fresh.label() + " (invented text)"));
    lines.add("Functionality Module downloaded successfully.");
    return lines;
  }

  /** Makes a failure that names the load. */
  static Outcome.Failure failure(ReturnCode code) {
    return Outcome.Failure.of(Refusals.call(ActionKind.LOAD_FM), code);
  }
}
