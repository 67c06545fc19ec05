// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// The state file of a card: one key=value a line.
#ifndef STANDIN_FIELDS_H
#define STANDIN_FIELDS_H

#include "card.h"

#include <stdio.h>

// Sets one value; false if there is no such key. Keys of lists: fm.0.label, certificate.0.label.
bool fields_set(struct card *card, const char *key, const char *value);
void fields_write(const struct card *card, FILE *to);
// Returns the number of the first line that is none, or 0.
int fields_read(struct card *card, FILE *from);

#endif
