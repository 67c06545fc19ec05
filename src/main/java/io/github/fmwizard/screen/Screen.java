// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * @param overlays the views that can be opened over it now; each is made when it is opened
 * @param remark what was said to the last answer, if anything; it stands in the body too, and a
 *     renderer that writes changes only must write it after each answer, the same words or not
 * @param serial grows with every change; an answer to an older screen is thrown away
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
    List<KeyHint> keys,
    Set<Overlay> overlays,
    Optional<Block> remark,
    long serial) {

  /** The question of a screen that asks nothing. */
  public static final String NOTHING_TO_DECIDE = "Nothing to decide.";

  private static final Header NO_RUN = new Header(false, "", "", Optional.empty(), Instant.EPOCH);
  private static final String ESCAPE = "Esc";
  private static final String INTERRUPT = "Ctrl-C";

  /** Copies the lists and the set. */
  public Screen {
    body = List.copyOf(body);
    keys = List.copyOf(keys);
    overlays = Set.copyOf(overlays);
  }

  /**
   * Describes a screen over which nothing can be opened, the first one of its conversation.
   *
   * @param id stable name of this screen
   * @param kind which of the screens it is
   * @param header row 1
   * @param place row 2
   * @param body rows 3 to 21
   * @param status row 22
   * @param question row 23
   * @param prompt what is accepted now
   * @param keys row 24
   */
  public Screen(
      String id,
      Kind kind,
      Header header,
      String place,
      List<Block> body,
      String status,
      String question,
      Prompt prompt,
      List<KeyHint> keys) {
    this(
        id,
        kind,
        header,
        place,
        body,
        status,
        question,
        prompt,
        keys,
        Set.of(),
        Optional.empty(),
        1);
  }

  /**
   * Describes what is particular to a screen of a run; what surrounds each of them is added by
   * {@link #within}.
   *
   * @param id stable name of this screen
   * @param kind which of the screens it is
   * @param body its body
   * @param question the one question
   * @param prompt what is accepted
   * @return a screen on which Ctrl-C asks whether to stop
   */
  public static Screen of(String id, Kind kind, List<Block> body, String question, Prompt prompt) {
    List<KeyHint> keys = List.of(new KeyHint(INTERRUPT, "", "stop?"));
    return new Screen(id, kind, NO_RUN, "", body, "", question, prompt, keys);
  }

  /**
   * Says that both keys that leave mean no.
   *
   * @return the changed screen
   */
  public Screen whereLeavingMeansNo() {
    return with(List.of(new KeyHint(ESCAPE, "", "no"), new KeyHint(INTERRUPT, "", "no")));
  }

  /**
   * Says what Ctrl-C does.
   *
   * @param label what it does, a few words
   * @return the changed screen
   */
  public Screen withInterrupt(String label) {
    return with(List.of(new KeyHint(INTERRUPT, "", label)));
  }

  /**
   * Puts something in front of the body.
   *
   * @param first what comes first; may be empty
   * @return the changed screen
   */
  public Screen headed(List<Block> first) {
    List<Block> all = new ArrayList<>(first);
    all.addAll(body);
    return new Screen(
        id, kind, header, place, all, status, question, prompt, keys, overlays, remark, serial);
  }

  /**
   * Puts something below the body.
   *
   * @param last what comes last; may be empty
   * @return the changed screen
   */
  public Screen followed(List<Block> last) {
    List<Block> all = new ArrayList<>(body);
    all.addAll(last);
    return new Screen(
        id, kind, header, place, all, status, question, prompt, keys, overlays, remark, serial);
  }

  /**
   * Puts around it what surrounds every screen of its run.
   *
   * @param top row 1
   * @param where row 2
   * @param bottom row 22
   * @return the changed screen
   */
  public Screen within(Header top, String where, String bottom) {
    return new Screen(
        id, kind, top, where, body, bottom, question, prompt, keys, overlays, remark, serial);
  }

  /**
   * Says which keys do something.
   *
   * @param hints row 24
   * @return the changed screen
   */
  public Screen with(List<KeyHint> hints) {
    return new Screen(
        id, kind, header, place, body, status, question, prompt, hints, overlays, remark, serial);
  }

  /**
   * Asks something else.
   *
   * @param words row 23
   * @return the changed screen
   */
  public Screen asking(String words) {
    return new Screen(
        id, kind, header, place, body, status, words, prompt, keys, overlays, remark, serial);
  }

  /**
   * Gives it its place in a conversation.
   *
   * @param number grows with every change
   * @param live the views that can be opened over it
   * @param said what was said to the last answer
   * @return the changed screen
   */
  public Screen shown(long number, Set<Overlay> live, Optional<Block> said) {
    return new Screen(
        id, kind, header, place, body, status, question, prompt, keys, live, said, number);
  }

  /**
   * Tells what the Esc key does.
   *
   * @return its label, or empty if it does nothing
   */
  public Optional<String> escape() {
    return keys.stream().filter(hint -> hint.key().equals(ESCAPE)).map(KeyHint::label).findFirst();
  }

  /**
   * Tells whether keys count only after it was there for some seconds: a gate, and what can't be
   * taken back.
   *
   * @return false where a key that nobody meant harms nothing
   */
  public boolean isGuarded() {
    return kind == Kind.GATE
        || kind == Kind.ERASING_GATE
        || prompt instanceof Prompt.Challenge
        || (prompt instanceof Prompt.Go go && go.closes());
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
