// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Crosses every fence. Only looked at, never run. */
@SuppressWarnings("all")
final class Trespasser {

  Object time() {
    Supplier<Instant> now = Instant::now;
    return now.get().toString()
        + Instant.now()
        + System.currentTimeMillis()
        + System.nanoTime()
        + new Date()
        + Clock.systemUTC();
  }

  Object chance() {
    return UUID.randomUUID().toString() + new Random(1).nextInt();
  }

  void world() throws Exception {
    MessageDigest.getInstance("SHA-256");
    Files.exists(Path.of("x"));
    InetAddress.getLocalHost();
    System.loadLibrary("x");
  }

  void processes() throws IOException {
    new ProcessBuilder("x").start();
    Runtime.getRuntime().exec(new String[] {"x"});
  }

  void terminal(Throwable problem) {
    System.out.println(System.console());
    problem.printStackTrace();
  }

  void end() {
    System.exit(1);
    Runtime.getRuntime().halt(1);
  }
}
