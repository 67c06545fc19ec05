// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import io.github.fmwizard.jvm.ThisJava;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The line that starts the supervisor: this very Java, its class path, and flags that keep it small
 * and silent and leave nothing behind when it crashes.
 *
 * @param words the program and its arguments
 */
record SupervisorLine(List<String> words) {

  private static final String MAIN = "io.github.fmwizard.hsm.tools.supervisor.SupervisorMain";

  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx32m",
          "-Xss256k",
          "-XX:-UsePerfData",
          "-XX:+DisableAttachMechanism",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:ErrorFile=/dev/null",
          "-Xshare:auto",
          "-Xlog:disable",
          "-Djava.awt.headless=true");

  SupervisorLine {
    words = List.copyOf(words);
  }

  /** Makes the line from the running Java's properties. */
  static SupervisorLine ofThisJava() throws IOException {
    var java = ThisJava.program();
    if (!Files.isExecutable(java)) {
      throw new IOException(
          "There is no program "
              + java
              + ", which is to run the supervisor. Install a whole Java.");
    }
    var words = new ArrayList<String>();
    words.add(java.toString());
    words.addAll(FLAGS);
    words.addAll(ThisJava.options());
    words.add(MAIN);
    return new SupervisorLine(words);
  }

  /**
   * Returns what the guardian inherits: the character set alone, because names of files depend on
   * it. Options for Java and for the loader of libraries must not come in by the environment.
   */
  static Map<String, String> environment() {
    var environment = new TreeMap<String, String>();
    environment.put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    for (var name : List.of("LANG", "LC_ALL", "LC_CTYPE")) {
      var value = System.getenv(name);
      if (value != null) {
        environment.put(name, value);
      }
    }
    return environment;
  }

  /** Refuses text that would reach the program as other bytes. */
  static void requireEncodable(Stream<String> texts) throws IOException {
    var charset = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    for (var text : texts.toList()) {
      if (!charset.newEncoder().canEncode(text) || text.indexOf('\0') >= 0) {
        throw new IOException(
            "A program can't be given \"%s\" as it is. Set LC_ALL=C.UTF-8.".formatted(text));
      }
    }
  }
}
