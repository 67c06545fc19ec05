// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.Prompt;
import java.util.List;

/** Writes what a prompt accepts. */
final class PromptText {

  private final LinePage page;

  PromptText(LinePage page) {
    this.page = page;
  }

  /** Writes everything. */
  void add(Prompt prompt) {
    if (prompt instanceof Prompt.Choose choose) {
      options(choose.options());
    }
    brief(prompt);
  }

  /** Writes how to answer, without the list of choices. */
  void brief(Prompt prompt) {
    switch (prompt) {
      case Prompt.Go go -> page.text("Enter: " + go.label());
      case Prompt.Choose choose -> choose(choose);
      case Prompt.Confirm confirm -> {
        page.text("Type y, then Enter: " + confirm.yes());
        page.text("Enter alone, or anything else: " + confirm.no());
      }
      case Prompt.Line line -> line(line);
      case Prompt.FilePath file -> file(file);
      case Prompt.Hold hold ->
          page.text(
              "Pause of "
                  + hold.seconds()
                  + " s. Nothing typed now counts; :stop leaves, and means no.");
      case Prompt.Challenge challenge -> challenge(challenge);
      case Prompt.None ignored -> {}
    }
  }

  private void options(List<Prompt.Option> options) {
    for (int index = 0; index < options.size(); index++) {
      var option = options.get(index);
      var label = option.label();
      if (!option.word().equalsIgnoreCase(label)) {
        label += " (" + option.word() + ")";
      }
      if (option.disabled().isPresent()) {
        label += " - not possible now: " + option.disabled().get();
      }
      page.hanging("  " + (index + 1) + ". ", label);
    }
  }

  private void choose(Prompt.Choose choose) {
    int focused = choose.focused();
    boolean byEnter = focused >= 0 && choose.options().get(focused).disabled().isEmpty();
    page.text(
        "Type a number or a word" + (byEnter ? "; Enter alone takes " + (focused + 1) + "." : "."));
  }

  private void line(Prompt.Line line) {
    page.text(line.label() + ", at most " + line.maxLength() + " characters.");
    if (line.suggestion().isPresent()) {
      page.text("Enter alone keeps: " + line.suggestion().get());
      if (PromptReader.isEmptiable(line)) {
        page.text(":empty leaves it empty.");
      }
    } else if (line.optional()) {
      page.text("Enter alone leaves it empty.");
    }
  }

  private void file(Prompt.FilePath file) {
    var kinds = file.suffixes().isEmpty() ? "" : " (" + String.join(", ", file.suffixes()) + ")";
    page.text(file.label() + ": a path, or a name in " + file.folder() + ".");
    page.text("? lists the files there" + kinds + ".");
    if (file.optional()) {
      page.text("Enter alone leaves it empty.");
    }
  }

  private void challenge(Prompt.Challenge challenge) {
    page.text(challenge.label());
    page.text(
        challenge.secondsLeft() < 0
            ? "It must be typed in full; Enter alone does nothing."
            : "It must be typed in full within "
                + challenge.secondsLeft()
                + " s; Enter alone does nothing.");
  }
}
