// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The pages of a training as its trainee saw them: recorded while it runs, shown again one by one,
 * with the truth beside them, and taken as the begin of another training.
 *
 * <p>Training only. What was typed into a password prompt is no page, and is recorded nowhere.
 */
@NullMarked
package io.github.fmwizard.training.replay;

import org.jspecify.annotations.NullMarked;
