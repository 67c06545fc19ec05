// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

/** Something that was typed or named is wrong; nothing was started. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;

  UsageException(int code, String sentence) {
    super(sentence);
    this.code = code;
  }

  int code() {
    return code;
  }
}
