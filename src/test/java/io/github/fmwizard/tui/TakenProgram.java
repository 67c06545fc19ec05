// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** A program that has taken the terminal and waits for what it is to draw. */
public final class TakenProgram {

  private TakenProgram() {}

  /** Runs it; the argument is its folder. */
  public static void main(String[] args) throws Exception {
    var options = FullScreenOptions.usual(Path.of(args[0]).resolve("tty-state"));
    try (var screen = FullScreen.open(Clock.systemUTC(), options)) {
      screen.take();
      System.out.print("taken");
      System.out.flush();
      new CountDownLatch(1).await();
    }
  }
}
