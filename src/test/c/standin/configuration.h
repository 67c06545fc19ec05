// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// The client's configuration file.
#ifndef STANDIN_CONFIGURATION_H
#define STANDIN_CONFIGURATION_H

#include <stdbool.h>

// Whether it lets anybody log in to an HSM with FMs.
bool login_allowed(void);

#endif
