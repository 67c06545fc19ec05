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
final class HelpScreens {

  private HelpScreens() {}

  static Screen screen(Screen screen, ScreenContext context) {
    Body body = new Body();
    body.strong(HelpTexts.purpose(screen.kind()));
    HelpTexts.prompt(screen.prompt()).forEach(body::text);
    body.gap();
    body.text("Esc: " + HelpTexts.escape(screen.kind()));
    body.text("Ctrl-C: " + HelpTexts.interrupt(screen.kind()));
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
}
