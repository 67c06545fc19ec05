// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

/**
 * A training image as read from its file.
 *
 * @param header what it says of itself
 * @param size the size of the file in bytes
 * @param fingerprint 20 hexadecimal digits: the first ten bytes of the file's SHA-256
 */
public record ReadImage(TrainingImage header, long size, String fingerprint) {

  /** The biggest image that the card takes, in bytes: 8 MiB (OCV). */
  static final long LARGEST_ON_CARD = 8L * 1024 * 1024;

  /**
   * Returns the build that the card will list.
   *
   * @return the build
   */
  public FmBuild build() {
    return new FmBuild(
        header.label(),
        header.version(),
        header.maker(),
        header.buildTime(),
        fingerprint,
        size,
        header.behaviour(),
        header.needsSmfs());
  }
}
