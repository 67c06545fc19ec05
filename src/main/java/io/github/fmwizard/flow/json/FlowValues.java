// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import io.github.fmwizard.card.Word;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.Node.TextNode;
import io.github.fmwizard.json.ProblemLog;
import io.github.fmwizard.json.Quote;
import io.github.fmwizard.json.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes names, words and prose of flows out of nodes. */
final class FlowValues extends Values {

  /** A name that a flow gives to something. */
  static final String ID_PATTERN = "[a-z][a-z0-9-]{0,30}";

  private static final Pattern ID = Pattern.compile(ID_PATTERN);

  FlowValues(ProblemLog problems) {
    super(problems);
  }

  String id(Node node) {
    return matching(
        node,
        ID,
        "is not a name",
        "Use lower-case letters, digits and hyphens, a letter first, 31 at most");
  }

  /** Reads the word of a constant. */
  <E extends Enum<E> & Word> E constant(Node node, Class<E> type, String what) {
    return word(node, Word.words(type), what)
        .flatMap(word -> Word.find(type, word))
        .orElse(type.getEnumConstants()[0]);
  }

  /** Reads a text of one paragraph that people will read. */
  String prose(Node node, int columns) {
    String text = text(node);
    if (!(node instanceof TextNode)) {
      return text;
    }
    Optional<String> wrong = wrongWithProse(text, columns);
    wrong.ifPresent(message -> problems().shape(node.place(), message, "Mend the text"));
    return text;
  }

  private static Optional<String> wrongWithProse(String text, int columns) {
    if (text.isEmpty()) {
      return Optional.of("The text is empty");
    }
    if (text.startsWith(" ") || text.endsWith(" ")) {
      return Optional.of("The text begins or ends with a space");
    }
    if (!text.codePoints().allMatch(Quote::isShown)) {
      return Optional.of("The text holds a line end, a tab or another character that doesn't show");
    }
    int length = text.codePointCount(0, text.length());
    return length > columns
        ? Optional.of("The text has %d characters, %d at most".formatted(length, columns))
        : Optional.empty();
  }

  /** Reads a text of several paragraphs, which must fit on a screen. */
  List<String> paragraphs(Node node) {
    List<String> paragraphs =
        new ArrayList<>(list(node, 1, Prose.LINES, item -> prose(item, Prose.LONGEST)));
    int lines = paragraphs.stream().mapToInt(Prose::lines).sum() + paragraphs.size() - 1;
    if (lines > Prose.LINES) {
      problems()
          .shape(
              node.place(),
              "The text takes %d lines of %d columns, blank lines between paragraphs included"
                  .formatted(lines, Prose.COLUMNS),
              "Cut it to %d, or make two steps of it".formatted(Prose.LINES));
    }
    return paragraphs;
  }

  /** What may stand in a text of a flow, and how much room it takes. */
  static final class Prose {

    static final int COLUMNS = 76;
    static final int LINES = 16;
    static final int LONGEST = COLUMNS * LINES;

    private static final int FIRST_WIDE = 0x1100;

    private Prose() {}

    /** Counts the lines of a paragraph when its words are wrapped. */
    static int lines(String paragraph) {
      int lines = 1;
      int used = 0;
      for (String word : paragraph.split(" ", -1)) {
        int width = width(word);
        int needed = used == 0 ? width : used + 1 + width;
        if (needed > COLUMNS && used > 0) {
          lines++;
          needed = width;
        }
        lines += Math.max(0, needed - 1) / COLUMNS;
        used = needed > COLUMNS ? (needed - 1) % COLUMNS + 1 : needed;
      }
      return lines;
    }

    private static int width(String word) {
      return word.codePoints().map(Prose::width).sum();
    }

    /** Counts cells, on the safe side for scripts whose characters take two. */
    private static int width(int codePoint) {
      if (codePoint < FIRST_WIDE) {
        return 1;
      }
      boolean wide =
          Character.isIdeographic(codePoint)
              || codePoint >= 0x1F000
              || switch (Character.UnicodeScript.of(codePoint)) {
                case HANGUL, HIRAGANA, KATAKANA, YI, BOPOMOFO -> true;
                default -> codePoint >= 0x3000 && codePoint <= 0xFFEF;
              };
      return wide ? 2 : 1;
    }
  }
}
