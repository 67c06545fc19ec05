// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

/**
 * A build that was loaded on the card before this run, as an earlier record of the card has it.
 *
 * @param sha256 the SHA-256 of its image, 64 lower-case hexadecimal digits
 * @param fingerprint what the card showed of it
 * @param tested {@code failed} or {@code passed} with the test and its time; empty if not known
 */
public record KnownBuild(String sha256, String fingerprint, String tested) {}
