// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Block.Style;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen.Kind;
import io.github.fmwizard.tui.SampleDecks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodyLayoutTests {

  private static final String[] PIECES = {
    "word ",
    "a-very-long-word-without-any-break-",
    "\u4E2D\u6587",
    "e\u0301",
    "\u001B[31m",
    "\u202E",
    "\uD83D\uDE42",
    "\n",
    "\t",
    "  ",
    "\u05D0\u05D1",
    "\u0000",
    "\u2026"
  };

  static LongStream seeds() {
    return new Random(1).longs(200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noLineIsWiderThanItsRoomAndNoneHasControlCharacters(long seed) {
    var random = new Random(seed);
    int width = 20 + random.nextInt(100);
    var lines =
        layout(
            List.of(block(random), block(random)),
            new DisplayMode(random.nextBoolean(), true),
            width);

    assertThat(lines).allMatch(line -> line.width() <= width);
    assertThat(String.join("", texts(lines)).codePoints())
        .noneMatch(
            sign -> Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT);
  }

  @Test
  void everyKindOfBlockHasALayout() {
    var random = new Random(1);
    var seen = new HashSet<Class<?>>();
    for (int i = 0; i < 100; i++) {
      seen.add(block(random).getClass());
    }

    assertThat(seen).contains(Block.class.getPermittedSubclasses());
  }

  @Test
  void tenThousandSignsAreCutInAListAndScrolledInAText() {
    var endless = "x".repeat(10_000);
    var item =
        layout(
            List.of(new Block.Item(Mark.SENSED, endless, endless)),
            new DisplayMode(true, true),
            80);
    var text =
        layout(List.of(new Block.Text(Style.NORMAL, endless)), new DisplayMode(true, true), 80);

    assertThat(item).hasSizeLessThan(30);
    assertThat(String.join("", texts(item))).contains("...");
    assertThat(text).hasSize(125);
  }

  @Test
  void namesOfWhatIsLostWrapInATable() {
    var owner = "Department of long names and longer ones, second floor";
    var table =
        new Block.Table(
            List.of("key set", "owner", "backup"),
            List.of(List.of("a set with a name that is long enough to wrap", owner, owner)));
    var words = String.join(" ", texts(layout(List.of(table), new DisplayMode(true, true), 60)));

    for (var word : owner.split(" ", -1)) {
      assertThat(words).contains(word.substring(0, Math.min(5, word.length())));
    }
  }

  @Test
  void aCommandBreaksBetweenArgumentsOnly() {
    var command =
        new Block.Command(
            List.of("/usr/bin/tool", "-f", "/a/path/with spaces/x.fm", "-label", "it's"), "known");
    var lines = texts(layout(List.of(command), new DisplayMode(true, true), 44));

    assertThat(lines)
        .containsExactly(
            "    /usr/bin/tool -f \\",
            "      '/a/path/with spaces/x.fm' -label \\",
            "      'it'\\''s'",
            "  known");
  }

  @Test
  void anEndlessArgumentGoesOnInTheNextLine() {
    var command = new Block.Command(List.of("x".repeat(100)), "");

    assertThat(texts(layout(List.of(command), new DisplayMode(true, true), 44)))
        .containsExactly("    " + "x".repeat(40), "    " + "x".repeat(40), "    " + "x".repeat(20));
  }

  private static List<StyledLine> layout(List<Block> body, DisplayMode look, int width) {
    var screen = SampleDecks.screen(Kind.ASK, body, new Prompt.None());
    return new BodyLayout(look, width, 19).lines(screen);
  }

  private static List<String> texts(List<StyledLine> lines) {
    return lines.stream()
        .map(line -> String.join("", line.pieces().stream().map(StyledLine.Piece::text).toList()))
        .toList();
  }

  private static Block block(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> new Block.Text(any(random, Style.values()), text(random));
      case 1 -> new Block.Item(any(random, Mark.values()), text(random), text(random));
      case 2 -> table(random);
      case 3 -> new Block.Command(List.of(text(random), text(random)), text(random));
      case 4 ->
          new Block.Elapsed(text(random), random.nextInt(900), OptionalLong.of(600), text(random));
      case 5 -> new Block.Output(text(random), List.of(text(random), text(random)));
      case 6 -> new Block.Heading(text(random), Optional.of(text(random)));
      default -> new Block.Gap();
    };
  }

  private static Block table(Random random) {
    int columns = 1 + random.nextInt(4);
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      rows.add(row(random, columns));
    }
    return new Block.Table(row(random, columns), rows);
  }

  private static List<String> row(Random random, int columns) {
    var row = new ArrayList<String>();
    while (row.size() < columns) {
      row.add(text(random));
    }
    return row;
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static <T> T any(Random random, T[] all) {
    return all[random.nextInt(all.length)];
  }
}
