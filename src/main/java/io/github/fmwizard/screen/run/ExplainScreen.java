// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.run;

import io.github.fmwizard.flow.model.Cite;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.SourceWords;
import java.util.List;

/** Shows text of the flow, with where it comes from and how well it is known. */
record ExplainScreen() implements Dialog {

  @Override
  public Screen screen(ScreenContext context) {
    Step step = context.state().step().orElseThrow();
    List<String> paragraphs =
        step.body() instanceof Step.Explain explain ? explain.paragraphs() : step.text();
    Body body = new Body();
    for (int i = 0; i < paragraphs.size(); i++) {
      body.flow(paragraphs.get(i));
      if (i < step.cite().size()) {
        Cite cite = step.cite().get(i);
        body.dim("  (" + SourceWords.words(cite, context.flow()) + ")");
      }
    }
    return Screen.of(
        ScreenIds.of("explain", step.id()),
        Screen.Kind.EXPLAIN,
        body.blocks(),
        "Read this, then go on.",
        new Prompt.Go("go on"));
  }

  @Override
  public Reply accept(Answer answer, ScreenContext context) {
    return new Reply.Decide(new Event.WentOn(context.state().path()));
  }
}
