// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.flow.model.FileRef;
import io.github.fmwizard.flow.model.ImageRef;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;

/** Makes values of any record, sealed type or enum, the same for the same seed. */
final class AnyValues {

  private static final String LETTERS = "abc =\\\"\n\u001f\u001e{}\u00e4\u4e16";

  private final Random random;

  AnyValues(long seed) {
    this.random = new Random(seed);
  }

  <T> T any(Class<T> type) {
    return type.cast(value(type));
  }

  private Object value(Type type) {
    return type instanceof ParameterizedType generic ? generic(generic) : plain((Class<?>) type);
  }

  private Object generic(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    Class<?> raw = (Class<?>) type.getRawType();
    if (raw == Optional.class) {
      return random.nextBoolean() ? Optional.of(value(arguments[0])) : Optional.empty();
    }
    if (raw == Fact.class) {
      return fact(arguments[0]);
    }
    if (raw == Map.class) {
      Map<Object, Object> map = new HashMap<>();
      many(arguments[0]).forEach(key -> map.put(key, value(arguments[1])));
      return map;
    }
    List<Object> many = many(arguments[0]);
    return raw == List.class ? many : new HashSet<>(many);
  }

  private Fact<Object> fact(Type type) {
    return switch (random.nextInt(3)) {
      case 0 -> new Fact.Known<>(value(type), text(), Fact.UNTIMED);
      case 1 -> new Fact.Unknown<>(text(), text(), Fact.UNTIMED);
      default -> contradicted(type);
    };
  }

  private Fact<Object> contradicted(Type type) {
    Object one = value(type);
    Object other = value(type);
    while (other.equals(one)) {
      other = value(type);
    }
    return new Fact.Contradicted<>(
        List.of(new Fact.Reading<>(one, text()), new Fact.Reading<>(other, text())), Fact.UNTIMED);
  }

  private List<Object> many(Type type) {
    List<Object> values = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      values.add(value(type));
    }
    return values;
  }

  private Object plain(Class<?> type) {
    if (type == String.class) {
      return text();
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    if (type == int.class) {
      return random.nextInt();
    }
    if (type == long.class) {
      return random.nextLong();
    }
    if (type == OptionalInt.class) {
      return random.nextBoolean() ? OptionalInt.of(random.nextInt()) : OptionalInt.empty();
    }
    if (type == OptionalLong.class) {
      return random.nextBoolean() ? OptionalLong.of(random.nextLong()) : OptionalLong.empty();
    }
    if (type == ImageRef.CertificateRef.class) {
      return certificate();
    }
    if (type == FmId.class) {
      return new FmId(random.nextInt(0x10000));
    }
    if (type.isEnum()) {
      return one(type.getEnumConstants());
    }
    return type.isRecord() ? record(type) : plain((Class<?>) one(type.getPermittedSubclasses()));
  }

  /** Of a certificate's file and label exactly one is there. */
  private ImageRef.CertificateRef certificate() {
    boolean stored = random.nextBoolean();
    return new ImageRef.CertificateRef(
        stored ? Optional.empty() : Optional.of(any(FileRef.class)),
        stored ? Optional.of(text()) : Optional.empty(),
        any(OptionalLong.class),
        any(OptionalLong.class),
        random.nextInt(3));
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(components).map(c -> value(c.getGenericType())).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " can't be made", e);
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(6); left > 0; left--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
