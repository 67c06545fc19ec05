// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FileCheckTests {

  @TempDir private Path home;

  @Test
  void looksAtTheHostsFiles() {
    assertThat(new FileCheck().apply(home.toString()))
        .contains(home + " is a folder: name a file in it.");
  }

  @Test
  void waitsForNoDiskThatHangs() {
    CountDownLatch never = new CountDownLatch(1);
    FileCheck look =
        new FileCheck(
            path -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Optional.of("too late");
            });

    assertThat(look.apply("/mnt/gone/a.fm")).isEmpty();
    never.countDown();
  }
}
