// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Reads JSON files that people write: strictly, with all problems at once, each with its line,
 * column and fix.
 *
 * <p>Only the streaming parser is used, since data binding would cost more at start-up than all
 * else. Deliberately absent: any idea of what a file is about, defaults, and guessed types.
 */
@NullMarked
package io.github.fmwizard.json;

import org.jspecify.annotations.NullMarked;
