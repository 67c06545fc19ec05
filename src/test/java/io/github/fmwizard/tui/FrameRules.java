// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds for the frames of every screen at 80 columns by 24 rows, whatever it says. */
final class FrameRules {

  private static final String ERASING = "ERASING: CANNOT BE UNDONE";
  private static final Pattern CURSOR = Pattern.compile("\\(cursor: row (\\d+), column (\\d+)\\)");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,40}");

  private FrameRules() {}

  /** Checks all pages of what is shown. */
  static void check(Screen screen, String frames) {
    for (String page : frames.split("\\(PageDown\\)\n", -1)) {
      checkPage(screen, page.lines().toList());
    }
    assertNothingCut(screen, frames);
    if (screen.header().card().endsWith("****")) {
      assertThat(frames).as("the serial is masked").doesNotContain(CardPicture.SERIAL);
    }
  }

  private static void checkPage(Screen screen, List<String> page) {
    assertThat(page.get(0))
        .startsWith(screen.header().training() ? " TRAINING " : " REAL ")
        .contains(screen.header().card());
    assertThat(page.get(22)).as("row 23").contains(start(screen.question()));
    boolean erasing = screen.kind() == Screen.Kind.ERASING_GATE;
    assertThat(page.stream().anyMatch(row -> row.contains(ERASING))).isEqualTo(erasing);
    if (erasing) {
      assertThat(page.subList(1, 23)).allMatch(row -> row.startsWith("!!") && row.endsWith("!!"));
    }
    assertCursor(screen, page.get(24));
  }

  private static String start(String question) {
    return question.substring(0, Math.min(20, question.length()));
  }

  /** The cursor rests in the body or in row 22, where a screen reader begins to read. */
  private static void assertCursor(Screen screen, String line) {
    var cursor = CURSOR.matcher(line);
    assertThat(cursor.matches()).as(line).isTrue();
    assertThat(Integer.parseInt(cursor.group(1))).as(screen.id() + line).isBetween(3, 22);
    assertThat(Integer.parseInt(cursor.group(2))).as(screen.id() + line).isBetween(1, 80);
  }

  /** Each word of the body stands somewhere on its pages; breaks inside a long word are allowed. */
  private static void assertNothingCut(Screen screen, String frames) {
    String shown = frames.replaceAll("[^A-Za-z]", "");
    List<String> words =
        Stream.concat(screen.body().stream().flatMap(FrameRules::texts), labels(screen.prompt()))
            .flatMap(text -> WORD.matcher(text).results().map(result -> result.group()))
            .toList();
    assertThat(words).as(screen.id() + ": words that no page shows").allMatch(shown::contains);
  }

  private static Stream<String> texts(Block block) {
    return switch (block) {
      case Block.Text text -> Stream.of(text.text());
      case Block.Item item -> Stream.of(item.text(), item.detail());
      case Block.Heading heading -> Stream.of(heading.text());
      case Block.Command command -> command.line().stream();
      case Block.Elapsed elapsed -> Stream.of(elapsed.label());
      case Block.Table table -> table.head().stream();
      case Block.Output output -> Stream.of(output.title());
      case Block.Gap gap -> Stream.empty();
    };
  }

  /** What is shown of the prompt whatever is in focus. */
  private static Stream<String> labels(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Go go -> Stream.of(go.label());
      case Prompt.Confirm confirm -> Stream.of(confirm.yes(), confirm.no());
      case Prompt.Line line -> Stream.of(line.label());
      case Prompt.FilePath path -> Stream.of(path.label());
      case Prompt.Challenge challenge -> Stream.of(challenge.label());
      case Prompt.None none -> Stream.empty();
      case Prompt.Choose choose -> Stream.empty();
      case Prompt.Hold hold -> Stream.empty();
    };
  }
}
