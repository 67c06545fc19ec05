// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.tui.layout.DisplayMode;
import io.github.fmwizard.tui.layout.StyledLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the path of a file, with a list of what is there below the field. */
final class PathEditor implements Editor {

  private static final int MAX_LENGTH = 4096;
  private static final int LISTED_AT_ONCE = 8;

  private final TextField line = new TextField(MAX_LENGTH);
  private final FolderBrowser browser;
  private Prompt.FilePath prompt;

  PathEditor(Prompt.FilePath prompt, BackgroundTasks tasks) {
    this.prompt = prompt;
    browser =
        new FolderBrowser(
            Path.of(prompt.folder()).toAbsolutePath(), prompt.suffixes(), prompt.notes(), tasks);
  }

  @Override
  public AnswerPane pane(int width, DisplayMode mode) {
    var below = new ArrayList<StyledLine>();
    if (mayBeLeftOut()) {
      below.add(StyledLine.of(mode.cut("Enter alone leaves it out.", width)));
    }
    below.add(StyledLine.of(mode.cut(browser.title(), width)));
    below.addAll(browser.lines(LISTED_AT_ONCE, width, mode));
    var pane = FieldPane.of(prompt.label(), line, MAX_LENGTH, width, mode, below);
    return browser.hasFocus()
        ? new AnswerPane(pane.lines(), listedAt(pane) + browser.focusedLine(LISTED_AT_ONCE), 2)
        : pane;
  }

  @Override
  public boolean key(KeyStroke key, AnswerTaker taker) {
    switch (key.getKeyType()) {
      case ArrowUp -> browser.up();
      case ArrowDown -> browser.down();
      case Tab -> line.set(browser.completed(line.text()));
      case Enter -> enter(taker);
      default -> {
        boolean means = FieldKeys.key(line, MAX_LENGTH, key, taker);
        browser.look(line.text());
        return means;
      }
    }
    if (key.getKeyType() == KeyType.Tab) {
      browser.look(line.text());
    }
    return true;
  }

  @Override
  public void renew(Prompt next) {
    prompt = (Prompt.FilePath) next;
  }

  @Override
  public boolean takesText() {
    return true;
  }

  @Override
  public List<KeyHint> keys() {
    var keys = new ArrayList<KeyHint>();
    enterDoes().ifPresent(does -> keys.add(new KeyHint("Enter", "", does)));
    if (browser.listsAnything()) {
      keys.add(new KeyHint("Up/Down", "", "list"));
    }
    if (!browser.completed(line.text()).equals(line.text())) {
      keys.add(new KeyHint("Tab", "", "complete"));
    }
    return keys;
  }

  private int listedAt(AnswerPane pane) {
    return pane.cursorLine() + (mayBeLeftOut() ? 3 : 2);
  }

  private boolean mayBeLeftOut() {
    return prompt.optional() && line.text().isBlank();
  }

  private Optional<String> enterDoes() {
    if (browser.hasFocus()) {
      return Optional.of(browser.isFocusOnFolder() ? "open" : "choose");
    }
    if (line.text().isBlank()) {
      return prompt.optional() ? Optional.of("leave out") : Optional.empty();
    }
    return Optional.of(browser.isFolder(line.text()) ? "open" : "take");
  }

  /** Enter on a listed entry puts it into the field; Enter in the field takes what is there. */
  private void enter(AnswerTaker taker) {
    if (browser.hasFocus()) {
      line.set(browser.focusedPath());
      browser.look(line.text());
    } else if (mayBeLeftOut()) {
      taker.give(new Answer.Typed(""));
    } else if (line.text().isBlank()) {
      taker.say("A file is needed here: type its path or choose it below.");
    } else if (browser.isFolder(line.text())) {
      openFolder();
      taker.say("That is a folder: choose a file in it.");
    } else {
      browser
          .resolved(line.text())
          .ifPresentOrElse(
              path -> taker.give(new Answer.Typed(path)),
              () -> taker.say("That can't be a file's name."));
    }
  }

  private void openFolder() {
    if (!line.text().endsWith("/")) {
      line.set(line.text() + "/");
      browser.look(line.text());
    }
  }
}
