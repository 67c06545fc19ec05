// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.jvm;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a child with the Java, the classes and the settings of this process is started. */
public final class ThisJava {

  /** The property in which the launcher names the archive of loaded classes, if there is one. */
  private static final String CLASS_ARCHIVE = "fmwizard.class-archive";

  /** The property in which a program names the class path of child processes. */
  private static final String CLASS_PATH = "fmwizard.class-path";

  /** A class of each library that children use; there is none without them. */
  private static final List<String> PARTS =
      List.of(
          "com.sun.jna.Native",
          "com.fasterxml.jackson.core.JsonFactory",
          "com.fasterxml.jackson.databind.ObjectMapper",
          "com.fasterxml.jackson.annotation.JsonProperty",
          "org.slf4j.Logger");

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

  /**
   * Returns the class path of this process, if this class came from it. Another class loader, or
   * the module path, is asked which files our classes and the libraries that they use came from.
   */
  private static String classPath() {
    String named = System.getProperty(CLASS_PATH, "");
    if (!named.isEmpty()) {
      return absolute(named);
    }
    boolean usual =
        ClassLoader.getSystemClassLoader().equals(ThisJava.class.getClassLoader())
            && !ThisJava.class.getModule().isNamed();
    return usual
        ? absolute(System.getProperty("java.class.path", ""))
        : Stream.concat(Stream.of(ThisJava.class), parts())
            .map(ThisJava::file)
            .map(Path::toString)
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));
  }

  private static Stream<Class<?>> parts() {
    return PARTS.stream()
        .map(
            name -> {
              try {
                return Class.forName(name, false, ThisJava.class.getClassLoader());
              } catch (ClassNotFoundException missing) {
                throw new IllegalStateException(
                    "The class " + name + " is missing: add its library to this program.", missing);
              }
            });
  }

  private static Path file(Class<?> part) {
    CodeSource source = part.getProtectionDomain().getCodeSource();
    @Nullable URL location = source == null ? null : source.getLocation();
    String place = location == null ? "no named place" : location.toString();
    try {
      return Path.of(new URI(place)).toAbsolutePath();
    } catch (IllegalArgumentException | FileSystemNotFoundException | URISyntaxException e) {
      throw new IllegalStateException(
          "%s was loaded from %s, and not from a file that a child process can be given. Name the class path of child processes with -D%s=..."
              .formatted(part.getName(), place, CLASS_PATH),
          e);
    }
  }

  private static String absolute(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
