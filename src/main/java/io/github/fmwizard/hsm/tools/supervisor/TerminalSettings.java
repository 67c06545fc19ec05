// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervisor;

import com.sun.jna.Memory;

/**
 * Keeps the terminal from showing what is typed, and typed keys from becoming signals, whatever the
 * program sets. Offsets and bits are those of glibc's {@code struct termios} on Linux. Used by one
 * thread.
 */
final class TerminalSettings {

  private static final int INPUT_FLAGS = 0;
  private static final int LOCAL_FLAGS = 12;
  private static final int CONTROL_CHARACTERS = 17;

  /** Ctrl-S would stop the program's output. */
  private static final int IXON = 0x400;

  /** Taking back a character takes back all bytes of it. */
  private static final int IUTF8 = 0x4000;

  private static final int ECHO = 0x8;

  private static final int VINTR = 0;
  private static final int VQUIT = 1;
  private static final int VSUSP = 10;

  private final Memory termios = PtyMaster.newTermios();

  /** Sets the terminal up before the program starts. */
  void begin() {
    PtyMaster.readTermios(termios);
    termios.setInt(INPUT_FLAGS, termios.getInt(INPUT_FLAGS) | IUTF8);
    impose();
  }

  /** Tells whether the program has turned echoing on. */
  boolean isEchoing() {
    PtyMaster.readTermios(termios);
    return echoes();
  }

  /** Takes back what the program has set; tells whether it wanted to echo. */
  boolean enforce() {
    PtyMaster.readTermios(termios);
    boolean echoes = echoes();
    boolean signals = character(VINTR) != 0 || character(VQUIT) != 0 || character(VSUSP) != 0;
    // Only then, because a program that sets the terminal at the same moment would lose its wish.
    if (echoes || signals || (termios.getInt(INPUT_FLAGS) & IXON) != 0) {
      impose();
    }
    return echoes;
  }

  private void impose() {
    termios.setInt(INPUT_FLAGS, termios.getInt(INPUT_FLAGS) & ~IXON);
    termios.setInt(LOCAL_FLAGS, termios.getInt(LOCAL_FLAGS) & ~ECHO);
    for (int index : new int[] {VINTR, VQUIT, VSUSP}) {
      termios.setByte(CONTROL_CHARACTERS + index, (byte) 0);
    }
    PtyMaster.writeTermios(termios);
  }

  private boolean echoes() {
    return (termios.getInt(LOCAL_FLAGS) & ECHO) != 0;
  }

  private byte character(int index) {
    return termios.getByte(CONTROL_CHARACTERS + (long) index);
  }
}
