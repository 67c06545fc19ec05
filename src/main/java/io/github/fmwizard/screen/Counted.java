// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

/** Counts things. */
final class Counted {

  private Counted() {}

  static String of(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
