// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * An officer at the full screen, who answers each question by what it asks. Who gets a question
 * that no rule knows waits, gives up and shows it.
 */
final class ScreenOfficer {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration CHANGE = Duration.ofSeconds(20);
  private static final String END = "$";
  private static final Duration GLANCE = Duration.ofMillis(40);

  private final TmuxTerminal terminal;
  private final Trainee hands;
  private final List<Rule> rules = new ArrayList<>();
  private final List<String> pressed = new ArrayList<>();

  ScreenOfficer(TmuxTerminal terminal, Map<String, String> facts) {
    this.terminal = terminal;
    hands = new Trainee(terminal).knowing(facts);
  }

  private record Rule(List<String> texts, Deque<String> keys) {}

  /**
   * Answers a screen.
   *
   * @param texts what is on it, in any order, between semicolons; at its end is a dollar sign
   * @param keys one after the other, as a line of a script has them; the last one for ever
   */
  ScreenOfficer answers(String texts, String... keys) {
    rules.add(new Rule(List.of(texts.split("; ", -1)), new ArrayDeque<>(List.of(keys))));
    return this;
  }

  /** Answers until the program has ended, and returns its exit code. */
  int untilTheEnd() {
    Instant end = Instant.now().plus(PATIENCE);
    while (!terminal.hasExited()) {
      assertThat(Instant.now()).as(pressed + "\n" + terminal.screen()).isBefore(end);
      String screen = Trainee.flat(terminal.screen()).strip() + END;
      for (Rule rule : rules) {
        if (!screen.contains("keys count in") && rule.texts().stream().allMatch(screen::contains)) {
          answer(rule);
          end = Instant.now().plus(PATIENCE);
          break;
        }
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    return terminal.awaitExit();
  }

  private void answer(Rule rule) {
    String asked = asked();
    String keys = rule.keys().size() > 1 ? rule.keys().pop() : rule.keys().getFirst();
    pressed.add(keys);
    assertThat(pressed).as("questions that go round").hasSizeLessThan(300);
    hands.press(keys);
    Instant end = Instant.now().plus(CHANGE);
    while (asked().equals(asked) && Instant.now().isBefore(end) && !terminal.hasExited()) {
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  /** Returns the place and the question: what changes when an answer is taken. */
  private String asked() {
    List<String> rows = terminal.screen().lines().toList();
    return rows.size() < 23 ? "" : rows.get(1) + rows.get(22);
  }
}
