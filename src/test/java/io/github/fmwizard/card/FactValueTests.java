// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactValueTests {

  @Test
  void hasAnotherCanonicalTextForEachListWhateverItsTextsHold() {
    List<List<String>> lists =
        List.of(
            List.of(),
            List.of(""),
            List.of("", ""),
            List.of("a", "b"),
            List.of("a\u001fb"),
            List.of("a\u001b", "b"),
            List.of("a\u001b\u001fb"),
            List.of("\u001b"),
            List.of("a", "b", ""));

    Set<String> texts =
        lists.stream()
            .map(list -> new FactValue.Texts(list).canonical())
            .collect(Collectors.toSet());
    assertThat(texts).hasSameSizeAs(lists);
  }

  @Test
  void hasAnotherCanonicalTextForEachListOfFms() {
    List<FactValue.Fms> lists =
        List.of(
            fms(),
            fms(row("1", "a")),
            fms(row("1", "a\u001e2")),
            fms(row("1", "a\u001f")),
            fms(row("1", "a"), row("2", "b")));

    assertThat(lists.stream().map(FactValue::canonical)).doesNotHaveDuplicates();
  }

  private static FactValue.Fms fms(Fm... rows) {
    return new FactValue.Fms(Arrays.asList(rows));
  }

  private static Fm row(String id, String label) {
    return TestFms.of(id, "label", label);
  }
}
