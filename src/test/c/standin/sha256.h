// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4), for fingerprints of images and keys.
#ifndef STANDIN_SHA256_H
#define STANDIN_SHA256_H

#include <stddef.h>
#include <stdint.h>

struct sha256 {
  uint32_t state[8];
  uint64_t length;
  uint8_t block[64];
};

void sha256_begin(struct sha256 *digest);
void sha256_add(struct sha256 *digest, const uint8_t *bytes, size_t count);
void sha256_end(struct sha256 *digest, uint8_t result[32]);
// Writes two lower-case digits for each byte and a final zero.
void hex(char *to, const uint8_t *bytes, size_t count);

#endif
