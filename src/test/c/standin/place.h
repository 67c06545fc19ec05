// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Where the installation is: two folders above the binary itself.
#ifndef STANDIN_PLACE_H
#define STANDIN_PLACE_H

#include <stddef.h>

void place_prefix(char *prefix, size_t size);
// Writes the path of a file in the state folder.
void place_state(char *path, size_t size, const char *name);

#endif
