// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What an instructor sees of trainings: which run stands where, as far as the journals tell, and
 * reports of a class.
 *
 * <p>Journals are read as they grow, without a lock. Deliberately absent: cards, the truth of a
 * scenario, and any way to write into a run.
 */
@NullMarked
package io.github.fmwizard.classroom;

import org.jspecify.annotations.NullMarked;
