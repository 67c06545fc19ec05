// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

/** Hears of every native call right before it is made: the call may never come back. */
@FunctionalInterface
public interface CallListener {

  /**
   * A call is about to be made.
   *
   * @param call the name of the function
   */
  void begins(String call);
}
