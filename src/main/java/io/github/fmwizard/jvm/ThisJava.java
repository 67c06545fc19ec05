// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.jvm;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How a child with the Java, the classes and the settings of this process is started. */
public final class ThisJava {

  /** The property in which the launcher names the archive of loaded classes, if there is one. */
  private static final String CLASS_ARCHIVE = "fmwizard.class-archive";

  /** Where a hardened host keeps the native part of JNA; see its documentation. */
  private static final List<String> PASSED_ON =
      List.of("jna.tmpdir", "jna.boot.library.path", "jna.nounpack", "jna.nosys", "java.io.tmpdir");

  /** From this Java on, native calls that nobody has allowed are warned of at the terminal. */
  private static final int WARNS_OF_NATIVE_CALLS = 24;

  private ThisJava() {}

  /** Returns the program, by its absolute path. */
  public static Path program() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /**
   * Returns the options that a child inherits: where JNA's own library is, that native calls are
   * allowed, the archive of loaded classes, and the class path by absolute paths, since a child may
   * work in another folder.
   */
  public static List<String> options() {
    List<String> options = new ArrayList<>();
    for (String name : PASSED_ON) {
      String value = System.getProperty(name);
      if (value != null) {
        options.add("-D" + name + "=" + value);
      }
    }
    // Else JNA starts a program to find folders of libraries; ours are named by their paths, or are
    // Java's own.
    options.add("-Djna.platform.library.path=/usr/lib");
    if (Runtime.version().feature() >= WARNS_OF_NATIVE_CALLS) {
      options.add("--enable-native-access=ALL-UNNAMED");
    }
    String archive = System.getProperty(CLASS_ARCHIVE);
    if (archive != null) {
      options.add("-XX:SharedArchiveFile=" + archive);
    }
    options.add("-cp");
    options.add(classPath());
    return List.copyOf(options);
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
