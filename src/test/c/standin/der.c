// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#include "der.h"

bool der_first(const uint8_t *bytes, size_t length, struct der *element) {
  if (length < 2) {
    return false;
  }
  size_t at = 2, size = bytes[1];
  if (size >= 0x80) {
    size_t more = size & 0x7f;
    if (more == 0 || more > 4 || length < 2 + more) {
      return false;
    }
    size = 0;
    for (; more > 0; more--) {
      size = size << 8 | bytes[at++];
    }
  }
  if (size > length - at) {
    return false;
  }
  element->start = bytes;
  element->whole = at + size;
  element->tag = bytes[0];
  element->content = bytes + at;
  element->length = size;
  return true;
}

bool der_inside(struct der outer, struct der *first) {
  return der_first(outer.content, outer.length, first);
}

bool der_next(struct der outer, struct der *element) {
  const uint8_t *at = element->start + element->whole;
  return der_first(at, (size_t)(outer.content + outer.length - at), element);
}
