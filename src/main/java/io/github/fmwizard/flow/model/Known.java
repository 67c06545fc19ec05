// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import io.github.fmwizard.card.Word;

/** How well something about the HSM is known. */
public enum Known implements Word {
  /** On a page of the vendor that was read. */
  DOCUMENTED("documented"),
  /** In source code, a header or recorded output that was read. */
  SEEN_IN_CODE("seen-in-code"),
  /** Attestation by a third party. */
  THIRD_PARTY("third-party"),
  /** Concluded from the above; stated nowhere. */
  INFERRED("inferred"),
  /** General recollection, confirmed nowhere. */
  RECOLLECTION("recollection"),
  /** Looked for and not found. */
  NOT_FOUND("not-found");

  private final String word;

  Known(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
