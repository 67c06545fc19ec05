// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.util.List;

/**
 * One screen, described without any terminal. The reading order is the order of the components.
 *
 * @param id stable name of this screen and its question, for example {@code ask/symptom}; used by
 *     tests and the demo
 * @param kind which of the screens it is
 * @param header row 1
 * @param place row 2: where in the ladder, and the state of the run
 * @param body rows 3 to 21, reading order: what, to which card, what is lost, what can be done
 * @param status row 22: logins left, state of the evidence
 * @param question row 23: the one question, or "Nothing to decide."
 * @param prompt what is accepted now
 * @param keys row 24: what other keys do now, beyond what the prompt itself accepts
 */
public record Screen(
    String id,
    Kind kind,
    Header header,
    String place,
    List<Block> body,
    String status,
    String question,
    Prompt prompt,
    List<KeyHint> keys) {

  /** Copies the lists. */
  public Screen {
    body = List.copyOf(body);
    keys = List.copyOf(keys);
  }

  /** Which screen it is. Renderers give {@link #ERASING_GATE} a frame like no other. */
  public enum Kind {
    /** The four rungs. */
    LADDER,
    /** Text of the flow. */
    EXPLAIN,
    /** One question. */
    ASK,
    /** Preflight and checks. */
    CHECK,
    /** A gate with a plain confirmation. */
    GATE,
    /** A gate before an erasing act. */
    ERASING_GATE,
    /** The banner before a vendor program gets the console. */
    HAND_OVER,
    /** An act or an inspection is running. */
    RUNNING,
    /** What was expected and found. */
    VERIFY,
    /** What went wrong and what can be done. */
    FAILURE,
    /** A recorded departure from the flow. */
    DEVIATION,
    /** Journal and card side by side. */
    RESUME,
    /** The end. */
    REPORT,
    /** Help for another screen. */
    HELP,
    /** Output of tools. */
    OUTPUT,
    /** Cards, FMs, files. */
    INVENTORY,
    /** What a trainee is told. */
    BRIEF,
    /** Choosing a scenario or a card before a run. */
    CHOOSER
  }
}
