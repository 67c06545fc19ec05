// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.profile;

import java.util.Locale;
import java.util.Optional;

/** The vendor's programs that may be run. There is no other. */
public enum VendorProgram {
  /** Loads, deletes and activates. */
  CTFM,
  /** Erases all FMs, or SMFS. */
  FMRECOVER,
  /** Restarts the card behind a node. */
  LUNARESET,
  /** Restarts the card behind a slot. */
  LUNACM;

  /**
   * Returns the name of its file.
   *
   * @return for example {@code ctfm}
   */
  public String file() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Finds a program by the name of its file. */
  static Optional<VendorProgram> named(String file) {
    for (VendorProgram program : values()) {
      if (program.file().equals(file)) {
        return Optional.of(program);
      }
    }
    return Optional.empty();
  }
}
