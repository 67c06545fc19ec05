// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Starts programs with every signal at its default, as a login does. A test run in the background
 * or by {@code nohup} has inherited SIGINT, SIGQUIT or SIGHUP as ignored, its children would too,
 * and no shell can take that back.
 */
public final class FreshSignals {

  /** The program and its option, for a command that goes on behind them. */
  public static final List<String> PREFIX = List.of("env", "--default-signal");

  private FreshSignals() {}

  /** Returns how a command is started; its process is the one that is started. */
  public static List<String> command(List<String> command) {
    var whole = new ArrayList<String>(PREFIX);
    whole.addAll(command);
    return whole;
  }
}
