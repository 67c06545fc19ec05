// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.ReturnCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The works of all acts but the load. Pure. All printed lines are invented. */
public final class Works {

  private Works() {}

  /**
   * Deletes one FM; a restart is needed then (recollection). What is running goes on until it.
   *
   * @param id the FM
   */
  public record Delete(FmId id) implements Work {

    @Override
    public Optional<Outcome.Failure> refusal(SimulatedCard card, Instant now) {
      return card.fm(id).isPresent()
          ? Optional.empty()
          : Optional.of(
              Outcome.Failure.of(
                  Refusals.call(ActionKind.DELETE_FM), ReturnCode.CKR_FM_ID_INVALID));
    }

    @Override
    public Optional<Outcome> hindrance(SimulatedCard card) {
      return card.settings().loading().delete().outcome(Refusals.call(ActionKind.DELETE_FM));
    }

    @Override
    public SimulatedCard done(SimulatedCard card, Instant now) {
      String label = card.fm(id).map(fm -> fm.build().label()).orElse("");
      Smfs smfs =
          card.settings().loading().deleteKeepsSmfsFiles()
              ? card.smfs()
              : card.smfs().withoutFilesOf(label);
      List<InstalledFm> rest = new ArrayList<>(card.fms());
      if (card.settings().loading().deleteEffect() == InventedSettings.DeleteEffect.AT_ONCE) {
        rest.removeIf(fm -> fm.id().equals(id));
      }
      rest.replaceAll(fm -> fm.id().equals(id) ? fm.standing(FmStanding.ZOMBIE) : fm);
      return pending(card.fms(rest).smfs(smfs));
    }

    @Override
    public SimulatedCard half(SimulatedCard card, Work.Half half) {
      List<InstalledFm> fms = new ArrayList<>(card.fms());
      if (half.choice("delete", 2) == 0) {
        fms.removeIf(fm -> fm.id().equals(id));
      }
      fms.replaceAll(fm -> fm.id().equals(id) ? fm.standing(FmStanding.INCOMPLETE) : fm);
      return pending(card.fms(fms));
    }

    @Override
    public List<String> lines(SimulatedCard card) {
      return card.settings().loading().deleteEffect() == InventedSettings.DeleteEffect.AT_ONCE
          ? List.of("FM " + id + " deleted (invented text)")
          : List.of("Functionality Module marked for deletion.");
    }
  }

  /** Erases all FMs and keeps SMFS (SEED, REC-7); that a restart is needed is inferred. */
  public record EraseFms() implements Work {

    @Override
    public SimulatedCard done(SimulatedCard card, Instant now) {
      return pending(card.fms(List.of()));
    }

    @Override
    public SimulatedCard half(SimulatedCard card, Work.Half half) {
      return pending(card.fms(survivors(card.fms(), half)));
    }

    private static List<InstalledFm> survivors(List<InstalledFm> fms, Work.Half half) {
      if (!half.survivors().isEmpty()) {
        return fms.stream().filter(fm -> half.survivors().contains(fm.id())).toList();
      }
      if (fms.size() < 2) {
        return fms.stream().map(fm -> fm.standing(FmStanding.INCOMPLETE)).toList();
      }
      return fms.subList(1 + half.choice("survivors", fms.size() - 1), fms.size());
    }

    @Override
    public List<String> lines(SimulatedCard card) {
      return List.of("Functionality Modules erased (invented text)");
    }
  }

  /** Erases SMFS and all in it (SEED, REC-7); that a restart is needed is inferred. */
  public record EraseSmfs() implements Work {

    @Override
    public SimulatedCard done(SimulatedCard card, Instant now) {
      return pending(card.smfs(card.smfs().wiped()));
    }

    @Override
    public SimulatedCard half(SimulatedCard card, Work.Half half) {
      List<KeySet> all = card.smfs().keySets();
      List<KeySet> rest =
          all.isEmpty() ? all : all.subList(half.choice("key sets", all.size()), all.size());
      return pending(card.smfs(card.smfs().active(false).keeping(rest)));
    }

    @Override
    public List<String> lines(SimulatedCard card) {
      return List.of("SMFS erased (invented text)");
    }
  }

  /**
   * Restarts the card (LOAD-7.4).
   *
   * @param duration how long it takes
   */
  public record Restart(Duration duration) implements Work {

    @Override
    public SimulatedCard done(SimulatedCard card, Instant now) {
      return CardLife.restart(card, now, duration);
    }

    @Override
    public SimulatedCard half(SimulatedCard card, Work.Half half) {
      return card;
    }

    @Override
    public List<String> lines(SimulatedCard card) {
      return List.of("Restarting the card (invented text)");
    }
  }

  /** Activates SMFS (OCV, H-EXT). */
  public record Activate() implements Work {

    @Override
    public SimulatedCard done(SimulatedCard card, Instant now) {
      return CardLife.activated(card, now);
    }

    @Override
    public SimulatedCard half(SimulatedCard card, Work.Half half) {
      return card;
    }

    @Override
    public List<String> lines(SimulatedCard card) {
      return List.of("SMFS activated (invented text)");
    }
  }

  private static SimulatedCard pending(SimulatedCard card) {
    return card.flags(card.flags().restartPending(true));
  }
}
