// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A JSON object read strictly: every key must be known, every value of its type. Problems are
 * collected with their place, and reading goes on with a harmless value. Scenario files, the
 * descriptions in them and state files are read by it alike.
 */
public final class Fields {

  private final JsonNode node;
  private final String where;
  private final List<String> problems;
  private final Set<String> known = new HashSet<>();

  private Fields(JsonNode node, String where, List<String> problems) {
    this.node = node;
    this.where = where;
    this.problems = problems;
  }

  /**
   * Opens an object; its keys are checked when {@link #read} returns.
   *
   * @param <R> what is made of it
   * @param node the object
   * @param where its place, which begins each problem; empty for the root
   * @param problems takes the problems: place, colon, sentence
   * @param reader takes what it knows out of the object
   * @return what the reader returned
   */
  public static <R> R read(
      JsonNode node, String where, List<String> problems, Function<Fields, R> reader) {
    Fields fields = new Fields(node, where, problems);
    if (!node.isObject()) {
      problems.add(where + ": an object is needed here.");
    }
    R result = reader.apply(fields);
    fields.refuseUnknownKeys();
    return result;
  }

  private void refuseUnknownKeys() {
    for (Iterator<String> keys = node.fieldNames(); keys.hasNext(); ) {
      String key = keys.next();
      if (!known.contains(key)) {
        problem(key, "this key is not known here.");
      }
    }
  }

  /**
   * Tells whether a key is there, which is known from then on.
   *
   * @param key the key
   * @return true if it is
   */
  public boolean has(String key) {
    known.add(key);
    return node.has(key);
  }

  /**
   * Reads a text; missing is a problem.
   *
   * @param key its key
   * @return the text, or an empty one
   */
  public String text(String key) {
    Optional<String> text = textual(key, "text");
    return text.isPresent() ? text.get() : missing(key, "");
  }

  /**
   * Reads a text that may be left out.
   *
   * @param key its key
   * @param otherwise what counts if it is left out
   * @return the text
   */
  public String text(String key, String otherwise) {
    return textual(key, "text").orElse(otherwise);
  }

  boolean flag(String key, boolean otherwise) {
    JsonNode value = value(key);
    if (value.isMissingNode() || value.isBoolean()) {
      return value.asBoolean(otherwise);
    }
    wrong(key, "true or false");
    return otherwise;
  }

  /**
   * Reads a number that may be left out.
   *
   * @param key its key
   * @param otherwise what counts if it is left out
   * @param most the largest that is allowed
   * @return the number, not negative
   */
  public int number(String key, int otherwise, int most) {
    JsonNode value = value(key);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (value.isInt() && value.intValue() >= 0 && value.intValue() <= most) {
      return value.intValue();
    }
    wrong(key, "a whole number from 0 to " + most);
    return otherwise;
  }

  Optional<Duration> seconds(String key) {
    JsonNode value = value(key);
    if (value.isInt() && value.intValue() >= 0) {
      return Optional.of(Duration.ofSeconds(value.intValue()));
    }
    if (!value.isMissingNode()) {
      wrong(key, "a whole number of seconds");
    }
    return Optional.empty();
  }

  /**
   * Reads a text that must have a certain form; missing is a problem, too.
   *
   * @param <T> what is made of it
   * @param key its key
   * @param fallback what counts if it is missing or wrong
   * @param form the form in words
   * @param parser makes something of the text, or nothing if it has another form
   * @return what the parser made
   */
  public <T> T parsed(String key, T fallback, String form, Function<String, Optional<T>> parser) {
    Optional<T> result = optional(key, form, parser);
    return result.isPresent() ? result.get() : missing(key, fallback);
  }

  /**
   * Reads a text that must have a certain form if it is there.
   *
   * @param <T> what is made of it
   * @param key its key
   * @param form the form in words
   * @param parser makes something of the text, or nothing if it has another form
   * @return what the parser made, or empty
   */
  public <T> Optional<T> optional(String key, String form, Function<String, Optional<T>> parser) {
    Optional<String> text = textual(key, form);
    Optional<T> result = text.flatMap(parser);
    if (text.isPresent() && result.isEmpty()) {
      problem(key, "this should be " + form + ", not \"" + text.get() + "\".");
    }
    return result;
  }

