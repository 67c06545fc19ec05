// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import io.github.fmwizard.card.FmId;
import java.util.ArrayList;
import java.util.List;

/** A list of values as it came, each of which must have the type that is asked for. */
record Row(List<?> values) {

  static Row of(Object tree) throws ProtocolException {
    if (tree instanceof List<?> list) {
      return new Row(list);
    }
    throw new ProtocolException("It has no list where one belongs.");
  }

  String text(int index) throws ProtocolException {
    if (at(index) instanceof String text) {
      return text;
    }
    throw new ProtocolException("It has no text where one belongs.");
  }

  long number(int index) throws ProtocolException {
    return number(at(index));
  }

  int small(int index) throws ProtocolException {
    long number = number(index);
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw new ProtocolException("It has too large a number.");
    }
    return (int) number;
  }

  FmId fmId(int index) throws ProtocolException {
    return FmId.parse(text(index))
        .orElseThrow(() -> new ProtocolException("It has no FM ID where one belongs."));
  }

  <T> List<T> each(Item<T> item) throws ProtocolException {
    List<T> items = new ArrayList<>();
    for (Object value : values) {
      items.add(item.read(value));
    }
    return List.copyOf(items);
  }

  static String text(Object tree) throws ProtocolException {
    return new Row(List.of(tree)).text(0);
  }

  static long number(Object tree) throws ProtocolException {
    if (tree instanceof Long number) {
      return number;
    }
    throw new ProtocolException("It has no number where one belongs.");
  }

  private Object at(int index) throws ProtocolException {
    if (index < values.size()) {
      return values.get(index);
    }
    throw new ProtocolException("It lacks a value.");
  }

  /** Reads one item of a list. */
  interface Item<T> {
    T read(Object tree) throws ProtocolException;
  }
}
