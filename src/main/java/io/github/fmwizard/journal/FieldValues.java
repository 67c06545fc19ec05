// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The kinds of value that fields can hold. */
final class FieldValues {

  private static final Map<Class<?>, String> KINDS =
      Map.of(
          String.class, "text",
          Long.class, "number",
          Boolean.class, "flag",
          List.class, "list",
          Fields.class, "fields");

  private FieldValues() {}

  /** Returns the form in which a value is kept, or throws if it is of no known kind. */
  static Object normalized(String name, Object value) {
    if (value instanceof Integer number) {
      return number.longValue();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(item -> normalized(name, item)).toList();
    }
    if (KINDS.containsKey(value.getClass())) {
      return value;
    }
    throw new IllegalArgumentException(
        "\"" + name + "\" can't hold a " + value.getClass().getSimpleName());
  }

  /** Returns the value if it is of the wanted kind, or throws naming the key. */
  static <T> T as(Class<T> kind, Object value, String name) {
    if (!kind.isInstance(value)) {
      throw new MalformedEntryException(
          "\"" + name + "\" must be " + KINDS.get(kind) + ", but is " + kindOf(value));
    }
    return kind.cast(value);
  }

  /** Returns the greatest depth among the values; 0 if none holds another. */
  static int deepest(Collection<?> values) {
    return values.stream().mapToInt(FieldValues::depth).max().orElse(0);
  }

  private static int depth(Object value) {
    if (value instanceof Fields fields) {
      return fields.depth();
    }
    return value instanceof List<?> list ? 1 + deepest(list) : 0;
  }

  private static String kindOf(Object value) {
    return KINDS.entrySet().stream()
        .filter(kind -> kind.getKey().isInstance(value))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
