// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import java.nio.file.Path;

/**
 * What is asked of the full screen.
 *
 * @param ascii true to use ASCII signs only, whatever the terminal can show
 * @param mono true to use no colours
 * @param virtualTime true if no pause is to be waited for, as in a demo
 * @param demo true if a driver answers: keys only look around, and Ctrl-C leaves
 * @param savedState file for the terminal's state, so that it can be mended after {@code kill -9}
 */
public record FullScreenOptions(
    boolean ascii, boolean mono, boolean virtualTime, boolean demo, Path savedState) {

  /**
   * Returns what is usual.
   *
   * @param savedState file for the terminal's state
   * @return all by itself, in real time
   */
  public static FullScreenOptions usual(Path savedState) {
    return new FullScreenOptions(false, false, false, false, savedState);
  }
}
