// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.tui.tmux.TmuxTerminal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works by keys, from what is on the screen and in the brief. */
final class Trainee {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern PRESSED = Pattern.compile("'([^']*)'|=([^=']+?)(?= Enter$)|(\\S+)");
  private static final int MASKED = 4;
  private static final int PAGES = 8;

  private final TmuxTerminal terminal;
  private final Map<String, String> known = new HashMap<>();
  private String left = "";

  Trainee(TmuxTerminal terminal) {
    this.terminal = terminal;
  }

  /** Reads the brief from its first page to its last. */
  Trainee readBrief() {
    see("Your brief");
    String brief = flat(pages());
    known.put("serial", found(brief, "Serial (\\d+), device node"));
    known.put("node", found(brief, "device node (\\S+)"));
    known.put("label", found(brief, "Asset sheet: card (\\S+)"));
    known.put("password", found(brief, "training password is: (\\S+)"));
    String serial = known.get("serial");
    known.put("tail", serial.substring(serial.length() - MASKED));
    return this;
  }

  /** Knows a card from elsewhere than a brief. */
  Trainee knowing(Map<String, String> facts) {
    known.putAll(facts);
    return this;
  }

  String password() {
    return known.get("password");
  }

  /** Follows one line of a script: what is seen, a bar, what is pressed then. */
  void follow(String line) {
    String[] parts = line.split("\\|", 2);
    see(Arrays.stream(parts[0].split(";", -1)).map(String::strip).toArray(String[]::new));
    press(parts[1].strip());
  }

  /** Presses what a line of a script has behind its bar. */
  void press(String keys) {
    left = terminal.screen();
    Matcher pressed = PRESSED.matcher(keys);
    while (pressed.find()) {
      if (pressed.group(1) != null) {
        terminal.type(word(pressed.group(1)));
      } else if (pressed.group(2) != null) {
        terminal.type(choice(word(pressed.group(2))));
      } else {
        key(pressed.group(3));
      }
    }
  }

  /** Presses a key as people do: after what the key before it has brought. */
  private void key(String key) {
    switch (key) {
      case "PageDown" -> pages();
      case "y" -> {
        terminal.keys(key);
        see("> y ");
      }
      default -> terminal.keys(key);
    }
  }

  /** Waits for a screen that is another one than that which was left, with all these texts. */
  String see(String... texts) {
    await(String.join("; ", texts))
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () -> {
              String screen = terminal.screen();
              assertThat(flat(screen)).contains(texts);
              assertThat(screen).isNotEqualTo(left);
            });
    return terminal.screen();
  }

  /** Returns all pages of the screen, from the first to the last. */
  String pages() {
    StringBuilder pages = new StringBuilder(terminal.screen());
    for (int page = 1; page < PAGES && terminal.screen().contains(" below: PgDn"); page++) {
      String before = terminal.screen();
      terminal.keys("PageDown");
      await().atMost(PATIENCE).until(() -> !terminal.screen().equals(before));
      pages.append(terminal.screen());
    }
    return pages.toString();
  }

  private String word(String text) {
    if (text.equals("{fact}")) {
      return fact();
    }
    return text.startsWith("{") ? known.get(text.substring(1, text.length() - 1)) : text;
  }

  /** Reads off the gate what it asks for. */
  private String fact() {
    String question = flat(terminal.screen()).replaceAll(".*2 of 5: Type", "");
    if (question.contains("device node")) {
      return known.get("node");
    }
    if (question.contains("label")) {
      return known.get("label");
    }
    terminal.keys("PageUp", "PageUp", "PageUp");
    String gate = see("becomes", "below: PgDn");
    return Long.toString(gate.lines().filter(line -> line.contains("!! DESTROYED ")).count());
  }

  /** Returns the number of a choice. */
  private String choice(String words) {
    return found(terminal.screen(), "(?m)^[ >]*(\\d)  .*" + Pattern.quote(words));
  }

  static String flat(String screen) {
    return screen.replaceAll("\\s+", " ");
  }

  static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }
}
