// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.pkcs11;

/** The value of a call that brings nothing but its success. */
public enum Done {
  /** It succeeded. */
  DONE
}
