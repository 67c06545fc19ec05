// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Restarts a card, as lunareset and LunaCM do.
#ifndef STANDIN_RESTART_H
#define STANDIN_RESTART_H

#include "program.h"

// Restarts the card with this index in an open store, and closes it.
unsigned long restart(struct store *store, int index, struct fault fault);

#endif
