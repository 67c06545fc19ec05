// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The conversation about a run: it shows each picture that the run thread publishes, finds the
 * dialog for what the run waits for, and hands the decisions over.
 *
 * <p>Start with {@link io.github.fmwizard.screen.run.RunConversation}. Deliberately absent: clocks
 * and threads; time comes with the calls.
 */
@NullMarked
package io.github.fmwizard.screen.run;

import org.jspecify.annotations.NullMarked;
