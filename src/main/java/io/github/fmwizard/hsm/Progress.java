// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm;

/**
 * Hears what an action is doing while it runs. Calls may come from the thread that performs the
 * action only.
 */
public interface Progress {

  /**
   * A sub-step began.
   *
   * @param text what is being done, one sentence
   */
  void step(String text);

  /**
   * A line of output came.
   *
   * @param line the line, escape sequences removed, without secrets
   */
  void output(String line);

  /** From here on the action cannot be undone. */
  void pointOfNoReturn();
}
