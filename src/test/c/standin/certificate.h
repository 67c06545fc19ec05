// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Reads of a certificate what a card looks at: its key and its dates.
#ifndef STANDIN_CERTIFICATE_H
#define STANDIN_CERTIFICATE_H

#include "card.h"

// False if the file is no X.509 certificate in PEM or DER. The label is the file's name without
// its ending (invented).
bool certificate_read(const char *path, struct certificate *certificate);

#endif
