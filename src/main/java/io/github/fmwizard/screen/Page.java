// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * What is particular to a screen; {@link Frame} adds what surrounds each of them.
 *
 * @param id its name, see {@link ScreenIds}
 * @param kind which of the screens it is
 * @param body its body
 * @param question the one question
 * @param prompt what is accepted
 * @param escape what the Esc key does, if more than going back; may be empty
 * @param interrupt what Ctrl-C does
 */
record Page(
    String id,
    Screen.Kind kind,
    List<Block> body,
    String question,
    Prompt prompt,
    String escape,
    String interrupt) {

  static final String NOTHING_TO_DECIDE = "Nothing to decide.";

  private static final String ASKS_TO_STOP = "stop?";

  Page {
    body = List.copyOf(body);
  }

  Page(String id, Screen.Kind kind, List<Block> body, String question, Prompt prompt) {
    this(id, kind, body, question, prompt, "", ASKS_TO_STOP);
  }

  /** Says that both keys that leave mean no. */
  Page whereLeavingMeansNo() {
    return new Page(id, kind, body, question, prompt, "no", "no");
  }

  /** Says what Ctrl-C does. */
  Page withInterrupt(String words) {
    return new Page(id, kind, body, question, prompt, escape, words);
  }

  /** Puts something in front of the body. */
  Page headed(List<Block> first) {
    List<Block> all = new ArrayList<>(first);
    all.addAll(body);
    return new Page(id, kind, all, question, prompt, escape, interrupt);
  }
}
