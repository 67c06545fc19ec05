// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.time.Instant;
import java.util.List;

/**
 * What one inspection brought. It never says more than was seen.
 *
 * @param card the card that was meant
 * @param takenAt when the inspection began
 * @param host what was seen of the host at the same time
 * @param identity who the card says it is
 * @param state what it is doing
 * @param so how the HSM SO logs in, and how often still
 * @param fms the FMs it lists
 * @param smfs whether SMFS is usable
 */
public record CardReport(
    CardRef card,
    Instant takenAt,
    HostReport host,
    Identity identity,
    State state,
    SoAccess so,
    FmList fms,
    Fact<SmfsState> smfs) {

  /**
   * Who the card says it is.
   *
   * @param serial the serial number
   * @param label the label of the admin token
   * @param model for example {@code Luna K7}
   * @param firmware the firmware version
   */
  public record Identity(
      Fact<CardSerial> serial,
      Fact<String> label,
      Fact<String> model,
      Fact<FirmwareVersion> firmware) {}

  /**
   * What the card is doing.
   *
   * @param condition the condition; sources that disagree make it unknown
   * @param haltCode the raw code that goes with a halt
   * @param transportMode whether it is in secure transport mode
   * @param tampered whether it shows a tamper
   * @param zeroized whether it is zeroized
   * @param restartPending whether it refuses work until it is restarted
   * @param policies the policies that matter
   * @param sessions open sessions of applications
   * @param insertions how many resets by the host have begun since the driver was loaded, or so it
   *     is inferred (CA_GetTokenInsertionCount, dossier 4.2)
   * @param tamperBeforeUpgrade whether a load or a delete erases all keys first, by the card's
   *     security mode (CKA_SECURITY_MODE, dossier 4.4)
   */
  public record State(
      Fact<CardCondition> condition,
      Fact<Long> haltCode,
      Fact<Boolean> transportMode,
      Fact<Boolean> tampered,
      Fact<Boolean> zeroized,
      Fact<Boolean> restartPending,
      Fact<Policies> policies,
      Fact<SessionCount> sessions,
      Fact<Long> insertions,
      Fact<Boolean> tamperBeforeUpgrade) {}

  /**
   * How the HSM SO logs in.
   *
   * @param authentication by password or PED
   * @param attemptsLeft logins left before zeroize, 0 to 3
   */
  public record SoAccess(Fact<AuthenticationKind> authentication, Fact<Integer> attemptsLeft) {}

  /**
   * The FMs that the card lists.
   *
   * @param list the FMs, ascending by ID; an empty list is an absence only if the same method has
   *     listed an FM before
   * @param complete whether the method is known to list all FMs
   */
  public record FmList(Fact<List<Fm>> list, Fact<Boolean> complete) {}
}
