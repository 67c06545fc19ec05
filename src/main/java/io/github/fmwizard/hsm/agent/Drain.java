// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads what a process prints to its end, so that it never blocks, and keeps the beginning. */
final class Drain {

  private static final int KEPT = 2048;

  private volatile String beginning = "";

  private Drain() {}

  static Drain of(InputStream in) {
    Drain drain = new Drain();
    Thread thread = new Thread(() -> drain.read(in), "fmwizard-agent-output");
    thread.setDaemon(true);
    thread.start();
    return drain;
  }

  /** Returns what was printed first, at most 2 KiB of it. */
  String beginning() {
    return beginning;
  }

  private void read(InputStream in) {
    byte[] kept = new byte[KEPT];
    byte[] buffer = new byte[8192];
    int filled = 0;
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        int more = Math.min(read, KEPT - filled);
        if (more > 0) {
          System.arraycopy(buffer, 0, kept, filled, more);
          filled += more;
          beginning = new String(kept, 0, filled, StandardCharsets.UTF_8);
        }
      }
    } catch (IOException e) {
      // The process is gone; what was kept is kept.
      return;
    }
  }
}
