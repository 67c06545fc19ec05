// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps files and methods small enough to be read at one go. */
class SizeTests {

  private static final int LINES_OF_A_FILE = 400;
  private static final int LINES_OF_A_METHOD = 40;

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java"})
  void keepsFilesShort(String folder) throws Exception {
    var sizes = new ArrayList<Size>();
    for (var file : ProjectFiles.java(folder)) {
      sizes.add(Size.ofFile(file));
    }

    report("files in " + folder, sizes);
    assertThat(sizes).isNotEmpty();
    assertThat(over(LINES_OF_A_FILE, sizes)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java"})
  void keepsMethodsShort(String folder) throws Exception {
    var sizes = Size.ofMethods(Source.of(ProjectFiles.java(folder)));

    report("methods in " + folder, sizes);
    assertThat(sizes).isNotEmpty();
    assertThat(over(LINES_OF_A_METHOD, sizes)).isEmpty();
  }

  @Test
  void countsFromTheFirstModifierToTheClosingBrace() throws Exception {
    var example =
        Source.of(
            """
            class Example {
              /** Not counted. */
              @Deprecated
              int three() { return new Object() {
                int one() { return 1; }}.one(); }
              Example() {
              }
            }
            """);

    assertThat(Size.ofMethods(List.of(example))).extracting(Size::lines).containsExactly(3, 1, 2);
  }

  private static List<Size> over(int limit, List<Size> sizes) {
    return sizes.stream().filter(size -> size.lines() > limit).toList();
  }

  private static void report(String what, List<Size> sizes) {
    System.out.println(
        "%d %s: lines p50 %d, p90 %d, most %d"
            .formatted(
                sizes.size(),
                what,
                Size.percentile(sizes, 50),
                Size.percentile(sizes, 90),
                Size.percentile(sizes, 100)));
  }
}
