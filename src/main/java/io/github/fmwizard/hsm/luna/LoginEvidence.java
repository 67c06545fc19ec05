// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.hsm.Invocation.LoginNeed;
import io.github.fmwizard.hsm.tools.output.OutputMeaning;
import io.github.fmwizard.hsm.tools.supervision.Supervised;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Judges whether an act spent a login of the HSM SO, and never says more than is known. Pure.
 *
 * <p>What is known (LOGIN): a failed login takes one from those left, a success gives all three
 * back. So fewer left than before means that one failed, more left that one succeeded. The same
 * number means that none failed without a success behind it; whether one succeeded shows only in
 * the program's own words, and only where the number is at its top.
 *
 * @param need whether the act asks for a login
 * @param authentication how the HSM SO logs in, if the card told
 * @param before logins left before the act, if the card told
 * @param after logins left after it, if the card told
 */
record LoginEvidence(
    LoginNeed need,
    Optional<AuthenticationKind> authentication,
    OptionalInt before,
    OptionalInt after) {

  private static final int TOP = 3;

  /**
   * Judges.
   *
   * @param attendance how it went
   * @param said what its lines say
   * @param told what a known line of it says of a login
   */
  LoginUse judge(ObservedRun attendance, OutputMeaning said, Optional<LoginUse> told) {
    if (attendance.end() instanceof Supervised.End.NeverBegan || certainlyNone(attendance)) {
      return LoginUse.NONE;
    }
    if (before.isPresent() && after.isPresent()) {
      int change = Integer.compare(after.getAsInt(), before.getAsInt());
      return change < 0
          ? LoginUse.FAILED
          : change > 0 ? LoginUse.SUCCEEDED : unchanged(attendance, said, told);
    }
    return said(said, told);
  }

  /** Without a typed answer there is no password; a PED answers without one. */
  private boolean certainlyNone(ObservedRun attendance) {
    boolean byPassword = authentication.filter(AuthenticationKind.PASSWORD::equals).isPresent();
    return attendance.silent() && (need == LoginNeed.NONE || byPassword);
  }

  private LoginUse unchanged(ObservedRun attendance, OutputMeaning said, Optional<LoginUse> told) {
    boolean nothingTyped =
        attendance.answered() == 0
            && attendance.fromItsBeginning()
            && authentication.filter(AuthenticationKind.PASSWORD::equals).isPresent();
    boolean asksForNone = need == LoginNeed.NONE && attendance.answered() == 0;
    if (nothingTyped || asksForNone || told.equals(Optional.of(LoginUse.NONE))) {
      return LoginUse.NONE;
    }
    boolean atTop = after.getAsInt() == TOP;
    boolean success =
        said instanceof OutputMeaning.Success || told.equals(Optional.of(LoginUse.SUCCEEDED));
    return atTop && success && need == LoginNeed.ONE ? LoginUse.SUCCEEDED : LoginUse.POSSIBLY;
  }

  private LoginUse said(OutputMeaning said, Optional<LoginUse> told) {
    if (told.isPresent() && need == LoginNeed.ONE) {
      return told.get();
    }
    return switch (said) {
      case OutputMeaning.Success success when need == LoginNeed.ONE -> LoginUse.SUCCEEDED;
      case OutputMeaning.Code code when code.code().blame() == Blame.LOGIN -> LoginUse.FAILED;
      case OutputMeaning.Success success -> LoginUse.POSSIBLY;
      case OutputMeaning.Code code -> LoginUse.POSSIBLY;
      case OutputMeaning.Denied denied -> LoginUse.POSSIBLY;
      case OutputMeaning.Nothing nothing -> LoginUse.POSSIBLY;
    };
  }
}
