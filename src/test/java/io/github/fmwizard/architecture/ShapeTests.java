// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the compiler's eye on every case of a sealed type and on every enum. */
class ShapeTests {

  @Test
  void areAllCheckedByTheCompiler() {
    var found = Source.main().stream().map(Shapes::in).flatMap(List::stream);

    assertThat(Source.main()).hasSizeGreaterThan(300);
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<T> T fold(Cases<T> cases);",
        "record Cases<T>(Function<String, T> onText) {}",
        "void f(Object x) { if (x instanceof A) { a(); } else if (x instanceof B) { b(); } else { throw new E(); } }",
        "int f(Object x) { if (x instanceof A) { return 1; } if (x instanceof B b && b.is()) { return 2; } throw new E(); }",
        "Object f(Enum<?> x) { return Other.valueOf(x.name()); }",
        "Object f(X x) { return Enum.valueOf(Other.class, x.kind().name()); }",
      })
  void areNoticed(String member) throws Exception {
    assertThat(Shapes.in(example(member))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int f(Object x) { if (x instanceof A) { return 1; } throw new E(); }",
        "int f(Object x) { if (x instanceof A) { return 1; } if (x instanceof B) { return 2; } return 3; }",
        "int f(Object x) { return switch (x) { case A a -> 1; default -> throw new E(); }; }",
        "Object f(String x) { return Other.valueOf(x); }",
        "Object f(X x) { return String.valueOf(x.name(1)); }",
      })
  void areLeftAloneWhereTheyAreSound(String member) throws Exception {
    assertThat(Shapes.in(example(member))).isEmpty();
  }

  @Test
  void areNamedWithTheirLine() throws Exception {
    assertThat(Stream.of(example("\nvoid fold() {}")).map(Shapes::in).flatMap(List::stream))
        .singleElement()
        .asString()
        .contains(":2 ");
  }

  private static Source example(String member) throws Exception {
    return Source.of("class Example { " + member + " }");
  }
}
