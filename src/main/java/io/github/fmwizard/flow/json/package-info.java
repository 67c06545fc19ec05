// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Reads flow files: strictly, with all problems at once, each with its line and column.
 *
 * <p>Deliberately absent: defaults that a flow does not state, guessed types, and any judgement of
 * whether a flow is safe, which is for {@code flow.check}.
 */
@NullMarked
package io.github.fmwizard.flow.json;

import org.jspecify.annotations.NullMarked;
