// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.digest.Sha256;

/**
 * One build of an FM: what the card lists of it, and what its code does.
 *
 * @param label the PRODUCT_ID of its header, 1 to 16 characters (HDRMAC)
 * @param version as listed, for example {@code 1.00}
 * @param maker the manufacturer, at most 32 characters (HDRMAC)
 * @param buildTime as listed
 * @param fingerprint 20 hexadecimal digits; tells one build from another. Empty in a setup where
 *     none is given: then a training begins with one that follows from label, version and build
 *     time
 * @param romSize in bytes, not negative
 * @param behaviour what its code does; invented
 * @param needsSmfs whether its application works only with an active SMFS; invented
 */
public record FmBuild(
    String label,
    String version,
    String maker,
    String buildTime,
    String fingerprint,
    long romSize,
    Behaviour behaviour,
    boolean needsSmfs) {

  /** The digits of a fingerprint: ten bytes. */
  public static final int FINGERPRINT_DIGITS = 20;

  public static final String NO_FINGERPRINT = "";

  /** Returns the same build with a fingerprint in any case. */
  public FmBuild fingerprinted() {
    return fingerprint.isEmpty()
        ? new FmBuild(
            label,
            version,
            maker,
            buildTime,
            Sha256.hex(Sha256.of(label + "\n" + version + "\n" + buildTime))
                .substring(0, FINGERPRINT_DIGITS),
            romSize,
            behaviour,
            needsSmfs)
        : this;
  }
}
