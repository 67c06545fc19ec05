// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.inspection;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.Tool;
import io.github.fmwizard.hsm.Invocation;
import io.github.fmwizard.hsm.simulated.card.InventedSettings;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.hsm.simulated.card.TrainingState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Says what each act would run on a real card, to the last argument: {@code ctfm i} and the two
 * calls of {@code fmrecover} and {@code lunareset} are documented (LOAD-7.4, REC-7), {@code ctfm a}
 * was seen in code (OCV), {@code ctfm d -i} is a recollection. Pure.
 */
public final class CommandLines {

  private static final String DOCUMENTED = "documented";

  private CommandLines() {}

  public static Invocation of(TrainingState state, CardRef card, Action action) {
    String node = card.node().path();
    return switch (action) {
      case Action.LoadFm load -> ctfm(DOCUMENTED, state, card, load(load));
      case Action.DeleteFm delete ->
          ctfm("recollection", state, card, "d", "-i", delete.id().toString());
      case Action.EraseAllFms eraseFms -> eraseFms(node);
      case Action.EraseSmfs eraseSmfs -> eraseSmfs(node);
      case Action.RestartCard restart ->
          plain(SimulatedPrograms.LUNARESET, Invocation.LoginNeed.NONE, node);
      case Action.ActivateSmfs activate -> ctfm("seen-in-code", state, card, "a");
    };
  }

  private static Invocation eraseFms(String node) {
    return plain(SimulatedPrograms.FMRECOVER, Invocation.LoginNeed.NOT_KNOWN, "--fm", node);
  }

  private static Invocation eraseSmfs(String node) {
    return plain(SimulatedPrograms.FMRECOVER, Invocation.LoginNeed.NOT_KNOWN, "--smfs", node);
  }

  private static String[] load(Action.LoadFm load) {
    return switch (load.certificate()) {
      case Action.Certificate.InFile file ->
          new String[] {"i", "-f", load.image().path(), "-c", file.file().path()};
      case Action.Certificate.Stored stored ->
          new String[] {"i", "-f", load.image().path(), "-l", stored.label()};
    };
  }

  private static Invocation ctfm(
      String known, TrainingState state, CardRef card, String... arguments) {
    List<String> line = new ArrayList<>();
    line.add(SimulatedPrograms.CTFM.path());
    line.addAll(Arrays.asList(arguments));
    line.addAll(slot(state, card));
    return new Invocation(line, Invocation.LoginNeed.ONE, known, List.of(SimulatedPrograms.CTFM));
  }

  /** The admin slot is named only if there is more than one card (LOAD-7.4). */
  private static List<String> slot(TrainingState state, CardRef card) {
    Optional<SimulatedCard> target = state.card(card.serial());
    if (state.cards().size() < 2 || target.isEmpty()) {
      return List.of();
    }
    boolean visible = target.get().shows(InventedSettings.InspectedPart.IDENTITY);
    return List.of("-s", visible ? Integer.toString(state.slot(target.get())) : "(slot not seen)");
  }

  private static Invocation plain(Tool program, Invocation.LoginNeed login, String... arguments) {
    List<String> line = new ArrayList<>();
    line.add(program.path());
    line.addAll(Arrays.asList(arguments));
    return new Invocation(line, login, DOCUMENTED, List.of(program));
  }
}
