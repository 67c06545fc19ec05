// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

/**
 * Something that a person said, and who. A typed name is named, not authenticated.
 *
 * @param value what was said
 * @param by the name
 * @param at when it was recorded, in seconds since 1970; 0 before
 */
public record NamedAttestation(Attestation value, String by, long at) {

  /**
   * Something that was said and is not recorded yet.
   *
   * @param value what was said
   * @param by the name
   */
  public NamedAttestation(Attestation value, String by) {
    this(value, by, 0);
  }

  /**
   * Says when it was recorded.
   *
   * @param seconds since 1970
   * @return the same with the time
   */
  public NamedAttestation recorded(long seconds) {
    return new NamedAttestation(value, by, seconds);
  }
}
