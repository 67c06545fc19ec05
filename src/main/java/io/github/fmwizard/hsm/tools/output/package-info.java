// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What the vendor's programs print, read as far as their words are known.
 *
 * <p>Deliberately absent: guesses. Text that is not recognized means nothing.
 */
@NullMarked
package io.github.fmwizard.hsm.tools.output;

import org.jspecify.annotations.NullMarked;
