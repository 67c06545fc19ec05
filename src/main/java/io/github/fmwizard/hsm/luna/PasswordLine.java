// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a password at a lent console, for an act through the library. What is typed is never shown,
 * stays in two arrays and is wiped. Backspace takes a character back, Ctrl-U the line.
 */
final class PasswordLine {

  private static final int LONGEST = 255;
  private static final int BACKSPACE = 0x08;
  private static final int DELETE = 0x7f;
  private static final int KILL_LINE = 0x15;

  private final byte[] typed = new byte[LONGEST];
  private int length;

  private PasswordLine() {}

  /**
   * Reads up to Enter.
   *
   * @param lease the console
   * @return what was typed; empty if nothing was, if it is too long or no text, if the officer left
   *     or the line is lost: then no login may be tried
   */
  static Optional<Secret> read(ConsoleLease lease) {
    PasswordLine line = new PasswordLine();
    try {
      return line.take(lease) ? line.secret() : Optional.empty();
    } finally {
      Arrays.fill(line.typed, (byte) 0);
    }
  }

  private boolean take(ConsoleLease lease) {
    boolean fits = true;
    int next = lease.read();
    while (next != ConsoleLease.LEFT && next != '\n') {
      if (next == KILL_LINE) {
        length = 0;
        fits = true;
      } else if (next == BACKSPACE || next == DELETE) {
        back();
      } else if (length < LONGEST) {
        typed[length++] = (byte) next;
      } else {
        fits = false;
      }
      next = lease.read();
    }
    return next == '\n' && fits && length > 0;
  }

  /** Takes away the last character, which may have several bytes in UTF-8. */
  private void back() {
    while (length > 0 && (typed[length - 1] & 0xc0) == 0x80) {
      length--;
    }
    length = Math.max(0, length - 1);
  }

  private Optional<Secret> secret() {
    char[] chars = new char[length];
    CharBuffer room = CharBuffer.wrap(chars);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(typed, 0, length), room, true);
    Secret secret = Secret.owning(chars, room.position());
    if (result.isError()) {
      secret.close();
      return Optional.empty();
    }
    return Optional.of(secret);
  }
}
