// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.card.FmId;
import java.util.Locale;
import java.util.Optional;

/** Reads FM IDs that were typed. */
public final class FmIds {

  /** Room for a prefix or the word for "unknown". */
  public static final int LONGEST = 12;

  public static final String UNKNOWN = "unknown";

  private FmIds() {}

  public static Optional<FmId> read(String text) {
    return text.strip().matches("(0[xX])?[0-9A-Fa-f]{4}") ? FmId.parse(text) : Optional.empty();
  }

  static boolean isUnknown(String text) {
    return text.strip().toLowerCase(Locale.ROOT).equals(UNKNOWN);
  }

  public static Optional<String> objection(String text) {
    return read(text).isPresent()
        ? Optional.empty()
        : Optional.of("An FM ID has four hexadecimal digits, for example a000.");
  }

  public static Optional<String> objectionUnlessUnknown(String text) {
    return isUnknown(text) || read(text).isPresent()
        ? Optional.empty()
        : Optional.of("Type four hexadecimal digits, for example a000, or: unknown");
  }
}
