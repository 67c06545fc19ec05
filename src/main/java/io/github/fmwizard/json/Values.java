// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.json;

import io.github.fmwizard.json.Node.AbsentNode;
import io.github.fmwizard.json.Node.ArrayNode;
import io.github.fmwizard.json.Node.FlagNode;
import io.github.fmwizard.json.Node.NumberNode;
import io.github.fmwizard.json.Node.ObjectNode;
import io.github.fmwizard.json.Node.TextNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Takes values of one type out of nodes. What is of another type is a problem, and something empty
 * comes back so that reading goes on; nothing comes of a file with problems.
 */
public class Values {

  private final ProblemLog problems;

  /**
   * Makes one for a file.
   *
   * @param problems takes what is wrong
   */
  public Values(ProblemLog problems) {
    this.problems = problems;
  }

  /**
   * Returns what takes the problems.
   *
   * @return the log
   */
  public final ProblemLog problems() {
    return problems;
  }

  /**
   * Takes an object.
   *
   * @param node the value
   * @param what what it is, for messages, such as "The rung"
   * @return its keys; none if it is no object
   */
  public final ObjectFields object(Node node, String what) {
    if (node instanceof ObjectNode object) {
      return new ObjectFields(object, what, problems);
    }
    mismatch(node, "an object");
    return new ObjectFields(new ObjectNode(node.place(), List.of()), what, problems).silent();
  }

  /**
   * Takes a list.
   *
   * @param <T> what its items hold
   * @param node the value
   * @param least items, 0 or 1
   * @param most items
   * @param item reads an item
   * @return what the items hold, in order
   */
  public final <T> List<T> list(Node node, int least, int most, Function<Node, T> item) {
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

  /**
   * Takes a list in which no text may stand twice.
   *
   * @param <T> what its items hold
   * @param node the value
   * @param least items, 0 or 1
   * @param most items
   * @param item reads an item
   * @return what the items hold, in order
   */
  public final <T> List<T> distinct(Node node, int least, int most, Function<Node, T> item) {
    Set<Object> seen = new HashSet<>();
    return list(
        node,
        least,
        most,
        each -> {
          if (each instanceof TextNode text && !seen.add(text.value())) {
            problems.shape(
                each.place(), Quote.of(text.value()) + " stands there twice", "Drop one");
          }
          return item.apply(each);
        });
  }

  /**
   * Takes a text.
   *
   * @param node the value
   * @return the text, empty if it is none
   */
  public final String text(Node node) {
    if (node instanceof TextNode text) {
      return text.value();
    }
    mismatch(node, "a text");
    return "";
  }

  /**
   * Takes true or false.
   *
   * @param node the value
   * @return the flag, false if it is none
   */
  public final boolean flag(Node node) {
    if (node instanceof FlagNode flag) {
      return flag.value();
    }
    mismatch(node, "true or false");
    return false;
  }

  /**
   * Takes a whole number.
   *
   * @param node the value
   * @param least the smallest allowed
   * @param most the largest allowed
   * @return the number, the smallest if it is none of these
   */
  public final int number(Node node, int least, int most) {
    if (!(node instanceof NumberNode number)) {
      mismatch(node, "a number");
      return least;
    }
    Optional<Integer> value = whole(number.digits()).filter(n -> n >= least && n <= most);
    if (value.isEmpty()) {
      String allowed = least == most ? "Write " + least : "Write %d to %d".formatted(least, most);
      problems.shape(node.place(), Quote.of(number.digits()) + " is not allowed here", allowed);
    }
    return value.orElse(least);
  }

  private static Optional<Integer> whole(String digits) {
    return digits.matches("-?[0-9]{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }

  /**
   * Takes a text of one form.
   *
   * @param node the value
   * @param pattern the form
   * @param wrong what is said of another text, such as "is not a name"
   * @param mend what to do about it, without a full stop
   * @return the text, empty if it is none
   */
  public final String matching(Node node, Pattern pattern, String wrong, String mend) {
    String text = text(node);
    if (node instanceof TextNode && !pattern.matcher(text).matches()) {
      problems.shape(node.place(), Quote.of(text) + " " + wrong, mend);
    }
    return text;
  }

  /**
   * Takes one of several words.
   *
   * @param node the value
   * @param allowed the words
   * @param what what they are, such as "a strength of gates"
   * @return the word, or empty if it is none of them
   */
  public final Optional<String> word(Node node, Collection<String> allowed, String what) {
    String text = text(node);
    if (!(node instanceof TextNode)) {
      return Optional.empty();
    }
    if (!allowed.contains(text)) {
      problems.shape(
          node.place(),
          "%s is not %s".formatted(Quote.of(text), what),
          Spelling.mend(text, allowed));
      return Optional.empty();
    }
    return Optional.of(text);
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
