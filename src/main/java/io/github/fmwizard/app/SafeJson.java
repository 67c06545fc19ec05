// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

/**
 * Writes JSON in ASCII: names of cards and files stay what they are for a program that reads it,
 * and harm no terminal on which it ends.
 */
final class SafeJson {

  static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private SafeJson() {}
}
