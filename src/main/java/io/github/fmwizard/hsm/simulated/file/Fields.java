// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.fmwizard.hsm.simulated.card.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON object read strictly: every key must be known, every value of its type. Problems are
 * collected with their place, and reading goes on with a harmless value. Scenario files, the
 * descriptions in them and state files are read by it alike.
 *
 * <p>It takes no functions: a scenario is read before the first frame, and each function delays
 * that when it is first used.
 */
public final class Fields {

  private final JsonNode node;
  private final String where;
  private final List<String> problems;
  private final Set<String> known = new HashSet<>();
  private final List<Fields> opened = new ArrayList<>();

  private Fields(JsonNode node, String where, List<String> problems) {
    this.node = node;
    this.where = where;
    this.problems = problems;
  }

  /**
   * Opens the outermost object. Whoever opens it calls {@link #end} when all was read.
   *
   * @param node the object
   * @param where its place, which begins each problem; empty for the root
   * @param problems takes the problems: place, colon, sentence
   * @return its fields
   */
  public static Fields of(JsonNode node, String where, List<String> problems) {
    if (!node.isObject()) {
      problems.add(where + ": an object is needed here.");
    }
    return new Fields(node, where, problems);
  }

  /** Refuses the keys that nobody asked for, of the objects in this one first. */
  public void end() {
    for (Fields object : opened) {
      object.end();
    }
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
   * Tells whether a key is there that must be; it is a problem if it is not.
   *
   * @param key the key
   * @return true if it is
   */
  public boolean needs(String key) {
    boolean there = has(key);
    if (!there) {
      problem(key, "this key is missing.");
    }
    return there;
  }

  /**
   * Returns a text as it stands, for whoever makes something of it before {@link #parsed} or {@link
   * #optional} judges it.
   *
   * @param key its key
   * @return the text, or an empty one if there is none
   */
  public String raw(String key) {
    JsonNode value = json(key);
    return value.isTextual() ? value.textValue() : "";
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
    JsonNode value = json(key);
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
    JsonNode value = json(key);
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
    JsonNode value = json(key);
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
   * @param value what was made of its {@link #raw} text, or empty if that has another form
   * @return the value, or the fallback
   */
  public <T> T parsed(String key, T fallback, String form, Optional<T> value) {
    Optional<T> result = optional(key, form, value);
    return result.isPresent() ? result.get() : missing(key, fallback);
  }

  /**
   * Reads a text that must have a certain form if it is there.
   *
   * @param <T> what is made of it
   * @param key its key
   * @param form the form in words
   * @param value what was made of its {@link #raw} text, or empty if that has another form
   * @return the value, or empty
   */
  public <T> Optional<T> optional(String key, String form, Optional<T> value) {
    Optional<String> text = textual(key, form);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (value.isEmpty()) {
      problem(key, "this should be " + form + ", not \"" + text.get() + "\".");
    }
    return value;
  }

  <E extends Enum<E>> E word(String key, Class<E> type, E otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    return optional(key, "one of " + Words.all(type), Words.find(type, raw(key))).orElse(otherwise);
  }

  <E extends Enum<E>> E neededWord(String key, Class<E> type, E fallback) {
    return needs(key) ? word(key, type, fallback) : fallback;
  }

  Optional<Instant> instant(String key) {
    return optional(key, "a moment such as 2026-05-04T08:00:00Z", moment(raw(key)));
  }

  Instant instant(String key, Instant fallback) {
    Optional<Instant> instant = instant(key);
    return instant.isPresent() ? instant.get() : missing(key, fallback);
  }

  private static Optional<Instant> moment(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
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
   * Opens a list of objects that may be left out. {@link #end} checks their keys, too.
   *
   * @param key its key
   * @return the fields of each
   */
  public List<Fields> objects(String key) {
    List<Fields> objects = new ArrayList<>();
    for (JsonNode element : elements(key)) {
      objects.add(open(element, place(key) + "[" + objects.size() + "]"));
    }
    return objects;
  }

  /**
   * Opens an object that may be left out. {@link #end} checks its keys, too.
   *
   * @param key its key
   * @return its fields, or empty
   */
  public Optional<Fields> object(String key) {
    return has(key) ? Optional.of(open(node.get(key), place(key))) : Optional.empty();
  }

  private Fields open(JsonNode object, String place) {
    Fields fields = of(object, place, problems);
    opened.add(fields);
    return fields;
  }

  private Iterable<JsonNode> elements(String key) {
    JsonNode value = json(key);
    if (value.isArray()) {
      return value;
    }
    if (!value.isMissingNode()) {
      wrong(key, "a list");
    }
    return List.of();
  }

  private Optional<String> textual(String key, String form) {
    JsonNode value = json(key);
    if (value.isTextual()) {
      return Optional.of(value.textValue());
    }
    if (!value.isMissingNode()) {
      wrong(key, form);
    }
    return Optional.empty();
  }

  private void wrong(String key, String form) {
    problem(key, "this should be " + form + ".");
  }

  private <T> T missing(String key, T fallback) {
    needs(key);
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
   * Notes that what was read does not make a value.
   *
   * @param refusal what the value's constructor said
   */
  public void refused(IllegalArgumentException refusal) {
    problems.add((where.isEmpty() ? "" : where + ": ") + refusal.getMessage());
  }

  /**
   * Returns the JSON of a key as it is, for a reader of its own.
   *
   * @param key the key
   * @return its value, or a missing node
   */
  public JsonNode json(String key) {
    return has(key) ? node.get(key) : MissingNode.getInstance();
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
