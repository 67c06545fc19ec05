// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a run works on: a real card, or the simulated one.
 *
 * <p>Each mode has a genesis digest of its own, so no line of a training journal can be moved into
 * a real one.
 */
public enum Mode {
  /** A card that exists. */
  REAL("real"),
  /** The simulated card. */
  TRAINING("training");

  private final String word;

  Mode(String word) {
    this.word = word;
  }

  /**
   * Return the word that every entry carries.
   *
   * @return {@code real} or {@code training}
   */
  public String word() {
    return word;
  }

  /**
   * Return the text whose SHA-256 stands for the line before the first.
   *
   * @return ASCII text without a line feed, such as {@code fmwizard journal genesis, real, format
   *     1}
   */
  public String genesisText() {
    return "fmwizard journal genesis, " + word + ", format 1";
  }

  /**
   * Return what line 1 names as the digest of the line before it.
   *
   * @return the SHA-256 of {@link #genesisText()}
   */
  public Digest genesis() {
    return Digest.of(genesisText().getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Tell whether a digest is what a journal without a line has.
   *
   * @param digest what a head names
   * @return true if it is the genesis of any mode
   */
  public static boolean isGenesis(Digest digest) {
    return digest.equals(REAL.genesis()) || digest.equals(TRAINING.genesis());
  }

  /**
   * Find a mode by its word.
   *
   * @param word any text
   * @return the mode, or empty if there is none of that word
   */
  public static Optional<Mode> ofWord(String word) {
    return switch (word) {
      case "real" -> Optional.of(REAL);
      case "training" -> Optional.of(TRAINING);
      default -> Optional.empty();
    };
  }
}
