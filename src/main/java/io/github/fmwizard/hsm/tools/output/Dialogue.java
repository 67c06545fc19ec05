// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.output;

import java.util.List;

/**
 * Follows what a program prints and tells what it waits for at the end of it. Used by one thread.
 *
 * <p>Prompts and questions have no end of line, so the begun line is looked at, too. A question
 * behind a warning of erasing is told apart from any other, and behind a warning no password may go
 * to the program.
 */
public final class Dialogue {

  /** What a program waits for. */
  public enum Waits {
    /** For nothing that is known: it may work, or ask in words that nobody knows. */
    NOT_KNOWN,
    /** For a password, or for the PED. */
    PASSWORD,
    /** For the answer to a question, which is no password. */
    QUESTION,
    /** For the answer to a question behind a warning: only no may go to it. */
    ERASE_QUESTION,
    /** It has warned, and what it waits for is no known question: nothing may go to it. */
    NOTHING_MORE
  }

  private final LineBook book;
  private boolean warned;

  /**
   * Makes a reader.
   *
   * @param book what is known of the program
   */
  public Dialogue(LineBook book) {
    this.book = book;
  }

  /**
   * Takes what came.
   *
   * @param ended the lines that ended
   * @param begun the line that was begun; empty if none was
   * @return what the program waits for now
   */
  public Waits after(List<String> ended, String begun) {
    warned |= ended.stream().anyMatch(this::alarms);
    warned |= alarms(begun);
    LineTells asked = book.asking(begun).map(KnownLine::tells).orElse(LineTells.NOTE);
    return switch (asked) {
      case QUESTION -> warned ? Waits.ERASE_QUESTION : Waits.QUESTION;
      case PASSWORD -> warned ? Waits.NOTHING_MORE : Waits.PASSWORD;
      default -> warned ? Waits.NOTHING_MORE : Waits.NOT_KNOWN;
    };
  }

  /** The erasure that was approved is no surprise; another device always is. */
  private boolean alarms(String line) {
    return book.namesOther(line) || (!book.erases() && book.warns(line));
  }
}