  <E extends Enum<E>> E word(String key, Class<E> type, E otherwise) {
    return optional(key, "one of " + Words.all(type), word -> Words.find(type, word))
        .orElse(otherwise);
  }

  Optional<Instant> instant(String key) {
    return optional(key, "a moment such as 2026-05-04T08:00:00Z", Fields::moment);
  }

  Instant instant(String key, Instant fallback) {
    return instant(key).orElseGet(() -> missing(key, fallback));
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a list of texts that may be left out.
   *
   * @param key its key
   * @return the texts
   */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : elements(key)) {
      if (element.isTextual()) {
        texts.add(element.textValue());
      } else {
        problem(key, "a list of texts is needed here.");
      }
    }
    return texts;
  }

  /**
   * Reads a list of objects that may be left out.
   *
   * @param <T> what is made of each
   * @param key its key
   * @param reader takes what it knows out of each
   * @return what the reader made
   */
  public <T> List<T> objects(String key, Function<Fields, T> reader) {
    List<T> objects = new ArrayList<>();
    for (JsonNode element : elements(key)) {
      objects.add(read(element, place(key) + "[" + objects.size() + "]", problems, reader));
    }
    return objects;
  }

  /**
   * Reads an object that may be left out.
   *
   * @param <T> what is made of it
   * @param key its key
   * @param reader takes what it knows out of it
   * @return what the reader made, or empty
   */
  public <T> Optional<T> object(String key, Function<Fields, T> reader) {
    return has(key)
        ? Optional.of(read(node.get(key), place(key), problems, reader))
        : Optional.empty();
  }

  private Iterable<JsonNode> elements(String key) {
    JsonNode value = value(key);
    if (value.isArray()) {
      return value;
    }
    if (!value.isMissingNode()) {
      wrong(key, "a list");
    }
    return List.of();
  }

  private Optional<String> textual(String key, String form) {
    JsonNode value = value(key);
    if (value.isTextual()) {
      return Optional.of(value.textValue());
    }
    if (!value.isMissingNode()) {
      wrong(key, form);
    }
    return Optional.empty();
  }

  /** Returns what a key holds, or a missing node; no functions, which would delay the start. */
  private JsonNode value(String key) {
    return has(key) ? node.get(key) : MissingNode.getInstance();
  }

  private void wrong(String key, String form) {
    problem(key, "this should be " + form + ".");
  }

  private <T> T missing(String key, T fallback) {
    if (!node.has(key)) {
      problem(key, "this key is missing.");
    }
    return fallback;
  }

  /**
   * Notes a problem.
   *
   * @param key the key that it is about
   * @param sentence what is wrong
   */
  public void problem(String key, String sentence) {
    problems.add(place(key) + ": " + sentence);
  }

  /**
   * Builds a value whose constructor may refuse; a refusal is a problem of this object.
   *
   * @param <T> its type
   * @param fallback what counts if it refuses
   * @param constructor builds it
   * @return the value
   */
  public <T> T built(T fallback, Supplier<T> constructor) {
    try {
      return constructor.get();
    } catch (IllegalArgumentException e) {
      problems.add((where.isEmpty() ? "" : where + ": ") + e.getMessage());
      return fallback;
    }
  }

  /**
   * Returns the JSON of a key as it is, for a reader of its own.
   *
   * @param key the key
   * @return its value, or empty
   */
  public Optional<JsonNode> json(String key) {
    return has(key) ? Optional.of(node.get(key)) : Optional.empty();
  }

  /**
   * Names the place of a key.
   *
   * @param key the key
   * @return for example {@code cards[0].serial}
   */
  public String place(String key) {
    return where.isEmpty() ? key : where + "." + key;
  }
}
