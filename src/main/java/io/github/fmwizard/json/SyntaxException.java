// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.json;

import java.io.Serial;

/** The bytes are not one JSON document. Never leaves this package. */
final class SyntaxException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final transient Place place;
  private final String mend;

  SyntaxException(Place place, String message, String mend) {
    super(message, null, false, false);
    this.place = place;
    this.mend = mend;
  }

  JsonProblem in(String file) {
    return new JsonProblem(
        file, place, JsonProblem.Kind.SYNTAX, String.valueOf(getMessage()), mend);
  }
}
