// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What an entry tells: named values in the order in which they were put.
 *
 * <p>A value is a {@link String}, a {@link Long}, a {@link Boolean}, a {@link List} of values or
 * again {@code Fields}; never null. Immutable. Two are equal if they hold equal values under equal
 * names, in whatever order.
 */
public final class Fields {

  /** How deep fields and lists may be nested. */
  public static final int DEEPEST = 16;

  private static final Fields NONE = new Fields(Map.of());

  private final Map<String, Object> values;
  private final int depth;

  private Fields(Map<String, Object> values) {
    this.values = values;
    this.depth = 1 + FieldValues.deepest(values.values());
  }

  /**
   * Return fields without any value.
   *
   * @return always the same
   */
  public static Fields of() {
    return NONE;
  }

  /**
   * Start to build fields.
   *
   * @return a builder without any value
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Return the values by name.
   *
   * @return unmodifiable, in order
   */
  public Map<String, Object> asMap() {
    return values;
  }

  /**
   * Return the names.
   *
   * @return unmodifiable, in order
   */
  public Set<String> names() {
    return values.keySet();
  }

  /**
   * Tell whether there is a value of that name.
   *
   * @param name the name
   * @return true if there is one, of whatever kind
   */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * Return a text.
   *
   * @param name its name
   * @return the text, possibly empty
   * @throws MalformedEntryException if it is missing or not a text
   */
  public String text(String name) {
    return get(name, String.class);
  }

  /**
   * Return a number.
   *
   * @param name its name
   * @return the number
   * @throws MalformedEntryException if it is missing or not a number
   */
  public long number(String name) {
    return get(name, Long.class);
  }

  /**
   * Return a yes or no.
   *
   * @param name its name
   * @return the flag
   * @throws MalformedEntryException if it is missing or not a flag
   */
  public boolean flag(String name) {
    return get(name, Boolean.class);
  }

  /**
   * Return inner fields.
   *
   * @param name their name
   * @return the fields
   * @throws MalformedEntryException if they are missing or not fields
   */
  public Fields fields(String name) {
    return get(name, Fields.class);
  }

  /**
   * Return a list of whatever kinds.
   *
   * @param name its name
   * @return unmodifiable, possibly empty
   * @throws MalformedEntryException if it is missing or not a list
   */
  public List<?> list(String name) {
    return get(name, List.class);
  }

  /**
   * Return a list of texts.
   *
   * @param name its name
   * @return unmodifiable, possibly empty
   * @throws MalformedEntryException if it is missing, not a list, or holds anything else
   */
  public List<String> texts(String name) {
    return listOf(name, String.class);
  }

  /**
   * Return a list of fields.
   *
   * @param name its name
   * @return unmodifiable, possibly empty
   * @throws MalformedEntryException if it is missing, not a list, or holds anything else
   */
  public List<Fields> fieldsList(String name) {
    return listOf(name, Fields.class);
  }

  /**
   * Return a text that may be missing.
   *
   * @param name its name
   * @return the text, or empty if there is no value of that name
   * @throws MalformedEntryException if it is there and not a text
   */
  public Optional<String> optionalText(String name) {
    return optional(name, String.class);
  }

  /**
   * Return a number that may be missing.
   *
   * @param name its name
   * @return the number, or empty if there is no value of that name
   * @throws MalformedEntryException if it is there and not a number
   */
  public OptionalLong optionalNumber(String name) {
    return has(name) ? OptionalLong.of(number(name)) : OptionalLong.empty();
  }

  /**
   * Return a yes or no that may be missing.
   *
   * @param name its name
   * @return the flag, or empty if there is no value of that name
   * @throws MalformedEntryException if it is there and not a flag
   */
  public Optional<Boolean> optionalFlag(String name) {
    return optional(name, Boolean.class);
  }

  /**
   * Return inner fields that may be missing.
   *
   * @param name their name
   * @return the fields, or empty if there is no value of that name
   * @throws MalformedEntryException if they are there and not fields
   */
  public Optional<Fields> optionalFields(String name) {
    return optional(name, Fields.class);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fields that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }

  int depth() {
    return depth;
  }

  private <T> T get(String name, Class<T> kind) {
    Object value = values.get(name);
    if (value == null) {
      throw new MalformedEntryException("\"" + name + "\" is missing");
    }
    return FieldValues.as(kind, value, name);
  }

  private <T> Optional<T> optional(String name, Class<T> kind) {
    return has(name) ? Optional.of(get(name, kind)) : Optional.empty();
  }

  private <T> List<T> listOf(String name, Class<T> kind) {
    return list(name).stream().map(item -> FieldValues.as(kind, item, name)).toList();
  }

  /**
   * Builds fields; each name can be put once.
   *
   * <p>Names may not be empty nor hold surrogates, of which JSON readers think differently.
   */
  public static final class Builder {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Put a text.
     *
     * @param name its name
     * @param value the text, possibly empty
     * @return this
     * @throws IllegalArgumentException if the name can't be one or was put before
     */
    public Builder put(String name, String value) {
      return putValue(name, value);
    }

    /**
     * Put a number.
     *
     * @param name its name
     * @param value the number
     * @return this
     * @throws IllegalArgumentException if the name can't be one or was put before
     */
    public Builder put(String name, long value) {
      return putValue(name, value);
    }

    /**
     * Put a yes or no.
     *
     * @param name its name
     * @param value the flag
     * @return this
     * @throws IllegalArgumentException if the name can't be one or was put before
     */
    public Builder put(String name, boolean value) {
      return putValue(name, value);
    }

    /**
     * Put inner fields.
     *
     * @param name their name
     * @param value the fields, possibly empty
     * @return this
     * @throws IllegalArgumentException if the name can't be one or was put before
     */
    public Builder put(String name, Fields value) {
      return putValue(name, value);
    }

    /**
     * Put a list.
     *
     * @param name its name
     * @param value texts, whole numbers, flags, lists or fields, mixed as you like; copied
     * @return this
     * @throws IllegalArgumentException if the name can't be one or was put before, or if a value is
     *     of another kind
     */
    public Builder put(String name, List<?> value) {
      return putValue(name, value);
    }

    /**
     * Put a value if there is one.
     *
     * @param name its name
     * @param value a value of any kind that can be put, or empty
     * @return this
     * @throws IllegalArgumentException if the name can't be one or was put before, or if the value
     *     is of another kind
     */
    public Builder putIfPresent(String name, Optional<?> value) {
      value.ifPresent(present -> putValue(name, present));
      return this;
    }

    /**
     * Put all values of other fields.
     *
     * @param other the fields
     * @return this
     * @throws IllegalArgumentException if one of its names was put before
     */
    public Builder putAll(Fields other) {
      other.values.forEach(this::putValue);
      return this;
    }

    /**
     * Make the fields.
     *
     * @return what was put so far
     * @throws IllegalArgumentException if it is nested deeper than {@link Fields#DEEPEST}
     */
    public Fields build() {
      Fields fields = new Fields(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
      if (fields.depth > DEEPEST) {
        throw new IllegalArgumentException("Fields are nested deeper than " + DEEPEST);
      }
      return fields;
    }

    private Builder putValue(String name, Object value) {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("A field needs a name");
      }
      if (name.chars().anyMatch(character -> Character.isSurrogate((char) character))) {
        throw new IllegalArgumentException("A field's name can't hold surrogates: " + name);
      }
      if (values.putIfAbsent(name, FieldValues.normalized(name, value)) != null) {
        throw new IllegalArgumentException("\"" + name + "\" is there twice");
      }
      return this;
    }
  }
}
