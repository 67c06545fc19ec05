// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Locks for the whole host: of a file, and of a card by its device node and serial. The kernel ends
 * a lock with the process that holds it.
 *
 * <p>Deliberately absent: what is done to a card that is locked.
 */
@NullMarked
package io.github.fmwizard.lock;

import org.jspecify.annotations.NullMarked;
