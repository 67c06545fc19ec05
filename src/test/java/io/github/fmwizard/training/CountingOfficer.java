// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.wizard.RunView;
import java.util.Optional;

/**
 * Counts the pages and keys of another officer. A page is what is asked on one screen, and each
 * prompt of a vendor program. Keys are those of the full screen, typed text apart: a digit and
 * Enter for a choice, y and Enter for a yes, Enter for all else.
 */
final class CountingOfficer implements Officer {

  private final Officer officer;
  private String page = "";
  private int pages;
  private int withoutDecision;
  private int keys;

  CountingOfficer(Officer officer) {
    this.officer = officer;
  }

  int pages() {
    return pages;
  }

  /** Returns how many pages had nothing to decide. */
  int withoutDecision() {
    return withoutDecision;
  }

  int keys() {
    return keys;
  }

  @Override
  public Answer answer(Screen screen, Optional<RunView> view) {
    Answer answer = officer.answer(screen, view);
    if (!screen.id().equals(page)) {
      page = screen.id();
      pages++;
      withoutDecision += screen.prompt() instanceof Prompt.Go ? 1 : 0;
    }
    keys += keys(screen.prompt(), answer);
    return answer;
  }

  private static int keys(Prompt prompt, Answer answer) {
    return switch (answer) {
      case Answer.Chosen chosen -> isFocused(prompt, chosen.word()) ? 1 : 2;
      case Answer.Yes ignored -> 2;
      case Answer.GoOn ignored -> 1;
      case Answer.Typed ignored -> 1;
      case Answer.Left ignored -> 1;
    };
  }

  private static boolean isFocused(Prompt prompt, String word) {
    return prompt instanceof Prompt.Choose choose
        && choose.focused() >= 0
        && choose.options().get(choose.focused()).word().equals(word);
  }

  @Override
  public String credential(HandOver handOver) {
    page = "hand-over";
    pages++;
    keys++;
    return officer.credential(handOver);
  }
}
