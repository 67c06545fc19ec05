// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.flow.Said;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.dialog.Moment;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.wizard.Decision.ManualKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks yes or no; neither has the focus. */
record YesNoAsk(Question question) implements Form.Script {

  private static final String STOPPED = "applications-stopped";
  private static final List<Prompt.Option> OPTIONS =
      List.of(Prompt.Option.of("yes", "Yes"), Prompt.Option.of("no", "No"));

  @Override
  public Optional<Field> next(Given given, Moment moment) {
    Prompt prompt = question.choose(options(moment));
    return given.has("answer")
        ? Optional.empty()
        : Optional.of(new Field("answer", question.page(moment, "Yes or no?", prompt)));
  }

  private List<Prompt.Option> options(Moment moment) {
    List<Prompt.Option> options = new ArrayList<>(OPTIONS);
    if (moment.view().info().training() && question.ask().answer().equals(STOPPED)) {
      options.add(ByHand.option(ManualKind.STOP_APPLICATIONS));
    }
    return options;
  }

  @Override
  public Reply finish(Given given, Moment moment) {
    Optional<Reply> played = ByHand.reply(given.of("answer"), moment);
    if (played.isPresent()) {
      return played.get();
    }
    return given.is("answer", Question.KEEP)
        ? question.keep()
        : Question.say(new Said.Flag(given.is("answer", "yes")));
  }
}
