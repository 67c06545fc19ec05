// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.Digits;
import io.github.fmwizard.digest.Sha256;

/**
 * The header of a training image: what a scenario says of an FM that it wants as a file.
 *
 * @param id the FM ID it asks for
 * @param label 1 to 16 characters
 * @param version as listed, for example {@code 1.00}
 * @param maker at most 32 characters
 * @param buildTime as listed
 * @param behaviour what the code does; invented
 * @param needsSmfs whether its application works only with an active SMFS; invented
 * @param signer the fingerprint of the signing key: SHA-256 of the certificate's
 *     SubjectPublicKeyInfo, 64 hexadecimal digits
 */
public record TrainingImage(
    IdRequest id,
    String label,
    String version,
    String maker,
    String buildTime,
    Behaviour behaviour,
    boolean needsSmfs,
    String signer) {

  private static final int LONGEST_LABEL = 16;
  private static final int LONGEST_MAKER = 32;

  /**
   * Checks the lengths that HDRMAC names and the form of the signer.
   *
   * @throws IllegalArgumentException if one is not kept
   */
  public TrainingImage {
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      throw new IllegalArgumentException("A label has 1 to 16 characters, not \"" + label + "\".");
    }
    if (maker.length() > LONGEST_MAKER) {
      throw new IllegalArgumentException("A maker has at most 32 characters.");
    }
    if (!Digits.HEXADECIMAL.spell(signer, Sha256.HEX_DIGITS, Sha256.HEX_DIGITS)) {
      throw new IllegalArgumentException("A signer has 64 lower-case hexadecimal digits.");
    }
  }

  /**
   * Returns the same image signed with another key.
   *
   * @param key the fingerprint of the key
   * @return the image
   */
  public TrainingImage signedBy(String key) {
    return new TrainingImage(id, label, version, maker, buildTime, behaviour, needsSmfs, key);
  }
}
