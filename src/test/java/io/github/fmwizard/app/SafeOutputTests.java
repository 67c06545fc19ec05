// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SafeOutputTests {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void showsWhatATerminalWouldDo() {
    var out = SafeOutput.over(terminal, false);
    out.println("card \u001B[2J\u009B7m\u202E \u9375e\u0301\rx");
    out.printf("two%nlines\u0007%n");

    assertThat(written())
        .isEqualTo(
            "card <U+001B>[2J<U+009B>7m<U+202E> \u9375e\u0301<U+000D>x\ntwo\nlines<U+0007>\n");
  }

  @Test
  void showsSignsByTheirNumberWhereOnlyAsciiIsSafe() {
    SafeOutput.over(terminal, true).println("caf\u00E9");

    assertThat(written()).isEqualTo("caf<U+00E9>\n");
  }

  @Test
  void losesNothingThatHasNoEnd() {
    var out = SafeOutput.over(terminal, false);
    out.print("\u0093");
    out.print("half");
    out.close();

    assertThat(written()).isEqualTo("<U+0093>half");
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
