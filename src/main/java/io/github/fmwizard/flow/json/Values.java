// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import io.github.fmwizard.flow.Word;
import io.github.fmwizard.flow.json.Node.AbsentNode;
import io.github.fmwizard.flow.json.Node.ArrayNode;
import io.github.fmwizard.flow.json.Node.FlagNode;
import io.github.fmwizard.flow.json.Node.NumberNode;
import io.github.fmwizard.flow.json.Node.ObjectNode;
import io.github.fmwizard.flow.json.Node.TextNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Takes values of one type out of nodes. What is of another type is a problem, and something empty
 * comes back so that reading goes on; nothing comes of a flow with problems.
 */
final class Values {

  /** A name that a flow gives to something. */
  static final String ID_PATTERN = "[a-z][a-z0-9-]{0,30}";

  private static final Pattern ID = Pattern.compile(ID_PATTERN);

  private final ProblemLog problems;

  Values(ProblemLog problems) {
    this.problems = problems;
  }

  ProblemLog problems() {
    return problems;
  }

  Fields object(Node node, String what) {
    if (node instanceof ObjectNode object) {
      return new Fields(object, what, this);
    }
    mismatch(node, "an object");
    return new Fields(new ObjectNode(node.place(), List.of()), what, this).silent();
  }

  /** Reads a list; each item is read by the function. */
  <T> List<T> list(Node node, int least, int most, Function<Node, T> item) {
    if (!(node instanceof ArrayNode array)) {
      mismatch(node, "a list");
      return List.of();
    }
    if (array.items().size() < least) {
      problems.shape(node.place(), "The list is empty", "Fill it, or leave out what it is for");
    }
    if (array.items().size() > most) {
      problems.shape(
          array.items().get(most).place(),
          "The list has %d items, %d at most".formatted(array.items().size(), most),
          "Drop or merge some");
    }
    return array.items().stream().map(item).toList();
  }

  /** Reads a list in which nothing may stand twice. */
  <T> List<T> distinct(Node node, int least, int most, Function<Node, T> item) {
    Set<Object> seen = new HashSet<>();
    return list(
        node,
        least,
        most,
        each -> {
          if (each instanceof TextNode text && !seen.add(text.value())) {
            problems.shape(
                each.place(), Prose.quote(text.value()) + " stands there twice", "Drop one");
          }
          return item.apply(each);
        });
  }

  String text(Node node) {
    if (node instanceof TextNode text) {
      return text.value();
    }
    mismatch(node, "a text");
    return "";
  }

  boolean flag(Node node) {
    if (node instanceof FlagNode flag) {
      return flag.value();
    }
    mismatch(node, "true or false");
    return false;
  }

  int number(Node node, int least, int most) {
    if (!(node instanceof NumberNode number)) {
      mismatch(node, "a number");
      return least;
    }
    Optional<Integer> value = whole(number.digits()).filter(n -> n >= least && n <= most);
    if (value.isEmpty()) {
      String allowed = least == most ? "Write " + least : "Write %d to %d".formatted(least, most);
      problems.shape(node.place(), Prose.quote(number.digits()) + " is not allowed here", allowed);
    }
    return value.orElse(least);
  }

  private static Optional<Integer> whole(String digits) {
    return digits.matches("-?[0-9]{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }

  String id(Node node) {
    return matching(
        node,
        ID,
        "is not a name",
        "Use lower-case letters, digits and hyphens, a letter first, 31 at most");
  }

  String matching(Node node, Pattern pattern, String wrong, String mend) {
    String text = text(node);
    if (node instanceof TextNode && !pattern.matcher(text).matches()) {
      problems.shape(node.place(), Prose.quote(text) + " " + wrong, mend);
    }
    return text;
  }

  /** Reads one of several words. */
  Optional<String> word(Node node, Collection<String> allowed, String what) {
    String text = text(node);
    if (!(node instanceof TextNode)) {
      return Optional.empty();
    }
    if (!allowed.contains(text)) {
      problems.shape(
          node.place(),
          "%s is not %s".formatted(Prose.quote(text), what),
          Spelling.mend(text, allowed));
      return Optional.empty();
    }
    return Optional.of(text);
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
    wrong.ifPresent(message -> problems.shape(node.place(), message, "Mend the text"));
    return text;
  }

  private static Optional<String> wrongWithProse(String text, int columns) {
    if (text.isEmpty()) {
      return Optional.of("The text is empty");
    }
    if (text.startsWith(" ") || text.endsWith(" ")) {
      return Optional.of("The text begins or ends with a space");
    }
    if (!text.codePoints().allMatch(Prose::isShown)) {
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
      problems.shape(
          node.place(),
          "The text takes %d lines of %d columns, blank lines between paragraphs included"
              .formatted(lines, Prose.COLUMNS),
          "Cut it to %d, or make two steps of it".formatted(Prose.LINES));
    }
    return paragraphs;
  }

  private void mismatch(Node node, String wanted) {
    if (!(node instanceof AbsentNode)) {
      problems.shape(
          node.place(),
          "Expected %s, found %s".formatted(wanted, node.kind()),
          "Write %s here".formatted(wanted));
    }
  }
}
