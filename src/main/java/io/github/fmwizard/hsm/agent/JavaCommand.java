// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import io.github.fmwizard.jvm.ThisJava;
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
          "-Djna.nosys=true");

  /**
   * A crash ends it by an exit, since programs that collect cores ignore their limit. That hides
   * the crash, so only a process that holds a secret does it.
   */
  private static final String NO_CORE = "-XX:-CreateCoredumpOnCrash";

  /** Takes the limit of core dumps to zero, then becomes the program. */
  private static final String WITHOUT_CORE = "ulimit -c 0; exec \"$@\"";

  private JavaCommand() {}

  /**
   * Takes the Java of this process.
   *
   * @return the program by its absolute path, and the options that a child inherits
   */
  public static List<String> ofThisProcess() {
    List<String> command = new ArrayList<>();
    command.add(ThisJava.program().toString());
    command.addAll(ThisJava.options());
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
