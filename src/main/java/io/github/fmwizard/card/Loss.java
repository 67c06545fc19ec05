// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/**
 * Something that an act replaces, removes or destroys, in words for people.
 *
 * @param kind what becomes of it
 * @param what what it is, with its name
 * @param detail owner, backup or another thing worth knowing; may be empty
 */
public record Loss(Kind kind, String what, String detail) {

  /** What becomes of something. */
  public enum Kind implements Word {
    /** Another one takes its place. */
    REPLACED("replaced"),
    /** Another one may take its place; which one, nobody knows before. */
    MAY_BE_REPLACED("may be replaced"),
    /** It is new beside what is there; nothing is lost by it. */
    ADDED("added"),
    /** It may come beside what is there. */
    MAY_BE_ADDED("may be added"),
    /** It is removed and can be loaded again from a file. */
    REMOVED("removed"),
    /** It is gone for good. */
    DESTROYED("destroyed"),
    /** It stops for a while. */
    DISTURBED("disturbed"),
    /** What becomes of it is not documented; counted as lost. */
    NOT_DOCUMENTED("not documented");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
