// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.digest.Sha256;
import java.nio.ByteBuffer;

/** Chance that can be repeated: it follows from a text alone. */
final class Chance {

  private Chance() {}

  /** Returns a number from 0 to below the bound. */
  static int choice(String text, int bound) {
    return Math.floorMod(ByteBuffer.wrap(Sha256.of(text)).getInt(), bound);
  }
}
