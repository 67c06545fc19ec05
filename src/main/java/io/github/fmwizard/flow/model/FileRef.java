// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

/**
 * A file that was copied into the run folder.
 *
 * @param name its name in the run folder
 * @param original the path it was copied from
 * @param size bytes
 * @param sha256 64 lower-case hexadecimal digits
 */
public record FileRef(String name, String original, long size, String sha256) {}
