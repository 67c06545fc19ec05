// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

/**
 * Thrown on the run thread at its next line, once the program was left while an act goes on without
 * it. Unchecked, since nothing near the call can go on: no journal, no act.
 */
final class RunLeftException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunLeftException() {
    super("The run was left");
  }
}
