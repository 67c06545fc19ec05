// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Digits;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.KebabCase;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.Node.TextNode;
import io.github.fmwizard.json.ProblemLog;
import io.github.fmwizard.json.Quote;
import io.github.fmwizard.json.Values;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes serials, moments, constants and the like of scenarios out of nodes. */
final class ScenarioValues extends Values {

  /** Stands for a serial that could not be read. */
  static final CardSerial NO_SERIAL = new CardSerial("0000");

  private static final int MOST_ITEMS = 100;
  private static final int MOST_SECONDS = 999_999_999;

  ScenarioValues(ProblemLog problems) {
    super(problems);
  }

  /**
   * Takes a text of one form.
   *
   * @param read makes something of the text, or nothing if it has another form
   * @param form the form in words, such as "a serial of 4 to 16 digits"
   * @param fallback what counts if it is none
   */
  <T> T parsed(Node node, Function<String, Optional<T>> read, String form, T fallback) {
    String text = text(node);
    if (!(node instanceof TextNode)) {
      return fallback;
    }
    Optional<T> value = read.apply(text);
    if (value.isEmpty()) {
      problems().shape(node.place(), Quote.of(text) + " is not " + form, "Write " + form);
    }
    return value.orElse(fallback);
  }

  CardSerial serial(Node node) {
    return parsed(node, CardSerial::parse, "a serial of 4 to 16 digits", NO_SERIAL);
  }

  DeviceNode node(Node node) {
    DeviceNode none = new DeviceNode("/dev/k7pf999");
    return parsed(node, DeviceNode::parse, "a node such as /dev/k7pf0", none);
  }

  FmId fmId(Node node) {
    return parsed(node, FmId::parse, "an FM ID such as a000", new FmId(0));
  }

  Instant instant(Node node) {
    return parsed(
        node, ScenarioValues::moment, "a moment such as 2026-05-04T08:00:00Z", Instant.EPOCH);
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Takes a text of so many lower-case hexadecimal digits. */
  String digits(Node node, int count) {
    return parsed(
        node,
        text -> Digits.HEXADECIMAL.spell(text, count, count) ? Optional.of(text) : Optional.empty(),
        count + " lower-case hexadecimal digits",
        "0".repeat(count));
  }

  Duration seconds(Node node) {
    return Duration.ofSeconds(number(node, 0, MOST_SECONDS));
  }

  /** Takes the word of a constant. */
  <E extends Enum<E>> E constant(Node node, Class<E> type) {
    return word(node, KebabCase.words(type), "known here")
        .flatMap(word -> KebabCase.find(type, word))
        .orElse(type.getEnumConstants()[0]);
  }

  /** Takes a list of words of constants. */
  <E extends Enum<E>> Set<E> constants(Node node, Class<E> type) {
    Set<E> set = EnumSet.noneOf(type);
    set.addAll(distinct(node, 0, MOST_ITEMS, item -> constant(item, type)));
    return set;
  }

  List<String> texts(Node node) {
    return list(node, 0, MOST_ITEMS, this::text);
  }

  <T> List<T> all(Node node, Function<Node, T> item) {
    return list(node, 0, MOST_ITEMS, item);
  }

  /**
   * Makes a value that checks itself.
   *
   * @param maker makes it; what it refuses is a problem
   * @param mend what to do about it, without a full stop
   * @param fallback what counts if it is refused
   */
  <T> T made(Node node, Supplier<T> maker, String mend, T fallback) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      problems()
          .shape(
              node.place(),
              message.endsWith(".") ? message.substring(0, message.length() - 1) : message,
              mend);
      return fallback;
    }
  }
}
