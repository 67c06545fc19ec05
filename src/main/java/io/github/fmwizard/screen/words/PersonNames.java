// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import java.util.Locale;

/** Typed names. */
public final class PersonNames {

  public static final String NAMED_ONLY =
      "A typed name is named, not authenticated, and is printed so.";

  private PersonNames() {}

  /** Tells whether two names are the same but for case and blanks. */
  public static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
