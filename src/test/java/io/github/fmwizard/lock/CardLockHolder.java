// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.lock;

import java.nio.file.Path;
import java.util.Optional;

/** A process that takes a card's lock, says so, and holds it until it is killed. */
final class CardLockHolder {

  private CardLockHolder() {}

  public static void main(String[] args) throws Exception {
    CardLocks locks = new CardLocks(Path.of(args[0]));
    CardLocks.Taking taking = locks.take(args[1], Optional.of(args[2]), args[3]);
    System.out.println(taking instanceof CardLocks.Taking.Taken ? "held" : taking.toString());
    while (System.in.read() >= 0) {}
  }
}
