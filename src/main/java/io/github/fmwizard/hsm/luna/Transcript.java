// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.hsm.Progress;
import io.github.fmwizard.hsm.tools.output.OutputLines;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps the lines of a program's output, the first and the last, and tells them as they come. */
final class Transcript {

  private static final int HEAD = 1000;
  private static final int TAIL = 1000;

  private static final String REMARK = "[fmwizard: ";
  private static final String LEFT_OUT = " left out here";

  private final Progress progress;
  private final OutputLines reader = new OutputLines();
  private final List<String> head = new ArrayList<>();
  private final Deque<String> tail = new ArrayDeque<>();
  private long dropped;

  Transcript(Progress progress) {
    this.progress = progress;
  }

  /** Keeps what came, and returns the lines that it ended. */
  List<String> take(ByteBuffer bytes) {
    List<String> ended = reader.add(bytes);
    ended.forEach(this::keep);
    return ended;
  }

  /** Returns the line that was begun, which may be a prompt; empty if none was. */
  String begun() {
    return reader.begunText();
  }

  /** Tells whether a line is a remark of ours. */
  static boolean isRemark(String line) {
    return line.startsWith(REMARK);
  }

  /** Tells whether a line says that some of the output is not among the lines. */
  static boolean leavesOut(String line) {
    return isRemark(line) && line.contains(LEFT_OUT);
  }

  /** Says that bytes of the output did not come. */
  void gap(long bytes) {
    remark(bytes + " bytes" + LEFT_OUT);
  }

  /** Words a remark of ours. */
  static String remarkOf(String text) {
    return REMARK + text + "]";
  }

  /** Adds a remark of ours. */
  void remark(String text) {
    keep(remarkOf(text));
  }

  /** Tells whether a line was begun and not ended, as a prompt is. */
  boolean prompting() {
    return reader.begun();
  }

  /** Ends a line that was begun. */
  void flush() {
    String rest = reader.rest();
    if (!rest.isBlank()) {
      keep(rest);
    }
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(head);
    if (dropped > 0) {
      lines.add(REMARK + dropped + " lines" + LEFT_OUT + "]");
    }
    lines.addAll(tail);
    return lines;
  }

  private void keep(String line) {
    if (head.size() < HEAD) {
      head.add(line);
    } else {
      tail.addLast(line);
      if (tail.size() > TAIL) {
        tail.removeFirst();
        dropped++;
      }
    }
    if (dropped == 0) {
      progress.output(line);
    }
  }
}
