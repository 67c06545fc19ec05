// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.tools.output.Dialogue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Takes what the officer types: byte by byte to the program up to the first Enter. From then on
 * typed bytes go nowhere until the officer types the word {@code again} and Enter, so that a
 * program that asks a second time by itself can't get a second login on one decision.
 */
final class OfficerTyping implements Runnable {

  /** What the officer did. */
  enum Step {
    /** Answered one line. */
    ANSWERED,
    /** Typed {@code again}: the next line goes to the program. */
    OPENED,
    /** Typed {@code again}, but another try could be the last. */
    DENIED,
    /** Typed something else while nothing goes to the program. */
    WITHHELD,
    /** Answered a question with no. */
    SAID_NO,
    /** Answered a question behind a warning with something else, which went nowhere. */
    NO_YES,
    /** Typed the answer to a question: it goes to the program after the word {@code send}. */
    PROPOSED,
    /** Sent the answer to a question. */
    SENT,
    /** Took the answer to a question back. */
    TAKEN_BACK,
    /** Left without answering. */
    LEFT,
    /** Left in the middle of a line. */
    LEFT_BEGUN_LINE,
    /** Is gone: the line is lost. */
    GONE
  }

  private static final byte[] AGAIN = {'a', 'g', 'a', 'i', 'n'};
  private static final int BACKSPACE = 0x08;
  private static final int DELETE = 0x7f;
  private static final int KILL_LINE = 0x15;
  private static final int LONGEST = 16;

  private final ConsoleLease lease;
  private final Consumer<byte[]> program;
  private final AnswerBudget answers;
  private final Consumer<Step> steps;
  private final byte[] word = new byte[LONGEST];
  private int length;
  private boolean begun;
  private String proposed = "";
  private Dialogue.Waits seen = Dialogue.Waits.NOT_KNOWN;
  private volatile Dialogue.Waits waits = Dialogue.Waits.NOT_KNOWN;
  private volatile boolean dismissed;

  /**
   * Makes a typist for one lease.
   *
   * @param lease the lent console
   * @param program types at the program and wipes the bytes
   * @param answers the count of the act
   * @param steps hears what the officer did
   */
  OfficerTyping(
      ConsoleLease lease, Consumer<byte[]> program, AnswerBudget answers, Consumer<Step> steps) {
    this.lease = lease;
    this.program = program;
    this.answers = answers;
    this.steps = steps;
  }

  /** The program has ended: that the console is taken back is no step of the officer's. */
  void dismiss() {
    dismissed = true;
  }

  /** The program waits for something else now, from the next typed byte on. */
  void waitsFor(Dialogue.Waits now) {
    waits = now;
  }

  @Override
  public void run() {
    int next = lease.read();
    while (next != ConsoleLease.LEFT) {
      take(next);
      next = lease.read();
    }
    Arrays.fill(word, (byte) 0);
    if (!dismissed) {
      steps.accept(lease.lineGone() ? Step.GONE : begun ? Step.LEFT_BEGUN_LINE : Step.LEFT);
    }
  }

  private void take(int value) {
    Dialogue.Waits now = waits;
    if (now != seen) {
      seen = now;
      forget();
    }
    switch (now) {
      case NOT_KNOWN, PASSWORD -> atPrompt(value);
      case QUESTION, ERASE_QUESTION -> atQuestion(value);
      case NOTHING_MORE -> atNothing(value);
    }
  }

  /** Leaving is all that is left. */
  private void atNothing(int value) {
    if (value == '\n') {
      steps.accept(Step.NO_YES);
    }
  }

  private void forget() {
    Arrays.fill(word, (byte) 0);
    length = 0;
    proposed = "";
  }

  /** What is typed at a question is no secret: it is shown, and sent as a whole line. */
  private void atQuestion(int value) {
    if (value != '\n') {
      int before = length;
      edit(value);
      show(value, before);
      return;
    }
    lease.write(new byte[] {'\r', '\n'});
    String answer = new String(word, 0, length, StandardCharsets.ISO_8859_1).strip();
    length = 0;
    if (seen == Dialogue.Waits.ERASE_QUESTION) {
      refuse(answer);
    } else {
      propose(answer);
    }
  }

  private void show(int value, int before) {
    if (length > before) {
      lease.write(new byte[] {(byte) value});
    }
    for (int back = length; back < before; back++) {
      lease.write(new byte[] {'\b', ' ', '\b'});
    }
  }

  private void refuse(String answer) {
    boolean no = answer.equalsIgnoreCase("n") || answer.equalsIgnoreCase("no");
    steps.accept(no ? Step.SAID_NO : Step.NO_YES);
    if (no) {
      send("n");
    }
  }

  private void propose(String answer) {
    if (proposed.isEmpty()) {
      proposed = answer;
      steps.accept(answer.isEmpty() ? Step.TAKEN_BACK : Step.PROPOSED);
    } else if (answer.equals("send")) {
      steps.accept(Step.SENT);
      send(proposed);
      proposed = "";
    } else {
      proposed = "";
      steps.accept(Step.TAKEN_BACK);
    }
  }

  /**
   * Sends a line whose step is told already, for the program may end before we are back. What was
   * begun as a password before the question came is taken off the line first.
   */
  private void send(String answer) {
    String line = (begun ? (char) KILL_LINE + "" : "") + answer + "\n";
    begun = false;
    program.accept(line.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void atPrompt(int value) {
    if (answers.open()) {
      relay(value);
    } else if (value == '\n') {
      decide();
    } else {
      edit(value);
    }
  }

  /** Counted before it is sent, for the program may have ended before we are back. */
  private void relay(int value) {
    boolean enter = value == '\n';
    answers.typed(enter);
    program.accept(new byte[] {(byte) value});
    begun = !enter;
    if (enter) {
      steps.accept(Step.ANSWERED);
    }
  }

  private void edit(int value) {
    if (value == KILL_LINE) {
      length = 0;
    } else if (value == BACKSPACE || value == DELETE) {
      length = Math.max(0, length - 1);
    } else if (length < LONGEST) {
      word[length++] = (byte) value;
    }
  }

  private void decide() {
    boolean meant =
        length == AGAIN.length && Arrays.equals(word, 0, length, AGAIN, 0, AGAIN.length);
    Arrays.fill(word, (byte) 0);
    length = 0;
    if (!meant) {
      steps.accept(Step.WITHHELD);
    } else {
      steps.accept(answers.again() ? Step.OPENED : Step.DENIED);
    }
  }
}
