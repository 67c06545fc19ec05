// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm;

/**
 * The officer's console, lent to a vendor program for the time of one act, so that the program's
 * own prompt takes the HSM SO credential.
 */
public interface Console {

  /**
   * Lends the console. A banner says who will ask, that typing is not shown, that each password
   * prompt is one try, and which key leaves.
   *
   * @param handOver what the banner says
   * @return the lease; close it when the program has ended
   */
  ConsoleLease lend(HandOver handOver);
}
