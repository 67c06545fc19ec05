// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// What all programs of the client have in common.
#ifndef STANDIN_PROGRAM_H
#define STANDIN_PROGRAM_H

#include "faults.h"
#include "store.h"

// Begins the witness. The verb tells the points of one act apart; it may be empty.
void program_begin(const char *name, const char *verb, int argc, char **argv);
// Visits the points NAME.STAGE and NAME.VERB.STAGE; a scripted code ends the program.
struct fault program_at(const char *stage);
void program_end(int status) __attribute__((noreturn));
// Prints a code and ends with 1; does nothing with 0.
void program_check(unsigned long code);
void program_usage(const char *text) __attribute__((noreturn));
// Open the store and return the index of a card, or end the program.
int program_admin_slot(struct store *store, const char *slot);
int program_node(struct store *store, const char *node);
// Takes the time that an act takes on this card.
void program_works(const struct card *card);

#endif
