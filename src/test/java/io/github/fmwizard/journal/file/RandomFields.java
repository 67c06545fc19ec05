// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.journal.Fields;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Makes fields of every kind, depth and character, the same ones for the same seed. */
final class RandomFields {

  private static final int DEEPEST = 5;

  private final Random random;

  RandomFields(Random random) {
    this.random = random;
  }

  Fields next() {
    return fields(1);
  }

  private Fields fields(int depth) {
    Fields.Builder builder = Fields.builder();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      builder.put(i + name(), List.of(value(depth)));
    }
    return builder.put("t", text()).put("n", random.nextLong()).build();
  }

  private Object value(int depth) {
    int kinds = depth < DEEPEST ? 5 : 3;
    return switch (random.nextInt(kinds)) {
      case 0 -> text();
      case 1 -> random.nextLong() >> random.nextInt(64);
      case 2 -> random.nextBoolean();
      case 3 -> fields(depth + 1);
      default -> Stream.generate(() -> value(depth + 1)).limit(random.nextInt(4)).toList();
    };
  }

  private String name() {
    return text().replaceAll("[\\x{d800}-\\x{dfff}]|[\\x{10000}-\\x{10ffff}]", "");
  }

  /** Any code units at all, halves of pairs included. */
  private String text() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(12);
    for (int i = 0; i < length; i++) {
      int range = random.nextBoolean() ? 0x80 : 0x10000;
      text.append((char) random.nextInt(range));
    }
    return text.toString();
  }
}
