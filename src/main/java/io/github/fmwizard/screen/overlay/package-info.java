// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Views that can be laid over the current screen without answering it: help, the ladder, the output
 * of tools, what is known, and the trainee's brief.
 *
 * <p>Deliberately absent: prompts.
 */
@NullMarked
package io.github.fmwizard.screen.overlay;

import org.jspecify.annotations.NullMarked;
