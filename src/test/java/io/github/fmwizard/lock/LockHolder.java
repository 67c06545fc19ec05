// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.lock;

import io.github.fmwizard.file.Disk;
import java.nio.file.Path;

/** A process that takes a lock, says so, and holds it until it is killed or its input ends. */
final class LockHolder {

  private LockHolder() {}

  public static void main(String[] args) throws Exception {
    try (HeldFile lock = HeldFile.take(Path.of(args[0]), new Disk())) {
      System.out.println(lock == null ? "nothing" : "held");
      while (System.in.read() >= 0) {}
    } catch (LockHeldException e) {
      System.out.println("refused: " + e.getMessage());
    }
  }
}
