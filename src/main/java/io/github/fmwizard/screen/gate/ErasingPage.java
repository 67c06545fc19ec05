// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.gate;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Loss;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.PersonName;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.Counted;
import io.github.fmwizard.screen.words.Dangers;
import io.github.fmwizard.screen.words.Rungs;
import io.github.fmwizard.wizard.GateShown;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The screen of an erasing gate; the same one for each challenge. */
final class ErasingPage {

  private static final int LONGEST = 100;
  private static final int DIGITS = 4;
  private static final int NO_LIMIT = -1;

  private ErasingPage() {}

  static Screen of(ErasingGate gate, ScreenContext context) {
    GateShown shown = Gates.shown(context);
    Body body = new Body();
    Gates.moved(shown, body);
    Gates.acts(shown, context, body);
    Gates.card(context, body);
    Gates.losses(shown, body);
    Gates.site(shown, context, body);
    body.strong("Against it: " + against(shown, context));
    body.text("What unlocked this rung: " + Rungs.unlockedBy(context) + ".");
    Gates.logins(shown, context, body);
    Dangers.add(context, body);
    StatementLines.add(context, body);
    Gates.notDocumented(shown, body);
    Gates.flowText(context, body);
    return Screen.of(
            ScreenIds.of("erasing", context.stepId(), word(gate.stage())),
            shown.erases() ? Screen.Kind.ERASING_GATE : Screen.Kind.GATE,
            body.blocks(),
            question(gate, context),
            prompt(gate, context))
        .whereLeavingMeansNo();
  }

  private static String word(ErasingGate.Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }

  private static String question(ErasingGate gate, ScreenContext context) {
    List<ErasingGate.Stage> stages = ErasingGate.stages(Gates.shown(context));
    String count = (stages.indexOf(gate.stage()) + 1) + " of " + stages.size() + ": ";
    return count
        + wrong(gate)
        + switch (gate.stage()) {
          case SERIAL ->
              Gates.shown(context).asksWholeSerial()
                  ? "type the whole serial, from the asset sheet: another HSM of this host may look"
                      + " like it."
                  : "type the masked digits of the serial, from the asset sheet.";
          case FACT -> fact(context) + ".";
          case WITNESS -> "who is your witness? Another name than yours.";
          case HOLD -> "a pause to think. To leave now means no.";
          case WORD -> "type the word " + Gates.shown(context).word() + ".";
        };
  }

  private static String wrong(ErasingGate gate) {
    int wrong = gate.typed().wrong();
    return wrong == 0 ? "" : "that was wrong (" + wrong + " of " + ErasingGate.TRIES + "); ";
  }

  private static String fact(ScreenContext context) {
    return Gates.shown(context)
        .question()
        .map(GateShown.FactQuestion::question)
        .orElse("Type the fact");
  }

  private static Prompt prompt(ErasingGate gate, ScreenContext context) {
    GateShown shown = Gates.shown(context);
    long elapsed = gate.elapsed(context);
    return switch (gate.stage()) {
      case SERIAL ->
          Gates.shown(context).asksWholeSerial()
              ? new Prompt.Challenge("The whole serial", shown.digits().length(), NO_LIMIT)
              : new Prompt.Challenge("Last four digits", DIGITS, NO_LIMIT);
      case FACT -> new Prompt.Challenge("From this screen", LONGEST, NO_LIMIT);
      case WITNESS -> new Prompt.Challenge("Name of the witness", LONGEST, NO_LIMIT);
      case HOLD -> new Prompt.Hold(Math.max(0, shown.holdSeconds() - elapsed));
      case WORD ->
          new Prompt.Challenge("The word", LONGEST, Math.max(0, shown.wordSeconds() - elapsed));
    };
  }

  /** Finds the strongest reason not to do it. */
  private static String against(GateShown shown, ScreenContext context) {
    Set<ActionKind> actions =
        shown.acts().stream().map(GateShown.PlannedAct::action).collect(Collectors.toSet());
    if (actions.contains(ActionKind.ERASE_SMFS)) {
      return smfs(context);
    }
    return actions.contains(ActionKind.ERASE_ALL_FMS)
        ? fms(shown)
        : "to stop here changes nothing on the card.";
  }

  private static String fms(GateShown shown) {
    List<Loss> removed =
        shown.losses().stream().filter(loss -> loss.kind() == Loss.Kind.REMOVED).toList();
    long fileless = removed.stream().filter(loss -> loss.detail().startsWith("no file")).count();
    return fileless > 0
        ? fileless + " of " + Counted.of(removed.size(), "FM") + " can't be loaded again: no file."
        : "every healthy FM on this card goes, too, and each has to be loaded again.";
  }

  private static String smfs(ScreenContext context) {
    return context
        .known()
        .answerOf(Attestation.SmfsInventory.class)
        .filter(said -> said.extent() == Attestation.Extent.LISTED)
        .map(said -> keySets(said.rows()))
        .orElse(
            "nobody knows which keys are in SMFS, and no vendor document names a way to back it up.");
  }

  private static String keySets(List<Attestation.KeySet> rows) {
    long bare = rows.stream().filter(row -> PersonName.same(row.backup(), "none")).count();
    return bare > 0
        ? bare + " of " + Counted.of(rows.size(), "key set") + " have no backup: lost for ever."
        : "a backup that nobody has tried may not come back. To stop here loses nothing.";
  }
}
