// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.key;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import org.jspecify.annotations.Nullable;

/** A paste, as one key stroke; for whom it is not known it is one that does nothing. */
public final class PastedText extends KeyStroke {

  private final String text;

  /**
   * Makes a paste.
   *
   * @param text what was pasted, with its line breaks
   */
  public PastedText(String text) {
    super(KeyType.Unknown);
    this.text = text;
  }

  /** Returns what was pasted. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PastedText paste && text.equals(paste.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "PastedText of " + text.length() + " characters";
  }
}
