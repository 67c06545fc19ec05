// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.check;

import static io.github.fmwizard.flow.json.FlowTexts.flow;
import static io.github.fmwizard.flow.json.FlowTexts.smallWith;
import static io.github.fmwizard.flow.json.FlowTexts.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StructureCheckTests {

  private static final Set<Rule> OMITTED =
      EnumSet.of(
          Rule.FIRST_CHECKS_MISSING,
          Rule.BUILD_UNCHECKED,
          Rule.CAUTION_MISSING,
          Rule.OWNERS_NOT_ASKED,
          Rule.GENTLE_RUNG_MISSING);

  @Test
  void findsNothingInASoundFlow() throws IOException {
    assertThat(StructureCheck.check(flow(text("small.json"))))
        .filteredOn(finding -> !OMITTED.contains(finding.rule()))
        .isEmpty();
    assertThat(StructureCheck.check(flow(shipped()))).isEmpty();
  }

  /** The shipped flow says and asks all that a small one may leave out. */
  @ParameterizedTest
  @CsvFileSource(
      files = "src/test/resources/flows/omissions.txt",
      delimiter = '|',
      quoteCharacter = '`',
      maxCharsPerColumn = 10_000)
  void findsAnOmission(String rule, String at, String passage, String replacement)
      throws IOException {
    String text = shipped();
    assertThat(text).contains(passage);

    List<Finding> findings =
        StructureCheck.check(flow(text.replace(passage, replacement == null ? "" : replacement)));

    assertThat(findings).extracting(f -> f.rule().word() + " " + f.at()).contains(rule + " " + at);
    assertThat(findings).allSatisfy(StructureCheckTests::readsWell);
  }

  private static String shipped() throws IOException {
    return Files.readString(Path.of("wizard-flows/luna-pcie-fm-recovery.json"));
  }

  @ParameterizedTest
  @CsvFileSource(
      files = "src/test/resources/flows/breaches.txt",
      delimiter = '|',
      quoteCharacter = '`',
      maxCharsPerColumn = 10_000)
  void findsABreach(String rule, String at, String passage, String replacement) {
    List<Finding> findings =
        StructureCheck.check(flow(smallWith(passage, replacement == null ? "" : replacement)));

    assertThat(findings).extracting(f -> f.rule().word() + " " + f.at()).contains(rule + " " + at);
    assertThat(findings).allSatisfy(StructureCheckTests::readsWell);
  }

  private static void readsWell(Finding finding) {
    assertThat(finding.message()).isNotBlank().doesNotEndWith(".").doesNotContain("Optional");
    assertThat(finding.mend()).isNotBlank().doesNotEndWith(".");
  }

  @Test
  void hasAnExampleOfEachRule() {
    Set<String> shown =
        (text("breaches.txt") + text("omissions.txt"))
            .lines()
            .map(line -> line.substring(0, line.indexOf('|')).strip())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(shown).containsExactlyElementsOf(new TreeSet<>(Word.words(Rule.class)));
  }

  @Test
  void hasRulesThatAreSentences() {
    assertThat(Arrays.stream(Rule.values()).map(Rule::sentence))
        .doesNotHaveDuplicates()
        .allMatch(sentence -> sentence.matches("\\p{Lu}.*\\."));
  }
}
