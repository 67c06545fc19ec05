// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Faults that are played at once, in a program or in a library.
#ifndef STANDIN_MISCHIEF_H
#define STANDIN_MISCHIEF_H

#include <stdbool.h>

void mischief(const char *action, bool has_number, long number);

#endif
