// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Proves that no kind of block or prompt was forgotten. */
class CompletenessTests {

  private static final List<Prompt> PROMPTS =
      List.of(
          new Prompt.None(),
          new Prompt.Go("on"),
          Screens.choice(),
          Screens.confirm(),
          Screens.reason(),
          new Prompt.FilePath("Image", "/", List.of(), false),
          new Prompt.Hold(30),
          new Prompt.Challenge("Serial", 4, 60));

  @Test
  void theScreenWithEverythingHasEveryBlock() {
    assertThat(kindsOf(Screens.everything().body()))
        .containsExactlyInAnyOrderElementsOf(kinds(Block.class));
  }

  @Test
  void everyPromptHasWords() {
    var page = new LinePage(PlainOptions.usual());
    PROMPTS.forEach(new PromptText(page)::add);

    assertThat(kindsOf(PROMPTS)).containsExactlyInAnyOrderElementsOf(kinds(Prompt.class));
    assertThat(page.lines()).isNotEmpty();
  }

  private static List<String> kinds(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses()).map(Class::getSimpleName).toList();
  }

  private static List<String> kindsOf(List<?> values) {
    return values.stream().map(value -> value.getClass().getSimpleName()).distinct().toList();
  }
}
