// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The parent's side of the process that hosts native calls: what it is asked, what it answers, and
 * how it is started, waited for and given up. The client library can hang or crash with a halted
 * card, and can't be initialised again in one process after the card has restarted, so each
 * inspection is a process of its own.
 *
 * <p>Deliberately absent: native code, which only {@code hsm.agent.child} loads, and any call that
 * changes a card.
 */
@NullMarked
package io.github.fmwizard.hsm.agent;

import org.jspecify.annotations.NullMarked;
