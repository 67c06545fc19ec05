// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import java.util.Locale;

/** A library of others that only some packages may use. */
enum Library {
  JACKSON("com.fasterxml.jackson."),
  JNA("com.sun.jna."),
  JSPECIFY("org.jspecify."),
  LANTERNA("com.googlecode.lanterna."),
  PICOCLI("picocli."),
  /** Signals of the operating system, which no supported class of the JDK tells of. */
  SIGNALS("sun.misc."),
  SLF4J("org.slf4j.");

  private final String prefix;

  Library(String prefix) {
    this.prefix = prefix;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean holds(String className) {
    return className.startsWith(prefix);
  }
}
