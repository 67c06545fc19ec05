// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.judge.Culprit;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.flow.model.Step;
import java.util.List;
import java.util.Optional;

/**
 * An act with what it is done to, as people know it.
 *
 * @param action the action
 * @param object what it is done to; empty for acts on the whole card
 */
public record ActDescription(ActionKind action, String object) {

  /** Describes the acts of a plan at the place. */
  public static List<ActDescription> planned(List<String> plan, RunState state) {
    return plan.stream().flatMap(id -> planned(id, state).stream()).toList();
  }

  private static Optional<ActDescription> planned(String id, RunState state) {
    int turn = state.engine().position().turn();
    return FlowSteps.find(state.map().flow(), id)
        .flatMap(found -> found.act().map(act -> of(act, found, turn, state.known())));
  }

  /** Returns what an act of this run was done to. */
  public static ActDescription of(ActRecord record, RunState state) {
    if (record.action() == ActionKind.DELETE_FM && record.fmId().isPresent()) {
      FmId id = record.fmId().get();
      return new ActDescription(ActionKind.DELETE_FM, "FM " + fm(record, id, state.known()));
    }
    if (record.image().isPresent()) {
      return new ActDescription(record.action(), image(record.image().get()));
    }
    String[] path = record.path().split("/", -1);
    int turn = path.length > 3 ? Integer.parseInt(path[path.length - 2]) : 0;
    return FlowSteps.find(state.map().flow(), path[path.length - 1])
        .flatMap(found -> found.act().map(act -> of(act, found, turn, state.known())))
        .orElse(new ActDescription(record.action(), "an FM"));
  }

  private static String fm(ActRecord record, FmId id, Knowledge known) {
    return record.before().fms().or(() -> known.fms().first()).orElse(List.of()).stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .map(Fm::name)
        .orElse(id.toString());
  }

  private static ActDescription of(Step.Act act, FlowSteps.Found found, int turn, Knowledge known) {
    String object =
        switch (act.action()) {
          case LOAD_FM -> image(act, found, turn, known);
          case DELETE_FM -> "FM " + Culprit.name(known, act.fm().orElse(Culprit.NAME));
          case ERASE_ALL_FMS, ERASE_SMFS, RESTART_CARD, ACTIVATE_SMFS -> "";
        };
    return new ActDescription(act.action(), object);
  }

  private static String image(Step.Act act, FlowSteps.Found found, int turn, Knowledge known) {
    String name = act.image().orElse("");
    return known.image(source(found, name), turn).map(ActDescription::image).orElse("an image");
  }

  /**
   * Finds the image that an act of a plan loads.
   *
   * @param id the act's id
   * @param state where the run stands
   * @return the image; empty if the act loads none
   */
  public static Optional<ImageRef> loads(String id, RunState state) {
    int turn = state.engine().position().turn();
    return FlowSteps.find(state.map().flow(), id)
        .flatMap(
            found ->
                found
                    .act()
                    .flatMap(Step.Act::image)
                    .flatMap(name -> state.known().image(source(found, name), turn)));
  }

  private static String source(FlowSteps.Found found, String name) {
    return found.loop().filter(l -> l.as().equals(name)).map(Step.ForEach::in).orElse(name);
  }

  /** PersonNames an image by its file and the FM ID that it is said to have. */
  public static String image(ImageRef image) {
    String said = image.saidId().map(id -> " (FM ID " + id + ", said)").orElse("");
    return "image " + fileName(image.file().original()) + said;
  }

  public static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public String does() {
    return ActWords.does(action, object);
  }

  public String done() {
    return ActWords.done(action, object);
  }

  public String notDone() {
    return ActWords.notDone(action, object);
  }

  public String failed() {
    return ActWords.failed(action, object);
  }

  public String unknown() {
    return ActWords.unknown(action, object);
  }
}
