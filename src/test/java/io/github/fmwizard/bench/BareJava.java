// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The floor of all starts: a bare virtual machine, with its usual options, that prints hello. */
final class BareJava {

  private BareJava() {}

  /** Compiles it into a folder and returns its command; it stays until a byte is typed. */
  static List<String> hello(Path folder, Path java) throws Exception {
    Path source = folder.resolve("Hello.java");
    Files.writeString(
        source,
        """
        public final class Hello {
          public static void main(String[] args) throws Exception {
            System.out.println("hello");
            System.in.read();
          }
        }
        """);
    ClassArchive.run(
        java.resolve("bin/javac").toString(), "-d", folder.toString(), source.toString());
    return List.of(java.resolve("bin/java").toString(), "-cp", folder.toString(), "Hello");
  }
}
