// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Walks over DER elements.
#ifndef STANDIN_DER_H
#define STANDIN_DER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct der {
  const uint8_t *start;
  size_t whole;
  uint8_t tag;
  const uint8_t *content;
  size_t length;
};

bool der_first(const uint8_t *bytes, size_t length, struct der *element);
bool der_inside(struct der outer, struct der *first);
// Moves on to the next element within the outer one.
bool der_next(struct der outer, struct der *element);

#endif
