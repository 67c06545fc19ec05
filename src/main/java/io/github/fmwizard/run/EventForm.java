// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.journal.EntryKind;

/**
 * How one kind of event stands in a journal.
 *
 * @param form how it is written and read
 * @param kind the kind of its entry
 * @param durability whether the entry must be safe before anything follows from it
 */
record EventForm(EntryForm<? extends Event> form, EntryKind kind, Durability durability) {}
