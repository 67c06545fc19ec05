// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import io.github.fmwizard.digest.Sha256;
import java.security.MessageDigest;

/**
 * Digests content that comes in pieces.
 *
 * <p>Not for several threads. After {@link #digest()} it is ready for new content.
 */
public final class Hasher {

  private final MessageDigest sha256 = Sha256.begin();

  /** Make a hasher that has seen nothing yet. */
  public Hasher() {}

  /**
   * Take the next piece.
   *
   * @param buffer holds the piece; not kept
   * @param offset where it begins
   * @param length how many bytes it has
   */
  public void update(byte[] buffer, int offset, int length) {
    sha256.update(buffer, offset, length);
  }

  /**
   * Return the digest of all pieces since the last call, and start afresh.
   *
   * @return the digest
   */
  public Digest digest() {
    return Digest.owning(sha256.digest());
  }
}
