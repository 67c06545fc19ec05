// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

/** Compares dotted versions number by number. */
final class VersionOrder {

  private VersionOrder() {}

  static boolean atLeast(String version, String least) {
    String[] have = version.split("\\.", -1);
    String[] need = least.split("\\.", -1);
    for (int i = 0; i < need.length; i++) {
      int difference = Integer.compare(i < have.length ? number(have[i]) : 0, number(need[i]));
      if (difference != 0) {
        return difference > 0;
      }
    }
    return true;
  }

  private static int number(String part) {
    return part.matches("[0-9]{1,9}") ? Integer.parseInt(part) : -1;
  }
}
