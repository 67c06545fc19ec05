// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.hsm.tools.profile.CommandTemplate;

/** Names the library's calls that act on a card. */
final class Calls {

  private Calls() {}

  static String name(CommandTemplate by) {
    return switch (by) {
      case LIBRARY_DELETE -> "CA_FMDelete";
      case LIBRARY_ACTIVATE -> "CA_FMActivateSMFS";
      case CTFM_LOAD,
          CTFM_DELETE,
          CTFM_ACTIVATE,
          FMRECOVER_FMS,
          FMRECOVER_SMFS,
          LUNARESET,
          LUNACM_RESTART ->
          throw new IllegalArgumentException(by + " is no call of the library");
    };
  }
}
