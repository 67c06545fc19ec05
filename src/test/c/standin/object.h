// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// The objects of an admin partition: the adapter, and one for each FM. They are seen without a
// login; whether a real card shows them so is not known.
#ifndef STANDIN_OBJECT_H
#define STANDIN_OBJECT_H

#include "luna.h"
#include "card.h"

enum { ADAPTER = 1, FM_HANDLES = 0x10000, LONGEST_VALUE = 64 };

struct value {
  CK_BYTE bytes[LONGEST_VALUE];
  CK_ULONG length;
};

// False if there is no such object.
bool object_is_there(const struct card *card, CK_OBJECT_HANDLE object);
// False if the object has no such attribute.
bool object_value(const struct card *card, CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type,
                  struct value *value);

#endif
