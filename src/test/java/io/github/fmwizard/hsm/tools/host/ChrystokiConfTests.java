// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChrystokiConfTests {

  @Test
  void readsNoComment() {
    assertThat(values("Misc = {\n  # Switch = 1;\n}\n")).isEmpty();
    assertThat(values("Misc = {\n  Switch = 0;\n  # Switch = 1;\n}\n")).containsExactly("0");
    assertThat(values("Misc = {\n  Switch = 0; # Switch = 1;\n}\n")).containsExactly("0");
    assertThat(values("# Misc = {\n Switch = 1;\n# }\n")).isEmpty();
  }

  @Test
  void isNotLedAstrayByBracesInComments() {
    assertThat(values("Misc = {\n  # was in Luna Client = { } before\n  Switch = 1;\n}\n"))
        .containsExactly("1");
  }

  @Test
  void keepsToTheSection() {
    assertThat(values("Other Misc = {\n Switch = 1;\n}\nMisc = {\n  Switches = 1;\n}\n")).isEmpty();
    assertThat(values("Luna Client = {\n  P = /a#b;\n}\nMisc={Switch=1;Other = 0;}"))
        .containsExactly("1");
  }

  @Test
  void showsEachOfSeveralValues() {
    assertThat(values("Misc = {\n Switch = 1;\n}\nMisc = {\n Switch = 0;\r\n Switch = 1;\n}\n"))
        .containsExactly("1", "0");
    assertThat(values("Misc = {\n Switch = 1\n}\n")).containsExactly("1");
  }

  @Test
  void readsAnyExtensionOfAscii() {
    String text = "# K\u00f6ln, Geh\u00e4use 3\r\nMisc = {\r\n  Switch = 1;\r\n}\r\n";

    assertThat(ChrystokiConf.of(text.getBytes(ISO_8859_1)).values("Misc", "Switch"))
        .containsExactly("1");
    assertThat(ChrystokiConf.of(("\ufeff" + text).getBytes(UTF_8)).values("Misc", "Switch"))
        .containsExactly("1");
    assertThat(
            ChrystokiConf.of("\ufeffMisc = { Switch = 1; }".getBytes(UTF_8))
                .values("Misc", "Switch"))
        .containsExactly("1");
  }

  @Test
  void saysWhatCannotBeRead() {
    assertThat(ChrystokiConf.of("Misc = { Switch = 1; }".getBytes(UTF_16LE)).objection())
        .hasValueSatisfying(why -> assertThat(why).contains("ASCII"));
    assertThat(ChrystokiConf.of("Misc = {\n Switch = 1;\n".getBytes(UTF_8)).objection())
        .contains("the section Misc has no closing brace");
    assertThat(ChrystokiConf.of("Misc = {\n Switch = 1;\n}\n".getBytes(UTF_8)).objection())
        .isEmpty();
  }

  private static List<String> values(String text) {
    return ChrystokiConf.of(text.getBytes(UTF_8)).values("Misc", "Switch");
  }
}
