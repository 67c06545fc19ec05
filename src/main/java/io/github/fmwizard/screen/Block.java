// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A piece of a screen's body. Renderers wrap and cut by display cells, and show control characters
 * safely.
 */
public sealed interface Block {

  /**
   * A paragraph.
   *
   * @param style its role
   * @param text any text; wrapped by the renderer
   */
  record Text(Style style, String text) implements Block {}

  /**
   * A line with a mark in front.
   *
   * @param mark the mark
   * @param text what it is about
   * @param detail found and needed, or the mend; may be empty
   */
  record Item(Mark mark, String text, String detail) implements Block {}

  /**
   * A table. The renderer gives columns room by content, cuts cells where it must, the widest
   * first, and never drops a row without saying so.
   *
   * @param head the column titles
   * @param rows the cells; each row as long as the head
   */
  record Table(List<String> head, List<List<String>> rows) implements Block {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a row has another length than the head
     */
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != head.size()) {
          throw new IllegalArgumentException("Row of " + row.size() + " cells under " + head);
        }
      }
    }
  }

  /**
   * The exact program or call of an act, on lines of its own, never shortened in the middle of an
   * argument.
   *
   * @param line program and arguments
   * @param known how well it is known
   */
  record Command(List<String> line, String known) implements Block {
    /** Copies the list. */
    public Command {
      line = List.copyOf(line);
    }
  }

  /**
   * Elapsed time as a number and one bar.
   *
   * @param label what is waited for
   * @param seconds seconds since it began
   * @param giveUp seconds after which we stop waiting, if ever
   * @param usual what is known about the usual time
   */
  record Elapsed(String label, long seconds, OptionalLong giveUp, String usual) implements Block {}

  /**
   * Lines of output of a program, escape sequences removed; the last ones that fit are shown.
   *
   * @param title whose output
   * @param lines oldest first
   */
  record Output(String title, List<String> lines) implements Block {
    /** Copies the list. */
    public Output {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A heading.
   *
   * @param text short
   * @param remark shown at the end of the line, for example a source; may be absent
   */
  record Heading(String text, Optional<String> remark) implements Block {}

  /** An empty line. */
  record Gap() implements Block {}

  /** The role of a paragraph; renderers map roles to looks, and never to colour alone. */
  enum Style {
    /** Plain text. */
    NORMAL,
    /** The sentence that matters most. */
    STRONG,
    /** Sources, remarks. */
    DIM,
    /** Something to beware of; starts with a word that says so. */
    WARNING,
    /** Text of a flow, set apart from ours by a bar at its left. */
    FLOW,
    /** The loudest line of the whole program. */
    LOUD
  }
}
