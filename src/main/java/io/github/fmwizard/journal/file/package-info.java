// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0

/**
 * A run's folder on disk: the journal, its head, its lock, and the files that entries name.
 *
 * <p>Deliberately absent: the clock, the card, and what entries mean.
 */
@NullMarked
package io.github.fmwizard.journal.file;

import org.jspecify.annotations.NullMarked;
