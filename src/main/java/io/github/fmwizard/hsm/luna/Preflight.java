// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

/**
 * Something that a recovery needs on this host.
 *
 * @param item what
 * @param found what is there
 * @param needed what must be there
 * @param mend what to do, a sentence; empty if nothing
 * @param weight what a lack means
 */
public record Preflight(String item, String found, String needed, String mend, Weight weight) {

  /** What a lack means, heaviest first. */
  public enum Weight {
    /** Nothing works without it. */
    STOPS,
    /** Something may not work or can't be seen. */
    WARNS,
    /** It is not known whether it is as it should be. */
    NOT_KNOWN,
    /** It is as it should be. */
    FINE
  }
}
