// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import java.util.List;

/**
 * One answer of a model run. Screens where one key goes on need no line.
 *
 * @param at the id of the screen that is answered, or {@link #HAND_OVER} for the prompt of a vendor
 *     program
 * @param answer an option's word, {@code y} or {@code n}, {@code go}, a text, or a token such as
 *     {@code @file:NAME}
 * @param locked words of options that must not be offered, or be disabled, on that screen
 */
public record ModelLine(String at, String answer, List<String> locked) {

  /** Where a vendor program asks for the HSM SO credential. */
  public static final String HAND_OVER = "hand-over";

  /** Copies the list. */
  public ModelLine {
    locked = List.copyOf(locked);
  }
}
