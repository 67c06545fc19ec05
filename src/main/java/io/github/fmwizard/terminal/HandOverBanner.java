// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.hsm.HandOver;
import java.util.ArrayList;
import java.util.List;

/** What is said before a program gets the console. */
public final class HandOverBanner {

  private static final int PROGRAM_AT_MOST = 60;
  private static final String LEAVES =
      "Ctrl-] leaves without answering. Ctrl-C and Ctrl-Z do nothing here.";
  private static final String ENDS_INPUT =
      "Ctrl-] ends its input unanswered. Whether that counts as a try is not known.";

  private HandOverBanner() {}

  /**
   * Returns the banner at a terminal.
   *
   * @param handOver who gets the console and what will be asked
   * @return lines of ASCII, none longer than 78 signs
   */
  public static List<String> lines(HandOver handOver) {
    return lines(handOver, handOver.invented() ? LEAVES : ENDS_INPUT);
  }

  /**
   * Returns the banner where there may be no keys.
   *
   * @param handOver who gets the console and what will be asked
   * @param leaving how to leave without answering: one line of ASCII, at most 78 signs
   * @return lines of ASCII, none longer than 78 signs
   */
  public static List<String> lines(HandOver handOver, String leaving) {
    var lines = new ArrayList<String>();
    lines.add("=".repeat(78));
    lines.add("The console now belongs to: " + shown(handOver.program()));
    if (handOver.invented()) {
      lines.add("(TRAINING: its words are invented.)");
    }
    String asks = handOver.invented() ? "It will ask" : "It may ask";
    if (handOver.authentication() == AuthenticationKind.PED) {
      lines.add(asks + " for the HSM SO's key at the PED. There is no deadline.");
    } else {
      lines.add(asks + " for the HSM SO password. What you type is not shown.");
      lines.add("Wait for its prompt. Each password prompt is one try" + tries(handOver) + ".");
      lines.add("Three wrong ones in a row zeroize the HSM and erase SMFS.");
    }
    if (!handOver.invented()) {
      lines.add("One line of yours is passed on; before another you are asked for a word.");
    }
    lines.add(leaving);
    lines.add("=".repeat(78));
    return List.copyOf(lines);
  }

  private static String tries(HandOver handOver) {
    return handOver.attemptsLeft().isPresent()
        ? " of " + handOver.attemptsLeft().getAsInt() + " left"
        : "; how many are left is not known";
  }

  private static String shown(String program) {
    var safe = new StringBuilder();
    program
        .codePoints()
        .map(sign -> sign < ' ' || sign > '~' ? '?' : sign)
        .forEach(safe::appendCodePoint);
    return safe.length() > PROGRAM_AT_MOST
        ? "..." + safe.substring(safe.length() - 45)
        : safe.toString();
  }
}
