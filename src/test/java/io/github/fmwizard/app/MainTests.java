// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTests {

  @Test
  void tellsItsVersion() {
    var out = new StringWriter();

    var exitCode =
        new CommandLine(new Main()).setOut(new PrintWriter(out, true)).execute("--version");

    assertThat(exitCode).isZero();
    assertThat(out.toString()).startsWith("fmwizard ");
  }
}
