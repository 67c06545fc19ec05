// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

/**
 * A key that does something now.
 *
 * @param key the letter or name as shown, for example {@code L} or {@code ?}
 * @param function the function-key twin, for example {@code F1}; empty if there is none
 * @param label what it does, a word or two
 */
public record KeyHint(String key, String function, String label) {}
