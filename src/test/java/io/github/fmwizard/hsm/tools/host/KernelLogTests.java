// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KernelLogTests {

  @TempDir private Path root;

  @Test
  void tellsTheLinesThatNameACard() throws IOException {
    dmesg("echo '[1.0] k7pf0: ALM0015: PCIe Link Failure'; echo '[2.0] eth0: up'");

    assertThat(alarms(Duration.ofSeconds(50)).seen())
        .contains(List.of("[1.0] k7pf0: ALM0015: PCIe Link Failure"));
  }

  @Test
  void oneThatHangsInTheMiddleIsNotWaitedForLong() throws IOException {
    dmesg("echo '[1.0] k7pf0: half'; exec sleep 50");

    assertThat(alarms(Duration.ofSeconds(1)))
        .isInstanceOfSatisfying(
            Fact.Unknown.class,
            unknown -> assertThat(unknown.why()).isEqualTo("dmesg did not end within 1 s"));
  }

  private Fact<List<String>> alarms(Duration patience) {
    HostFiles host = HostFiles.under(root, System.getProperty("user.name"));
    return new KernelLog(host, Instant.EPOCH, patience).alarms();
  }

  private void dmesg(String script) throws IOException {
    Path program = root.resolve("usr/bin/dmesg");
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/bin/sh\n" + script + "\n", UTF_8);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
