// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.judge.Builds;
import io.github.fmwizard.flow.judge.Culprit;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.judge.Losses;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.FileRef;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.flow.model.Position;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.hsm.Hsm;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a step of a flow into an action of the port, with the words that a gate shows. */
final class ActPlanner {

  private final Hsm hsm;
  private final Path folder;

  ActPlanner(Hsm hsm, String folder) {
    this.hsm = hsm;
    this.folder = Path.of(folder);
  }

  /** An act, ready to be shown or performed. */
  record Ready(
      Action action,
      Optional<FmId> fmId,
      GateShown.PlannedAct shown,
      List<FileRef> files,
      Optional<ImageRef> image) {}

  static CardRef card(Setting setting) {
    return new CardRef(new CardSerial(setting.cardSerial()), new DeviceNode(setting.node()));
  }

  Ready plan(RunState state, Position position) {
    Step step = state.map().step(position).orElseThrow();
    Step.Act act = state.map().act(position).orElseThrow();
    Knowledge known = state.known();
    Optional<ImageRef> image = act.image().flatMap(name -> image(state, name, position.turn()));
    Optional<Attestation.FmNamed> fm = act.fm().flatMap(name -> Culprit.said(known, name));
    Optional<FmId> fmId = fm.map(Attestation.FmNamed::id).or(() -> image.flatMap(ImageRef::saidId));
    Action action = action(act, image, fm);
    CardRef card = card(known.setting().orElseThrow());
    return new Ready(
        action,
        fmId,
        new GateShown.PlannedAct(
            step.id(),
            act.action(),
            sentence(act, image, fm) + warnings(image, known),
            hsm.resolve(card, action),
            Losses.of(act.action(), fmId, known)),
        image.map(ActPlanner::files).orElse(List.of()),
        image);
  }

  private static List<FileRef> files(ImageRef image) {
    List<FileRef> files = new ArrayList<>(List.of(image.file()));
    image.certificate().file().ifPresent(files::add);
    return List.copyOf(files);
  }

  /** A loop variable names the row of the table that the loop runs over. */
  private static Optional<ImageRef> image(RunState state, String name, int turn) {
    if (turn == 0) {
      return state.known().image(name, 0);
    }
    Position outer = state.engine().position();
    Step step = state.map().steps(outer).get(outer.step());
    String table =
        step.body() instanceof Step.ForEach loop && loop.as().equals(name) ? loop.in() : name;
    return state.known().image(table, turn);
  }

  private Action action(Step.Act act, Optional<ImageRef> image, Optional<Attestation.FmNamed> fm) {
    return switch (act.action()) {
      case LOAD_FM -> load(image.orElseThrow());
      case DELETE_FM -> new Action.DeleteFm(fm.orElseThrow().id());
      case ERASE_ALL_FMS -> new Action.EraseAllFms();
      case ERASE_SMFS -> new Action.EraseSmfs();
      case RESTART_CARD -> new Action.RestartCard();
      case ACTIVATE_SMFS -> new Action.ActivateSmfs();
    };
  }

  private Action load(ImageRef image) {
    Action.Certificate certificate =
        image
            .certificate()
            .file()
            .<Action.Certificate>map(file -> new Action.Certificate.InFile(bound(file)))
            .orElseGet(
                () -> new Action.Certificate.Stored(image.certificate().label().orElseThrow()));
    return new Action.LoadFm(bound(image.file()), certificate);
  }

  private Action.BoundFile bound(FileRef file) {
    return new Action.BoundFile(
        folder.resolve(file.name()).toAbsolutePath().toString(), file.sha256());
  }

  /** Says what is known of the image and its certificate, where the gate names it. */
  private static String warnings(Optional<ImageRef> image, Knowledge known) {
    if (image.isEmpty()) {
      return "";
    }
    List<String> words = new ArrayList<>(Builds.against(image.get(), known));
    image.get().certificate().notAfter().stream()
        .filter(end -> end < known.lookedAt())
        .mapToObj(end -> LocalDate.ofInstant(Instant.ofEpochSecond(end), ZoneOffset.UTC))
        .map(day -> "certificate expired " + day)
        .forEach(words::add);
    if (!words.isEmpty()) {
      return ". WARNING: " + String.join("; ", words);
    }
    return Optional.ofNullable(Builds.remarks(known).get(image.get().file().sha256()))
        .map(remark -> ", " + remark.words())
        .orElse("");
  }

  private static String sentence(
      Step.Act act, Optional<ImageRef> image, Optional<Attestation.FmNamed> fm) {
    return switch (act.action()) {
      case LOAD_FM -> {
        ImageRef given = image.orElseThrow();
        String id = given.saidId().map(i -> "FM ID " + i + ", said").orElse("FM ID not known");
        yield "Load " + Path.of(given.file().original()).getFileName() + " (" + id + ")";
      }
      case DELETE_FM ->
          "Delete FM " + fm.map(f -> f.label() + " (" + f.id() + ")").orElse("(not named)");
      case ERASE_ALL_FMS -> "Erase all FMs; SMFS is kept";
      case ERASE_SMFS -> "Erase the SMFS and every key in it";
      case RESTART_CARD -> "Restart the card";
      case ACTIVATE_SMFS -> "Activate the SMFS";
    };
  }
}
