// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

/**
 * Something that a person said, and who. A typed name is named, not authenticated.
 *
 * @param value what was said
 * @param by the name
 */
public record NamedAttestation(Attestation value, String by) {}
