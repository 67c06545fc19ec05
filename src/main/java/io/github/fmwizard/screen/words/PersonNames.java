// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

/** Typed names. */
public final class PersonNames {

  public static final String NAMED_ONLY =
      "A typed name is named, not authenticated, and is printed so.";

  private PersonNames() {}
}
