// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#include "sha256.h"

#include <stdio.h>
#include <string.h>

static const uint32_t ROUNDS[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static const uint32_t START[8] = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

static uint32_t turn(uint32_t word, int by) { return word >> by | word << (32 - by); }

static void schedule(uint32_t words[64], const uint8_t *block) {
  for (int i = 0; i < 16; i++) {
    const uint8_t *at = block + 4 * i;
    words[i] = (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
  }
  for (int i = 16; i < 64; i++) {
    uint32_t near = words[i - 2], far = words[i - 15];
    words[i] = words[i - 16] + words[i - 7] + (turn(far, 7) ^ turn(far, 18) ^ far >> 3) +
               (turn(near, 17) ^ turn(near, 19) ^ near >> 10);
  }
}

static void compress(uint32_t state[8], const uint8_t *block) {
  uint32_t words[64], v[8];
  schedule(words, block);
  memcpy(v, state, sizeof v);
  for (int i = 0; i < 64; i++) {
    uint32_t e = v[4], a = v[0];
    uint32_t one = v[7] + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & v[5]) ^ (~e & v[6])) +
                   ROUNDS[i] + words[i];
    uint32_t two =
        (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]));
    memmove(v + 1, v, 7 * sizeof v[0]);
    v[4] += one;
    v[0] = one + two;
  }
  for (int i = 0; i < 8; i++) {
    state[i] += v[i];
  }
}

void sha256_begin(struct sha256 *digest) {
  memcpy(digest->state, START, sizeof START);
  digest->length = 0;
}

void sha256_add(struct sha256 *digest, const uint8_t *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) {
    digest->block[digest->length++ % 64] = bytes[i];
    if (digest->length % 64 == 0) {
      compress(digest->state, digest->block);
    }
  }
}

void sha256_end(struct sha256 *digest, uint8_t result[32]) {
  uint64_t bits = digest->length * 8;
  uint8_t one = 0x80, zero = 0, length[8];
  sha256_add(digest, &one, 1);
  while (digest->length % 64 != 56) {
    sha256_add(digest, &zero, 1);
  }
  for (int i = 0; i < 8; i++) {
    length[i] = (uint8_t)(bits >> (56 - 8 * i));
  }
  sha256_add(digest, length, sizeof length);
  for (int i = 0; i < 32; i++) {
    result[i] = (uint8_t)(digest->state[i / 4] >> (24 - 8 * (i % 4)));
  }
}

void hex(char *to, const uint8_t *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) {
    snprintf(to + 2 * i, 3, "%02x", bytes[i]);
  }
}
