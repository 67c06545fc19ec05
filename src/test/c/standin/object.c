// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#include "object.h"

#include <stdio.h>
#include <string.h>

static const struct fm *find(const struct card *card, CK_OBJECT_HANDLE object) {
  for (int i = 0; i < card->fm_count; i++) {
    if (FM_HANDLES + (CK_ULONG)card->fms[i].id == object) {
      return &card->fms[i];
    }
  }
  return NULL;
}

bool object_is_there(const struct card *card, CK_OBJECT_HANDLE object) {
  return object == ADAPTER || find(card, object) != NULL;
}

static bool number(struct value *value, CK_ULONG content) {
  memcpy(value->bytes, &content, sizeof content);
  value->length = sizeof content;
  return true;
}

static bool truth(struct value *value, bool content) {
  value->bytes[0] = content;
  value->length = 1;
  return true;
}

static bool text(struct value *value, const char *content) {
  value->length = strlen(content);
  memcpy(value->bytes, content, value->length);
  return true;
}

static bool digits(struct value *value, const char *content) {
  value->length = 0;
  unsigned int byte;
  for (; sscanf(content, "%2x", &byte) == 1 && content[1] != 0; content += 2) {
    value->bytes[value->length++] = (CK_BYTE)byte;
  }
  return true;
}

static CK_ULONG features(const struct card *card) {
  CK_ULONG features = 0;
  features |= card->policy_50 ? FEATURE_FM : 0;
  features |= card->smfs_active ? FEATURE_SMFS : 0;
  features |= card->stm ? FEATURE_STM : 0;
  features |= card->tampered ? FEATURE_TAMPERED : 0;
  return features;
}

// 0xMMmm (HDRMAC); that both parts of the printed form are decimal is invented.
static CK_ULONG version(const struct fm *fm) {
  unsigned int major = 0, minor = 0;
  sscanf(fm->version, "%u.%u", &major, &minor);
  return (CK_ULONG)major << 8 | minor;
}

static bool of_fm(const struct fm *fm, CK_ATTRIBUTE_TYPE type, struct value *value) {
  switch (type) {
  case CKA_CLASS:
    return number(value, CKO_FM);
  case CKA_LABEL:
    return text(value, fm->label);
  case CKA_FM_ID:
    return number(value, (CK_ULONG)fm->id);
  case CKA_FM_VERSION:
    return number(value, version(fm));
  case CKA_MANUFACTURER:
    return text(value, fm->maker);
  case CKA_BUILD_DATE:
    return text(value, fm->build);
  case CKA_FINGERPRINT:
    return digits(value, fm->fingerprint);
  case CKA_ROM_SPACE:
    return number(value, (CK_ULONG)fm->rom);
  case CKA_FM_STATUS: // Its values are invented: see enum fm_status.
    return number(value, (CK_ULONG)fm->status);
  case CKA_FM_STARTUP_STATUS: // Invented too: see enum fm_startup.
    return number(value, (CK_ULONG)fm->startup);
  default:
    return false;
  }
}

bool object_value(const struct card *card, CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type,
                  struct value *value) {
  const struct fm *fm = find(card, object);
  if (type == CKA_TOKEN || type == CKA_PRIVATE) {
    return truth(value, type == CKA_TOKEN);
  }
  if (fm != NULL) {
    return of_fm(fm, type, value);
  }
  return type == CKA_CLASS          ? number(value, CKO_ADAPTER)
         : type == CKA_LABEL        ? text(value, "adapter")
         : type == CKA_HSM_FEATURES ? number(value, features(card))
         : type == CKA_SECURITY_MODE ? number(value, card->tamper_before_upgrade == 1 ? 0x10 : 0)
                                    : false;
}
