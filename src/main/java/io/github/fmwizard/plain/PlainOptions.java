// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

/**
 * How the linear renderer writes and waits.
 *
 * @param width cells of a line, at least 40
 * @param ascii true to write ASCII only
 * @param pace whether pauses are waited for
 */
public record PlainOptions(int width, boolean ascii, Pace pace) {

  private static final int LEAST_WIDTH = 40;

  /** Whether pauses are waited for. */
  public enum Pace {
    /** Pauses are what they say. */
    REAL,
    /** Pauses pass at once, as the demo and pipes in training need it. */
    VIRTUAL
  }

  /**
   * Checks the width.
   *
   * @throws IllegalArgumentException if it is too small to read anything
   */
  public PlainOptions {
    if (width < LEAST_WIDTH) {
      throw new IllegalArgumentException("Width of " + width + " cells");
    }
  }

  /**
   * Returns 76 cells, any script, and real time.
   *
   * @return the usual options
   */
  public static PlainOptions usual() {
    return new PlainOptions(76, false, Pace.REAL);
  }

  /**
   * ScreenChanges the width.
   *
   * @param cells cells of a line, at least 40
   * @return the changed options
   */
  public PlainOptions withWidth(int cells) {
    return new PlainOptions(cells, ascii, pace);
  }

  /**
   * Confines the output to ASCII.
   *
   * @return the changed options
   */
  public PlainOptions inAscii() {
    return new PlainOptions(width, true, pace);
  }

  /**
   * Lets pauses pass at once.
   *
   * @return the changed options
   */
  public PlainOptions inVirtualTime() {
    return new PlainOptions(width, ascii, Pace.VIRTUAL);
  }
}
