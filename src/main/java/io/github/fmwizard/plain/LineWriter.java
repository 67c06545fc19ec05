// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.terminal.ByteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Owns the output. Each call writes once. While the console is lent, only the lease writes; once
 * writing failed, nobody does.
 */
final class LineWriter {

  private final ByteOutput output;
  private final Runnable onBroken;
  private boolean lent;
  private boolean broken;
  private boolean atLineStart = true;

  LineWriter(ByteOutput output, Runnable onBroken) {
    this.output = output;
    this.onBroken = onBroken;
  }

  /** Writes lines, and a marker to type behind if it is not empty; false while lent. */
  synchronized boolean print(List<String> lines, String marker) {
    if (lent) {
      return false;
    }
    var text = new StringBuilder();
    if (!atLineStart) {
      text.append('\n');
    }
    for (String line : lines) {
      text.append(line).append('\n');
    }
    write(text.append(marker).toString());
    return true;
  }

  /** Takes note that the terminal itself has shown the end of a typed line. */
  synchronized void entered() {
    atLineStart = true;
  }

  /** Shows a line that came through a pipe, where nothing else shows it. */
  synchronized void echo(String line) {
    write(line + "\n");
  }

  /** Gives the output to a lease, after some last lines. */
  synchronized void lend(List<String> banner) {
    print(banner, "");
    lent = true;
  }

  /** Passes the bytes of a program on as they are. */
  synchronized void raw(byte[] bytes) {
    send(bytes, 0, bytes.length);
  }

  /**
   * Passes bytes on as they are.
   *
   * @throws IOException if nobody can see them any more
   */
  synchronized void relayed(byte[] bytes, int offset, int length) throws IOException {
    send(bytes, offset, length);
    if (broken) {
      throw new IOException("The output is gone");
    }
  }

  /** Takes the output back from the lease, with some first lines. */
  synchronized void takeBack(List<String> lines) {
    lent = false;
    print(lines, "");
  }

  /** Writes nothing any more. */
  synchronized void silence() {
    broken = true;
  }

  /** Ends the last line. */
  synchronized void close() {
    if (!atLineStart) {
      write("\n");
    }
  }

  private void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    send(bytes, 0, bytes.length);
  }

  private void send(byte[] bytes, int offset, int length) {
    if (broken || length == 0) {
      return;
    }
    try {
      output.write(bytes, offset, length);
      atLineStart = bytes[offset + length - 1] == '\n';
    } catch (IOException closed) {
      broken = true;
      onBroken.run();
    }
  }
}
