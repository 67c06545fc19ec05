// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import java.io.Serial;

/** The bytes are not one JSON document. Never leaves this package. */
final class SyntaxException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Position position;
  private final String mend;

  SyntaxException(Position position, String message, String mend) {
    super(message, null, false, false);
    this.position = position;
    this.mend = mend;
  }

  FlowProblem in(String file) {
    return new FlowProblem(
        file, position, FlowProblem.Kind.SYNTAX, String.valueOf(getMessage()), mend);
  }
}
