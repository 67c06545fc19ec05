// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import java.util.Map;
import java.util.TreeMap;

/**
 * The environment that a vendor's program gets: a closed list, so that nothing that was set in the
 * officer's shell changes what the program does.
 *
 * <ul>
 *   <li>{@code PATH}, {@code LANG=C} and {@code TERM=dumb} are fixed: output readers know the
 *       program's own language only, and no program may paint the officer's screen.
 *   <li>{@code HOME} is passed on if it is an absolute path, for programs that keep a file there.
 *   <li>{@code ChrystokiConfigurationPath}, which moves the client's configuration, is passed on if
 *       it is an absolute path, since our own look at the card obeys it too; whether it is set is
 *       shown and recorded with the programs.
 * </ul>
 */
public final class ProgramEnvironment {

  /** Moves the client's configuration to another folder (SPEC). */
  public static final String CONFIGURATION = "ChrystokiConfigurationPath";

  private static final Map<String, String> FIXED =
      Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", "LANG", "C", "TERM", "dumb");

  private ProgramEnvironment() {}

  /**
   * Makes the environment of a program.
   *
   * @param ours the environment of this process
   * @return all that the program gets
   */
  public static Map<String, String> of(Map<String, String> ours) {
    Map<String, String> result = new TreeMap<>(FIXED);
    copy(ours, result, "HOME");
    copy(ours, result, CONFIGURATION);
    return Map.copyOf(result);
  }

  private static void copy(Map<String, String> ours, Map<String, String> result, String name) {
    String value = ours.get(name);
    if (value != null && value.startsWith("/")) {
      result.put(name, value);
    }
  }
}
