// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import io.github.fmwizard.card.Word;

/**
 * Something a person decided that the report must not hide.
 *
 * @param kind what it was
 * @param path the step it belongs to
 * @param text what was said, with its reason
 * @param by who said it
 */
public record Note(Kind kind, String path, String text, String by) {

  /** What a note records. */
  public enum Kind implements Word {
    /** A check was overridden. */
    OVERRIDE("override"),
    /** Somebody deviated from the flow. */
    DEVIATION("deviation"),
    /** A person's word stood in for a value that a halted card cannot show. */
    ATTESTATION("attestation"),
    /** Something was done by hand. */
    MANUAL_ACT("manual-act"),
    /** A person decided a condition that was unknown. */
    DECISION("decision"),
    /** A person said what an unknown outcome was. */
    RESOLUTION("resolution"),
    /** A witness stood by at a gate. */
    WITNESS("witness"),
    /** An application was tested. */
    TEST("test"),
    /** An act was approved, and an interruption came before it began. */
    NEVER_BEGAN("never-began"),
    /** The run was stopped. */
    STOP("stop"),
    /** A gate was answered no. */
    GATE_REFUSED("gate-refused");

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
