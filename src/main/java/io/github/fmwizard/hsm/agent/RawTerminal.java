// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** Makes this process's terminal hand over bytes as they are, unseen. */
public final class RawTerminal {

  private static final String SHELL = "test ! -t 0 || exec stty raw -iexten -echo opost";

  private RawTerminal() {}

  /**
   * Sets the terminal on the standard input; where that is no terminal, nothing needs to be done.
   *
   * @return false if it did not work; then no secret may be read
   * @throws IOException if no shell can be started
   * @throws InterruptedException if the thread is interrupted
   */
  public static boolean set() throws IOException, InterruptedException {
    return new ProcessBuilder("/bin/sh", "-c", SHELL)
            .redirectInput(Redirect.INHERIT)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
