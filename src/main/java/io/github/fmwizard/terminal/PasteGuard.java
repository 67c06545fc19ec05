// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Lets typed bytes through, and of a paste one line at most. */
final class PasteGuard implements EscapeLexer.Listener {

  private static final int LONGEST_PASTE = 512;
  private static final long PASTE_PATIENCE = 2_000_000_000L;

  /** Nobody types so fast, but slow lines deliver a paste in pieces that follow each other so. */
  private static final long BURST = 30_000_000L;

  private final IntConsumer typed;
  private final Consumer<String> refused;
  private final EscapeLexer lexer;
  private final byte[] paste = new byte[LONGEST_PASTE];
  private int pasted;
  private long latest;
  private boolean pasting;
  private boolean broken;
  private boolean entered;
  private boolean afterReturn;
  private boolean told;

  PasteGuard(long patience, IntConsumer typed, Consumer<String> refused) {
    this.typed = typed;
    this.refused = refused;
    lexer = new EscapeLexer(patience, this);
  }

  /** Takes bytes that were read together: a person's next key never comes with their Enter. */
  void accept(ByteBuffer bytes, long arrived) {
    if (pasting && arrived - latest > PASTE_PATIENCE) {
      endPaste();
    }
    if (arrived - latest > BURST) {
      entered = false;
      told = false;
    }
    latest = arrived;
    while (bytes.hasRemaining()) {
      lexer.feed(bytes.get() & 0xFF, arrived);
    }
  }

  @Override
  public void plain(int value) {
    if (pasting) {
      keep(value);
    } else if (afterReturn && (value == '\n' || value == 0)) {
      afterReturn = false; // the second byte of one Enter
    } else if (!entered || value == Relay.LEAVE) {
      afterReturn = value == '\r';
      entered = isLineBreak(value);
      typed.accept(value);
    } else if (!isLineBreak(value) && !told) {
      told = true;
      refused.accept("what came behind Enter was thrown away; wait for the prompt");
    }
  }

  @Override
  public void escape() {
    // No program that asks for a password has a use for it.
  }

  @Override
  public void sequence(String text) {
    if (text.equals("[200~")) {
      pasting = true;
    } else if (text.equals("[201~")) {
      endPaste();
    }
  }

  private void keep(int value) {
    if (isLineBreak(value) || pasted == paste.length) {
      broken = true;
    } else {
      paste[pasted] = (byte) value;
      pasted++;
    }
  }

  private void endPaste() {
    if (broken) {
      refused.accept("a paste of more than one line was thrown away; type one line");
    } else {
      for (int i = 0; i < pasted; i++) {
        typed.accept(paste[i] & 0xFF);
      }
    }
    Arrays.fill(paste, (byte) 0);
    pasted = 0;
    pasting = false;
    broken = false;
  }

  private static boolean isLineBreak(int value) {
    return value == '\r' || value == '\n';
  }
}
