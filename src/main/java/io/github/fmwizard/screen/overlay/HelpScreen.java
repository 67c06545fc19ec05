// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.overlay;

import io.github.fmwizard.flow.model.Cite;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.SourceWords;
import java.util.List;

/** Help for a screen: what it is for, what is typed, and the pages that it comes from. */
final class HelpScreen {

  private HelpScreen() {}

  static Screen screen(Screen screen, ScreenContext context) {
    Body body = new Body();
    body.strong(purpose(screen.kind()));
    typing(screen.prompt()).forEach(body::text);
    body.gap();
    body.text("Esc: " + escape(screen.kind()));
    body.text("Ctrl-C: " + interrupt(screen.kind()));
    body.text("? or F1 help, L or F2 the ladder, O or F3 all output, I or F4 what is known.");
    if (screen.prompt().isField()) {
      body.text("While you type: Ctrl-G help, Ctrl-R ladder, Ctrl-O output, Ctrl-N what is known.");
    }
    body.text("In the last row ^G means Ctrl and G. It lists only keys that do something now.");
    sources(context, body);
    return Screen.of(
        "help/" + screen.id(),
        Screen.Kind.HELP,
        body.blocks(),
        Screen.NOTHING_TO_DECIDE,
        new Prompt.None());
  }

  private static void sources(ScreenContext context, Body body) {
    body.heading("Where this step comes from");
    List<Cite> cites = context.state().step().map(Step::cite).orElse(List.of());
    List<String> lines =
        cites.stream()
            .map(
                cite ->
                    SourceWords.words(cite.known())
                        + cite.source()
                            .map(name -> ": " + context.flow().sources().getOrDefault(name, name))
                            .orElse(""))
            .distinct()
            .toList();
    lines.forEach(body::dim);
    if (lines.isEmpty()) {
      body.dim("It is ours; no page of the vendor stands behind it.");
    }
  }

  private static String purpose(Screen.Kind kind) {
    return switch (kind) {
      case LADDER -> "The rungs of the ladder, the least destructive on top.";
      case EXPLAIN ->
          "Text of the flow. Below each paragraph: how well it is known, and from where.";
      case ASK -> "One question. What you say is marked [s] and never shown as seen.";
      case CHECK ->
          "What must hold before the next act. SENSED lines come from the card and this host;"
              + " SAID lines rest on a named person's word.";
      case GATE ->
          "A gate: what will run, on which card, and what it costs. It holds for what is shown"
              + " here; if something moves, it is asked again.";
      case ERASING_GATE ->
          "A gate before an erase. It is hard to pass on purpose. Read what is lost, compare the"
              + " card with the asset sheet, and leave if anything is in doubt.";
      case HAND_OVER -> "A vendor program gets this console. Each password prompt is one try.";
      case RUNNING -> "Something runs. Once begun, an act on the card is never broken off.";
      case VERIFY -> "What became of it: said by the program, and seen at the card afterwards.";
      case FAILURE -> "What went wrong, what is known of it, and what can be done, cheapest first.";
      case DEVIATION -> "A recorded departure from the flow. It is never hidden.";
      case RESUME -> "A run that goes on: journal and card side by side.";
      case REPORT -> "The end of the run: outcome, what was lost, open points, and the evidence.";
      case HELP, OUTPUT, INVENTORY, BRIEF -> "A view to read; nothing is decided here.";
      case CHOOSER -> "A choice before the run.";
    };
  }

  private static List<String> typing(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Go ignored ->
          List.of("Enter goes on. It never starts an act without a gate that was passed.");
      case Prompt.Choose ignored ->
          List.of(
              "A number or the arrow keys move to a choice; Enter takes it.",
              "A choice that can't be taken says why.");
      case Prompt.Confirm ignored ->
          List.of("Type y, then Enter, for yes. Enter alone and all else mean no.");
      case Prompt.Line ignored ->
          List.of("Type one line, then Enter. What is suggested is taken by Enter alone.");
      case Prompt.FilePath ignored ->
          List.of("Type a path or choose a file from the list; Tab completes.");
      case Prompt.Hold ignored -> List.of("A pause: keys are thrown away.");
      case Prompt.Challenge ignored ->
          List.of("Type it in full, then Enter. The third wrong answer means no.");
      case Prompt.None ignored -> List.of("There is nothing to type now.");
    };
  }

  private static String escape(Screen.Kind kind) {
    return switch (kind) {
      case GATE, ERASING_GATE -> "no; nothing is done.";
      case HELP, LADDER, OUTPUT, INVENTORY -> "closes this view.";
      default -> "back to the question before, where there is one.";
    };
  }

  private static String interrupt(Screen.Kind kind) {
    return switch (kind) {
      case GATE, ERASING_GATE -> "no; nothing is done.";
      case RUNNING -> "asks whether to stop afterwards; what runs goes on.";
      case REPORT -> "leaves.";
      default -> "asks whether to stop. Nothing is running now.";
    };
  }
}
