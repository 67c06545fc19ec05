// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Misc = {~ Switch = 1;~ | line 1: the section Misc has no closing brace",
        "Misc = {~ Switch = 1;~Luna = {~ A = 1;~}~ | line 3: the section Misc has no closing brace before a section in it",
        "Misc = {~ Switch = 1;~}~}~ | line 4: a closing brace belongs to no section",
        "Switch = 1;~Misc = {~}~ | line 1: \"Switch\" belongs to no section",
        "Misc = {~}~trailing~ | line 3: \"trailing\" belongs to no section",
        "Misc {~ Switch = 1;~ { }~ | line 3: a brace opens inside the section Misc",
      })
  void whatMakesTheWholeFileDoubtfulIsNamedWithItsLine(String text, String why) {
    ChrystokiConf conf = conf(text);

    assertThat(conf.objection()).contains(why);
    assertThat(conf.objectionTo("Misc")).contains(why);
    assertThat(conf.objectionTo("Other")).contains(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Misc = {~ Switch = 1~}~ | line 2: \"Switch\" has no semicolon",
        "Misc = {~ A = 1~ Switch = 1;~}~ | line 2: \"A\" has no semicolon, or no name in ASCII",
        "Misc = {~ Switch =~ A = 1;~}~ | line 2: \"Switch\" has no semicolon, or no name in ASCII",
        "Misc = {~ Switch;~}~ | line 2: \"Switch\" has no sign = and no value",
        "Misc = {~ \u00a0Switch = 1;~}~ | line 2: \"\u00c2\u00a0Switch\" has no semicolon, or no name in ASCII",
      })
  void whatMakesASectionDoubtfulSpeaksOfThatSectionAlone(String text, String why) {
    ChrystokiConf conf = conf(text);

    assertThat(conf.objectionTo("Misc")).contains(why);
    assertThat(conf.objection()).isEmpty();
    assertThat(conf.objectionTo("Luna")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Misc={Switch=1;Other = 0;}Luna={A=1;}",
        "Misc =~{~~  Switch = 1;~}~",
        "# a = { b~Misc = { # c } ~ Switch = 1; # d; }~ }~",
        "\ufeffMisc = {~ Empty = ;~ Path = /a=b#c;~ Switch = 1;~}~",
      })
  void readsWhatCanBeReadInOneWay(String text) {
    for (String end : List.of("\n", "\r\n", "\r")) {
      ChrystokiConf conf = ChrystokiConf.of(text.replace("~", end).getBytes(UTF_8));

      assertThat(conf.problems()).isEmpty();
      assertThat(conf.values("Misc", "Switch")).containsExactly("1");
    }
  }

  @Test
  void namesEntriesThatCouldBeMeant() {
    ChrystokiConf conf = conf("Misc = {~ switch = 1;~}~Luna = {~ Switch = 0;~ Switches = 1;~}~");

    assertThat(conf.lookAlikes("Misc", "Switch"))
        .containsExactly(new ChrystokiConf.Entry("Misc", "switch", "1", 2));
  }

  @Test
  void readsNothingOfATextInTwoBytesACharacter() {
    assertThat(ChrystokiConf.of("Misc = { Switch = 1; }".getBytes(UTF_16LE)).objection())
        .hasValueSatisfying(why -> assertThat(why).contains("ASCII"));
    assertThat(ChrystokiConf.of(new byte[0]).problems()).isEmpty();
  }

  private static ChrystokiConf conf(String text) {
    return ChrystokiConf.of(text.replace('~', '\n').getBytes(UTF_8));
  }

  private static List<String> values(String text) {
    return ChrystokiConf.of(text.getBytes(UTF_8)).values("Misc", "Switch");
  }
}
