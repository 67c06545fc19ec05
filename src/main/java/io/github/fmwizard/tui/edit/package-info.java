// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Takes the answer to one prompt: what keys do to it, and how it is drawn below the body.
 *
 * <p>Deliberately absent: a terminal, the loop, and secrets, which are never typed here.
 */
@NullMarked
package io.github.fmwizard.tui.edit;

import org.jspecify.annotations.NullMarked;
