// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/**
 * Open sessions on a card's admin token.
 *
 * @param all sessions in all, not negative
 * @param readWrite those of them that can write, not negative
 */
public record SessionCount(long all, long readWrite) {}
