// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Texts of fixed length, filled up with blanks, as PKCS#11 has them.
#ifndef STANDIN_PAD_H
#define STANDIN_PAD_H

#include <string.h>

static inline void pad(unsigned char *to, size_t size, const char *text) {
  size_t length = strlen(text);
  memset(to, ' ', size);
  memcpy(to, text, length < size ? length : size);
}

#define PAD(array, text) pad(array, sizeof(array), text)

#endif
