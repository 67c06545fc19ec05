// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Truth;
import java.util.OptionalInt;

/** Judges whether the HSM is zeroized by now, from what it tells and from what follows. */
public final class Zeroized {

  private Zeroized() {}

  /**
   * Judges it.
   *
   * @param known what is known
   * @return YES if the card tells so, or if a login of this run failed and none is left; UNKNOWN if
   *     none is left as far as was counted, or the card does not tell
   */
  public static Truth judge(Knowledge known) {
    Truth told = known.facts().flag(FactName.CARD_ZEROIZED);
    if (told != Truth.UNKNOWN) {
      return told;
    }
    boolean failed =
        known.acts().stream()
            .flatMap(act -> act.account().stream())
            .anyMatch(account -> account.login() == LoginUse.FAILED);
    return failed && known.logins().left().equals(OptionalInt.of(0)) ? Truth.YES : Truth.UNKNOWN;
  }
}
