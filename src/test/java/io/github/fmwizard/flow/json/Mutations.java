// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes one thing in a document, the same thing for the same seed. */
public final class Mutations {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Words that mean something in some places of a flow. */
  private static final List<String> WORDS =
      List.of(
          "",
          " x",
          "x ",
          "x",
          "X",
          "a-b",
          "-a",
          "a".repeat(31),
          "a".repeat(32),
          "y".repeat(77),
          "z".repeat(153),
          "w".repeat(1217),
          "a\u0000",
          "a\tb",
          "a\u202eb",
          "\u00e4",
          "patched",
          "culprit",
          "confirm",
          "typed-serial",
          "load-fm",
          "delete-fm",
          "restart-card",
          "choice",
          "table",
          "text",
          "fm-image",
          "symptoms",
          "fm-files",
          "card-answers",
          "fm-listed",
          "image-fits",
          "fm-replaced",
          "logins-left-at-least",
          "firmware-at-least",
          "culprit-cured",
          "with-reason",
          "7.4.0",
          "7.4",
          "documented",
          "inferred",
          "look-again",
          "stop",
          "https://example.org/",
          "http://example.org/");

  /** Keys that mean something in some places of a flow. */
  private static final List<String> KEYS =
      List.of(
          "id",
          "text",
          "cite",
          "only-if",
          "explain",
          "ask",
          "check",
          "gate",
          "act",
          "verify",
          "for-each",
          "steps",
          "kind",
          "from",
          "answer",
          "optional",
          "expect",
          "holds",
          "given",
          "fm",
          "of",
          "count",
          "version",
          "override",
          "help",
          "strength",
          "covers",
          "do",
          "image",
          "recovered-if",
          "moves",
          "in",
          "as",
          "source",
          "known",
          "title",
          "format",
          "other");

  private final Random random;
  private final List<String> words;
  private final List<String> keys;

  Mutations(long seed) {
    this(seed, WORDS, KEYS);
  }

  /** Makes mutations of other documents, from words and keys that mean something in them. */
  public Mutations(long seed, List<String> words, List<String> keys) {
    this.random = new Random(seed);
    this.words = words;
    this.keys = keys;
  }

  /** Returns a changed copy. */
  public JsonNode of(JsonNode document) {
    JsonNode copy = document.deepCopy();
    List<JsonNode> containers = new ArrayList<>();
    collect(copy, containers);
    JsonNode target = pick(containers);
    if (target instanceof ObjectNode object) {
      change(object);
    } else {
      change((ArrayNode) target);
    }
    return copy;
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
    }
    node.forEach(child -> collect(child, containers));
  }

  private void change(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.isEmpty() ? pick(keys) : pick(names);
    switch (random.nextInt(5)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(pick(keys), object.has(name) ? object.get(name) : value());
      case 2 -> object.set(pick(keys), value());
      default -> object.set(name, value());
    }
  }

  private void change(ArrayNode array) {
    int index = array.isEmpty() ? 0 : random.nextInt(array.size());
    switch (random.nextInt(5)) {
      case 0 -> array.removeAll();
      case 1 -> array.remove(index);
      case 2 -> array.add(array.isEmpty() ? value() : array.get(index).deepCopy());
      case 3 -> repeat(array, index);
      default -> array.insert(index, value());
    }
  }

  private void repeat(ArrayNode array, int index) {
    JsonNode item = array.isEmpty() ? value() : array.get(index);
    int more = pick(List.of(7, 8, 12, 16, 20));
    for (int i = 0; i < more; i++) {
      array.add(item.deepCopy());
    }
  }

  private JsonNode value() {
    return switch (random.nextInt(10)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 -> JSON.numberNode(random.nextInt(-1, 5));
      case 3 -> JSON.objectNode();
      case 4 -> JSON.arrayNode();
      case 5 -> JSON.arrayNode().add(pick(words));
      default -> JSON.textNode(pick(words));
    };
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
