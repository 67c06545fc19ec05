// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

/** The exit codes of the program. */
final class ExitCode {

  /** Recovered, or the asked-for check holds. */
  static final int OK = 0;

  /** A bug. */
  static final int INTERNAL_ERROR = 1;

  /** Bad usage or a bad input file; nothing was started. */
  static final int USAGE = 2;

  /** A check failed: flow not safe, evidence damaged. */
  static final int CHECK_FAILED = 7;

  /** Refused: no terminal, lock held, evidence not writable. */
  static final int REFUSED = 6;

  /** Something is unknown: a person must look. */
  static final int UNKNOWN = 5;

  private ExitCode() {}
}
