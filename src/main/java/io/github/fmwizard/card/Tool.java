// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/**
 * A vendor program as found on this host. It is looked at as a file and never run to ask it
 * something.
 *
 * @param path its absolute path
 * @param size its size in bytes
 * @param sha256 its digest, 64 lower-case hexadecimal digits
 * @param owner the name of the file's owner
 */
public record Tool(String path, long size, String sha256, String owner) {}
