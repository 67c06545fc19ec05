// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent.child;

import io.github.fmwizard.hsm.pkcs11.CallResult;

/** Reasons why something could not be read; each completes "unknown because ...". */
final class UnknownReasons {

  private UnknownReasons() {}

  static String why(CallResult.Refused<?> refused) {
    return refused.words();
  }

  static String why(CallResult.Absent<?> absent) {
    return "the library has no " + absent.call();
  }

  /** Stands where only a text can stand. */
  static String inBrackets(CallResult.Refused<?> refused) {
    return "(" + refused.words() + ")";
  }

  static String inBrackets(CallResult.Absent<?> absent) {
    return "(no " + absent.call() + ")";
  }

  /** Makes a clause of a sentence. */
  static String clause(Exception e) {
    return String.valueOf(e.getMessage()).replaceFirst("[.]$", "");
  }
}
