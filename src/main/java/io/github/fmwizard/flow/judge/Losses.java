// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.Loss;
import io.github.fmwizard.flow.model.Attestation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what acts cost, in names and numbers. What is unknown is counted as lost. */
public final class Losses {

  private Losses() {}

  /**
   * Lists what an act would cost on what is known now.
   *
   * @param action the action
   * @param fmId the FM that is meant, for a load or a delete
   * @param known what is known
   * @return the losses; empty if the act costs nothing
   */
  public static List<Loss> of(ActionKind action, Optional<FmId> fmId, Knowledge known) {
    return switch (action) {
      case LOAD_FM -> load(fmId, known);
      case DELETE_FM -> delete(fmId, known);
      case ERASE_ALL_FMS -> allFms(known);
      case ERASE_SMFS -> smfs(known);
      case RESTART_CARD ->
          List.of(
              new Loss(
                  Loss.Kind.DISTURBED,
                  "all sessions of applications on this card",
                  sessions(known)));
      case ACTIVATE_SMFS -> List.of();
    };
  }

  private static String sessions(Knowledge known) {
    return known
        .facts()
        .text(FactName.CARD_SESSIONS)
        .map(count -> count + " open now")
        .orElse("how many are open is unknown");
  }

  private static Optional<Fm> row(Optional<FmId> fmId, Knowledge known) {
    return fmId.flatMap(id -> known.lastSeen().fms().flatMap(rows -> FmLists.find(rows, id)));
  }

  private static List<Loss> load(Optional<FmId> fmId, Knowledge known) {
    Optional<List<Fm>> rows = known.lastSeen().fms();
    Promise promise = Promise.of(ActionKind.LOAD_FM, fmId, rows, known);
    Optional<Fm> row = row(promise.id(), known);
    return switch (promise.effect()) {
      case REPLACES -> List.of(replaced(Loss.Kind.REPLACED, row.orElseThrow()));
      case ADDS -> List.of(new Loss(Loss.Kind.ADDED, "an FM" + id(fmId), free(fmId)));
      case REPLACES_OR_ADDS ->
          List.of(
              row.map(fm -> replaced(Loss.Kind.MAY_BE_REPLACED, fm))
                  .orElseGet(() -> replaced(rows)),
              new Loss(Loss.Kind.MAY_BE_ADDED, "an FM" + id(fmId), "the list will show it"));
      case NONE, REMOVES, REMOVES_ALL -> throw new IllegalStateException("No load: " + promise);
    };
  }

  private static String id(Optional<FmId> fmId) {
    return fmId.map(id -> " with FM ID " + id).orElse("");
  }

  private static String free(Optional<FmId> fmId) {
    return fmId.isPresent() ? "no listed FM has this ID" : "no FM is listed";
  }

  private static Loss replaced(Loss.Kind kind, Fm row) {
    return new Loss(kind, row.name(), "build " + row.fingerprint());
  }

  private static Loss replaced(Optional<List<Fm>> rows) {
    return rows.isEmpty()
        ? new Loss(
            Loss.Kind.MAY_BE_REPLACED,
            "an FM with the same FM ID, if there is one",
            "the card does not list its FMs now")
        : new Loss(
            Loss.Kind.MAY_BE_REPLACED,
            "an FM with the same label, if there is one",
            "nobody said the FM ID of the image");
  }

  private static List<Loss> delete(Optional<FmId> fmId, Knowledge known) {
    String name =
        row(fmId, known).map(Fm::name).or(() -> fmId.map(id -> "FM " + id)).orElse("the faulty FM");
    return List.of(
        new Loss(Loss.Kind.REMOVED, name, "can be loaded again from its file"),
        new Loss(
            Loss.Kind.NOT_DOCUMENTED,
            "keys that " + name + " keeps in SMFS",
            "whether they outlive a delete is not documented; counted as lost"));
  }

  private static List<Loss> allFms(Knowledge known) {
    Optional<List<Fm>> rows = known.lastSeen().fms();
    if (rows.isEmpty()) {
      return List.of(
          new Loss(
              Loss.Kind.REMOVED,
              "every FM on the card",
              "the card has not listed its FMs in this run"));
    }
    List<Loss> losses = new ArrayList<>();
    for (Fm row : rows.get()) {
      losses.add(new Loss(Loss.Kind.REMOVED, row.name(), file(row, known)));
    }
    return List.copyOf(losses);
  }

  private static String file(Fm row, Knowledge known) {
    return known
        .answerOf(Attestation.FmFiles.class)
        .flatMap(
            files -> files.rows().stream().filter(f -> f.label().equals(row.label())).findFirst())
        .map(file -> "to be loaded again from " + file.image().file().original())
        .orElse("no file at hand to load it again");
  }

  private static List<Loss> smfs(Knowledge known) {
    Optional<Attestation.SmfsInventory> said = known.answerOf(Attestation.SmfsInventory.class);
    if (said.isEmpty() || said.get().extent() == Attestation.Extent.UNKNOWN) {
      return List.of(
          new Loss(
              Loss.Kind.DESTROYED,
              "everything in SMFS, an unknown number of keys",
              "nobody said what it holds; unknown counts as all"));
    }
    List<Loss> losses = new ArrayList<>();
    for (Attestation.KeySet set : said.get().rows()) {
      losses.add(
          new Loss(
              Loss.Kind.DESTROYED,
              set.name(),
              "owner " + set.owner() + "; backup: " + set.backup()));
    }
    if (losses.isEmpty()) {
      losses.add(
          new Loss(
              Loss.Kind.DESTROYED,
              "everything in SMFS",
              "said to hold no keys; nothing can prove that"));
    }
    return List.copyOf(losses);
  }
}
