// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The parts of which every question to a person is made: the page, its body, the dialog that shows
 * it, and what comes of an answer.
 *
 * <p>Deliberately absent: words of any particular screen.
 */
@NullMarked
package io.github.fmwizard.screen.dialog;

import org.jspecify.annotations.NullMarked;
