// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import java.time.Instant;

/**
 * A signing certificate in the admin partition (LOAD-7.4: once there, its label is enough).
 *
 * @param label its label
 * @param keyFingerprint SHA-256 of its SubjectPublicKeyInfo, 64 hexadecimal digits
 * @param isPrivate whether it has {@code CKA_PRIVATE} (LOAD-7: it must)
 * @param notBefore valid from
 * @param notAfter valid until
 */
public record StoredCertificate(
    String label, String keyFingerprint, boolean isPrivate, Instant notBefore, Instant notAfter) {}
