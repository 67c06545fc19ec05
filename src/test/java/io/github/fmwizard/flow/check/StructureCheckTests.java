// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.check;

import static io.github.fmwizard.flow.json.FlowTexts.flow;
import static io.github.fmwizard.flow.json.FlowTexts.smallWith;
import static io.github.fmwizard.flow.json.FlowTexts.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StructureCheckTests {

  @Test
  void findsNothingInASoundFlow() {
    assertThat(StructureCheck.check(flow(text("small.json")))).isEmpty();
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
        text("breaches.txt")
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
