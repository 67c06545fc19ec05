// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The record of a run: events as journal entries and back, the state that follows from them, and
 * the scope that a gate is bound to.
 *
 * <p>What a journal's {@code data} holds is decided here. {@link io.github.fmwizard.run.EventCodec}
 * writes and reads events, {@link io.github.fmwizard.run.Intent} the intent ahead of an act, and
 * {@link io.github.fmwizard.run.Replay} folds the engine over entries, to resume a run or to judge
 * it. Pure: deliberately absent are files, clocks, JSON text and the HSM port.
 */
@NullMarked
package io.github.fmwizard.run;

import org.jspecify.annotations.NullMarked;
