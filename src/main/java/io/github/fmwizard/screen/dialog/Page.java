// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.dialog;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.overlay.Frame;
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
public record Page(
    String id,
    Screen.Kind kind,
    List<Block> body,
    String question,
    Prompt prompt,
    String escape,
    String interrupt) {

  public static final String NOTHING_TO_DECIDE = "Nothing to decide.";

  private static final String ASKS_TO_STOP = "stop?";

  public Page {
    body = List.copyOf(body);
  }

  public Page(String id, Screen.Kind kind, List<Block> body, String question, Prompt prompt) {
    this(id, kind, body, question, prompt, "", ASKS_TO_STOP);
  }

  /** Says that both keys that leave mean no. */
  public Page whereLeavingMeansNo() {
    return new Page(id, kind, body, question, prompt, "no", "no");
  }

  /** Says what Ctrl-C does. */
  public Page withInterrupt(String words) {
    return new Page(id, kind, body, question, prompt, escape, words);
  }

  /** Puts something in front of the body. */
  public Page headed(List<Block> first) {
    List<Block> all = new ArrayList<>(first);
    all.addAll(body);
    return new Page(id, kind, all, question, prompt, escape, interrupt);
  }
}
