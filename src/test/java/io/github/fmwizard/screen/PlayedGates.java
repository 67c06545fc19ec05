// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.flow.Culprit;
import io.github.fmwizard.flow.Losses;
import io.github.fmwizard.flow.Plans;
import io.github.fmwizard.flow.Position;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.Said;
import io.github.fmwizard.flow.Step;
import io.github.fmwizard.flow.Waiting;
import io.github.fmwizard.hsm.Invocation;
import io.github.fmwizard.hsm.Invocation.LoginNeed;
import io.github.fmwizard.wizard.GateShown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gates as the run thread shows them. */
final class PlayedGates {

  static final long HOLD_SECONDS = 30;
  static final long WORD_SECONDS = 60;

  private static final String CLIENT = "/usr/safenet/lunaclient/";

  private PlayedGates() {}

  static GateShown of(RunState state, Waiting.AtGate gate) {
    List<GateShown.PlannedAct> acts = new ArrayList<>();
    Position here = state.engine().position();
    Strength strength = Plans.strength(state.map(), here, gate.plan());
    for (String id : gate.plan()) {
      Step.Act act = state.map().act(state.map().find(here, id)).orElseThrow();
      acts.add(act(id, act.action(), state));
    }
    Optional<GateShown.FactQuestion> question =
        strength == Strength.TYPED_SERIAL_WITNESS
            ? Optional.of(new GateShown.FactQuestion("Type the node", "/dev/k7pf0"))
            : Optional.empty();
    List<String> moved = gate.moved() ? List.of("card.sessions") : List.of();
    return new GateShown(strength, acts, moved, question, HOLD_SECONDS, WORD_SECONDS);
  }

  private static GateShown.PlannedAct act(String id, ActionKind action, RunState state) {
    Optional<FmId> fm = Culprit.said(state.known(), Culprit.NAME).map(Said.FmNamed::id);
    LoginNeed login =
        switch (action.logins()) {
          case NONE -> LoginNeed.NONE;
          case ONE -> LoginNeed.ONE;
          case NOT_KNOWN -> LoginNeed.NOT_KNOWN;
        };
    return new GateShown.PlannedAct(
        id,
        action,
        summary(action),
        new Invocation(command(action), login, known(action), List.of()),
        Losses.of(action, fm, state.known()));
  }

  private static String summary(ActionKind action) {
    return switch (action) {
      case LOAD_FM -> "Load the image";
      case DELETE_FM -> "Delete FM alpha (0001)";
      case ERASE_ALL_FMS -> "Erase all FMs; SMFS is kept";
      case ERASE_SMFS -> "Erase the SMFS and every key in it";
      case RESTART_CARD -> "Restart the card";
      case ACTIVATE_SMFS -> "Activate the SMFS";
    };
  }

  private static List<String> command(ActionKind action) {
    return switch (action) {
      case LOAD_FM -> List.of(CLIENT + "bin/ctfm", "i", "-f", "/state/r1/inputs/1");
      case DELETE_FM -> List.of(CLIENT + "bin/ctfm", "d", "-i", "0001");
      case ERASE_ALL_FMS -> List.of(CLIENT + "bin/fmrecover", "--fm", "/dev/k7pf0");
      case ERASE_SMFS -> List.of(CLIENT + "bin/fmrecover", "--smfs", "/dev/k7pf0");
      case RESTART_CARD -> List.of(CLIENT + "sbin/lunareset", "/dev/k7pf0");
      case ACTIVATE_SMFS -> List.of(CLIENT + "bin/ctfm", "a");
    };
  }

  private static String known(ActionKind action) {
    return switch (action) {
      case LOAD_FM, ERASE_ALL_FMS, ERASE_SMFS, RESTART_CARD -> "documented";
      case DELETE_FM -> "recollection";
      case ACTIVATE_SMFS -> "seen-in-code";
    };
  }
}
