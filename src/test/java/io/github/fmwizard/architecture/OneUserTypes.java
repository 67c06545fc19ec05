// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import java.util.Map;
import java.util.stream.Collectors;

/** Small types that one other file uses, and why each is a concept of its own nevertheless. */
final class OneUserTypes {

  /** A type without the root, and the reason. */
  private static final String TEXT =
      """
      """;

  private OneUserTypes() {}

  static Map<String, String> reasons() {
    return TEXT.lines()
        .map(line -> line.split("\\|", -1))
        .collect(
            Collectors.toUnmodifiableMap(cells -> cells[0].strip(), cells -> cells[1].strip()));
  }
}
