// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#include "look.h"

#include <stdio.h>

struct known {
  CK_ATTRIBUTE_TYPE type;
  const char *name;
  enum { NUMBER, TEXT, BYTES } kind;
};

static const struct known KNOWN[] = {{CKA_CLASS, "class", NUMBER},
                                     {CKA_HSM_FEATURES, "features", NUMBER},
                                     {CKA_FM_ID, "id", NUMBER},
                                     {CKA_LABEL, "label", TEXT},
                                     {CKA_FM_VERSION, "version", NUMBER},
                                     {CKA_MANUFACTURER, "maker", TEXT},
                                     {CKA_BUILD_DATE, "build", TEXT},
                                     {CKA_FINGERPRINT, "fingerprint", BYTES},
                                     {CKA_ROM_SPACE, "rom", NUMBER},
                                     {CKA_FM_STATUS, "status", NUMBER},
                                     {CKA_FM_STARTUP_STATUS, "startup", NUMBER}};

static void print(CK_OBJECT_HANDLE object, const struct known *known, const CK_ATTRIBUTE *value) {
  const CK_BYTE *bytes = value->pValue;
  printf("object.%lx.%s=", object, known->name);
  switch (known->kind) {
  case NUMBER:
    printf("0x%lx, %lu bytes", *(const CK_ULONG *)value->pValue, value->ulValueLen);
    break;
  case TEXT:
    printf("%.*s", (int)value->ulValueLen, (const char *)bytes);
    break;
  case BYTES:
    for (CK_ULONG i = 0; i < value->ulValueLen; i++) {
      printf("%02x", bytes[i]);
    }
    break;
  }
  printf("\n");
}

static void one(CK_SESSION_HANDLE session, CK_OBJECT_HANDLE object) {
  union {
    CK_BYTE bytes[256];
    CK_ULONG number;
  } room;
  for (unsigned i = 0; i < sizeof KNOWN / sizeof KNOWN[0]; i++) {
    CK_ATTRIBUTE value = {KNOWN[i].type, &room, sizeof room};
    if (attribute(session, object, &value) == CKR_OK) {
      print(object, &KNOWN[i], &value);
    }
  }
}

void objects(CK_SLOT_ID slot) {
  CK_SESSION_HANDLE session;
  CK_OBJECT_HANDLE found[32];
  CK_ULONG count = 32;
  if (open_session(slot, &session) != CKR_OK || find(session, found, &count) != CKR_OK) {
    return;
  }
  for (CK_ULONG i = 0; i < count; i++) {
    one(session, found[i]);
  }
}
