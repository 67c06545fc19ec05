// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What is read from run folders afterwards: what runs there are, whether their evidence holds, and
 * texts for people.
 *
 * <p>Everything here only reads. Deliberately absent: cards, terminals, and any way to mend
 * evidence.
 */
@NullMarked
package io.github.fmwizard.evidence;

import org.jspecify.annotations.NullMarked;
