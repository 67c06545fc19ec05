// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.gate;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Loss;
import io.github.fmwizard.flow.judge.Knowledge;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.hsm.Invocation.LoginNeed;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.ActDescription;
import io.github.fmwizard.screen.words.Sentence;
import io.github.fmwizard.screen.words.Serials;
import io.github.fmwizard.screen.words.SourceWords;
import io.github.fmwizard.screen.words.StatusLine;
import io.github.fmwizard.wizard.GateShown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What gates show: all from code, the flow's text below it. */
public final class Gates {

  /** As many digits of a digest as a line has room for. */
  private static final int DIGITS_SHOWN = 16;

  private Gates() {}

  public static GateShown shown(ScreenContext context) {
    return context.view().gate().orElseThrow(() -> new IllegalStateException("No gate is shown."));
  }

  /** Says that a gate is asked again, and why. */
  static void moved(GateShown gate, Body body) {
    if (!gate.moved().isEmpty()) {
      body.warning(
          "this gate is asked again, since something moved: " + String.join(", ", gate.moved()));
    }
  }

  /** Says that the site asks for this gate, where a weaker one is built in. */
  static void site(GateShown gate, ScreenContext context, Body body) {
    List<ActionKind> actions = gate.acts().stream().map(GateShown.PlannedAct::action).toList();
    if (context.state().map().policy().least(actions).compareTo(Policy.none().least(actions)) > 0) {
      body.text("The site's policy asks for this gate.");
    }
  }

  /** Says what will run, with the exact commands and how well they are known. */
  static void acts(GateShown gate, ScreenContext context, Body body) {
    for (GateShown.PlannedAct act : gate.acts()) {
      body.strong(Sentence.of(act.sentence()));
      body.add(
          new Block.Command(act.invocation().line(), SourceWords.words(act.invocation().known())));
      ActDescription.loads(act.id(), context.state())
          .ifPresent(
              image ->
                  body.text(
                      "New build: "
                          + ActDescription.fileName(image.file().original())
                          + ", SHA-256 "
                          + image.file().sha256().substring(0, DIGITS_SHOWN)
                          + "..."));
    }
  }

  static void card(ScreenContext context, Body body) {
    Knowledge known = context.known();
    Setting setting = known.setting().orElseThrow();
    String label = known.lastSeen().text(FactName.CARD_LABEL).orElse(setting.cardLabel());
    body.text(
        (label.isBlank()
                ? "On the card with serial "
                : "On the card with label " + label + ", serial ")
            + Serials.masked(setting.cardSerial())
            + ", node "
            + setting.node()
            + ".");
  }

  /** Lists what is lost, a line each; the same loss of two acts once, disturbances below. */
  static void losses(GateShown gate, Body body) {
    List<Loss> losses = gate.losses().stream().distinct().toList();
    List<Loss> lost = losses.stream().filter(loss -> !isPassing(loss)).toList();
    if (lost.isEmpty()) {
      body.text("Nothing is replaced, deleted or erased.");
    } else {
      body.add(
          new Block.Table(
              List.of("becomes", "what", "more"), lost.stream().map(Gates::row).toList()));
    }
    if (gate.acts().stream().anyMatch(act -> act.action().changesFms())) {
      body.text(
          "No other FM changes. If the card shows another result afterwards, this plan ends"
              + " and the next screen says what happened.");
    }
    losses.stream()
        .filter(Gates::isPassing)
        .forEach(loss -> body.text("Disturbed: " + loss.what() + "; " + loss.detail() + "."));
  }

  private static boolean isPassing(Loss loss) {
    return loss.kind() == Loss.Kind.DISTURBED;
  }

  private static List<String> row(Loss loss) {
    return List.of(loss.kind().word().toUpperCase(Locale.ROOT), loss.what(), loss.detail());
  }

  static void logins(GateShown gate, ScreenContext context, Body body) {
    List<LoginNeed> needs = gate.acts().stream().map(act -> act.invocation().login()).toList();
    String left = " Left: " + StatusLine.logins(context.known().logins()) + ".";
    if (needs.contains(LoginNeed.ONE)) {
      body.text("One login of the HSM SO." + left);
    } else if (needs.contains(LoginNeed.NOT_KNOWN)) {
      body.text("Whether it asks for a login of the HSM SO is not known; counts as one." + left);
    } else {
      body.text("No login.");
    }
  }

  /** Says what is not documented about the acts. */
  static void notDocumented(GateShown gate, Body body) {
    String words =
        gate.acts().stream()
            .map(act -> notDocumented(act.action()))
            .distinct()
            .collect(Collectors.joining("; "));
    body.text("Not documented: " + words + ".");
  }

  private static String notDocumented(ActionKind action) {
    return switch (action) {
      case LOAD_FM -> "how its messages read if the load is refused";
      case DELETE_FM -> "whether keys that the FM keeps in SMFS outlive the delete";
      case ERASE_ALL_FMS -> "what the erase prints, and how long it takes";
      case ERASE_SMFS -> "what the erase prints, how long it takes, and any way to see it was done";
      case RESTART_CARD -> "how long a restart takes";
      case ACTIVATE_SMFS -> "what the activation prints";
    };
  }

  public static void flowText(ScreenContext context, Body body) {
    Optional<Step> step = context.state().step();
    step.ifPresent(one -> SourceWords.add(body, one.text(), one.cite(), context.flow()));
  }

  /** Says that nothing of a plan was done. */
  static String notDone(ScreenContext context) {
    List<String> plan = shown(context).acts().stream().map(GateShown.PlannedAct::id).toList();
    return ActDescription.planned(plan, context.state()).stream()
        .map(ActDescription::notDone)
        .collect(Collectors.joining("; "));
  }
}
