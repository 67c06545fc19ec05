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
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * An officer at a terminal in linear mode, who answers each question by what it asks. Who gets a
 * question that no rule knows, and that stays, gives up and shows it.
 */
final class TerminalOfficer {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration GLANCE = Duration.ofMillis(50);
  private static final Duration ECHO = Duration.ofSeconds(4);
  private static final String TOO_EARLY = "Typed within 3 s";
  private static final Pattern PROMPT = Pattern.compile("(?s).*(\n> ?|Enter PIN for [^\n]*: ?)");

  private final TmuxTerminal terminal;
  private final List<Rule> rules = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  TerminalOfficer(TmuxTerminal terminal) {
    this.terminal = terminal;
  }

  private record Rule(Pattern question, Deque<String> answers) {}

  /**
   * Answers a question.
   *
   * @param question a pattern that is found in what stands since the last answer
   * @param answers one after the other; the last one for ever
   */
  TerminalOfficer answers(String question, String... answers) {
    rules.add(new Rule(Pattern.compile(question), new ArrayDeque<>(List.of(answers))));
    return this;
  }

  /** Answers until something is on the screen, and returns the screen. */
  String until(String text) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      String screen = screen();
      if (screen.contains(text)) {
        return screen;
      }
      if (step(screen)) {
        end = Instant.now().plus(PATIENCE);
      }
      pause(GLANCE);
    }
    throw new AssertionError(
        "\"" + text + "\" never came; asked: " + asked + "\n" + terminal.screen());
  }

  /** Answers the question that is open, and tells whether there was one. */
  boolean step() {
    return step(screen());
  }

  /** Acts on what was looked at: what has come since belongs to the next look. */
  private boolean step(String screen) {
    boolean open = PROMPT.matcher("\n" + screen).matches();
    Optional<Rule> rule = open ? rule(screen) : Optional.empty();
    if (open && rule.isEmpty() && !awaitChange(screen)) {
      throw new AssertionError("No rule for:\n" + screen);
    }
    if (rule.isPresent()) {
      if (screen.lastIndexOf(TOO_EARLY) > screen.lastIndexOf("\n==")) {
        pause(Duration.ofSeconds(3));
      }
      answer(rule.get(), screen);
    }
    return rule.isPresent();
  }

  /** Answers until the program has ended, and returns its exit code. */
  int untilTheEnd() {
    Instant end = Instant.now().plus(PATIENCE);
    String seen = "";
    while (!terminal.hasExited() && Instant.now().isBefore(end)) {
      String screen = screen();
      if (step(screen) || !screen.equals(seen)) {
        end = Instant.now().plus(PATIENCE);
      }
      seen = screen;
      pause(GLANCE);
    }
    assertThat(terminal.hasExited()).as(terminal.screen()).isTrue();
    return terminal.awaitExit();
  }

  /** Returns the screen; the frame that an erasing gate has is left out before a prompt. */
  private String screen() {
    return terminal.screen().stripTrailing().replace("\n! >", "\n>");
  }

  /** Tells how often a question was answered. */
  long timesAsked(String question) {
    return asked.stream().filter(question::equals).count();
  }

  private void answer(Rule rule, String screen) {
    String answer = rule.answers().size() > 1 ? rule.answers().pop() : rule.answers().getFirst();
    asked.add(rule.question().pattern());
    assertThat(asked).as("questions that go round").hasSizeLessThan(500);
    terminal.type(answer);
    terminal.keys("Enter");
    awaitChange(screen);
  }

  /**
   * Finds the rule for the open question. A line of news brings a new prompt without the question,
   * which then stands before the prompt above.
   */
  private Optional<Rule> rule(String screen) {
    int from = screen.length() - 2;
    while (from > 0) {
      from = screen.lastIndexOf("\n>", from - 1);
      String segment = from < 0 ? screen : screen.substring(screen.indexOf('\n', from + 1) + 1);
      Optional<Rule> found =
          rules.stream().filter(each -> each.question().matcher(segment).find()).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * Waits a while for another screen, and tells whether it came. An answer that changes nothing on
   * the screen is given again, as a person would.
   */
  private boolean awaitChange(String before) {
    Instant end = Instant.now().plus(ECHO);
    while (screen().equals(before) && Instant.now().isBefore(end)) {
      pause(GLANCE);
    }
    return !screen().equals(before);
  }

  /** The screen is all there is to wait for. */
  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
