// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a Java process is started that may crash with a secret in its memory. */
public final class JavaCommand {

  /** No crash report, nothing on the standard output, and a quick start. */
  private static final List<String> OPTIONS =
      List.of(
          "-XX:ErrorFile=/dev/null",
          "-XX:+DisableAttachMechanism",
          "-XX:-UsePerfData",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx64m",
          "-Xshare:auto",
          "-Xlog:disable",
          "-Djava.awt.headless=true",
          "-Djna.nosys=true",
          "--enable-native-access=ALL-UNNAMED");

  /**
   * A crash ends it by an exit, since programs that collect cores ignore their limit. That hides
   * the crash, so only a process that holds a secret does it.
   */
  private static final String NO_CORE = "-XX:-CreateCoredumpOnCrash";

  /** Where a site has put JNA's own library, if it could not be unpacked. */
  private static final List<String> PASSED_ON =
      List.of("jna.tmpdir", "jna.boot.library.path", "jna.nounpack", "java.io.tmpdir");

  /** Takes the limit of core dumps to zero, then becomes the program. */
  private static final String WITHOUT_CORE = "ulimit -c 0; exec \"$@\"";

  private JavaCommand() {}

  /**
   * Takes the Java program and the class path of this process, and its properties that say where
   * JNA's own library is.
   *
   * @return the program by its absolute path, and its options
   */
  public static List<String> ofThisProcess() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String name : PASSED_ON) {
      String value = System.getProperty(name);
      if (value != null) {
        command.add("-D" + name + "=" + value);
      }
    }
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    return List.copyOf(command);
  }

  /** Completes the options, and names the main class. */
  static List<String> line(List<String> java, String mainClass, List<String> arguments) {
    List<String> line = new ArrayList<>();
    line.add(java.get(0));
    line.addAll(OPTIONS);
    line.addAll(java.subList(1, java.size()));
    line.add(mainClass);
    line.addAll(arguments);
    return line;
  }

  /** Has a shell run a line without core dumps, and with what else it says before. */
  static List<String> inShell(String shell, List<String> line) {
    List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", shell, "fmwizard-agent"));
    all.addAll(line);
    return all;
  }

  /** Completes the options of a process that holds a secret, so that no core is left of it. */
  static List<String> withoutCore(List<String> java, String mainClass, List<String> arguments) {
    List<String> line = line(java, mainClass, arguments);
    line.add(1, NO_CORE);
    return inShell(WITHOUT_CORE, line);
  }
}
