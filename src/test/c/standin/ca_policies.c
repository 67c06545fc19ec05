// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// HSM policies and capabilities: 12, 40, 48, 50 and 51 only.
#include "library.h"

#include <stddef.h>

enum { POLICIES = 5 };
static const CK_ULONG IDS[POLICIES] = {12, 40, 48, 50, 51};

static void values(const struct card *card, bool capabilities, CK_ULONG *to) {
  const long all[POLICIES] = {card->policy_12, card->policy_40, card->policy_48, card->policy_50,
                              card->policy_51};
  for (int i = 0; i < POLICIES; i++) {
    to[i] = capabilities ? 1 : (CK_ULONG)all[i];
  }
}

static CK_RV copy(const CK_ULONG *from, CK_ULONG *to, CK_ULONG *size) {
  CK_ULONG room = *size;
  *size = POLICIES;
  if (to == NULL) {
    return CKR_OK;
  }
  for (CK_ULONG i = 0; i < POLICIES && i < room; i++) {
    to[i] = from[i];
  }
  return room < POLICIES ? CKR_BUFFER_TOO_SMALL : CKR_OK;
}

static CK_RV set(CK_SLOT_ID slot, bool capabilities, CK_ULONG *ids, CK_ULONG *ids_size,
                 CK_ULONG *to, CK_ULONG *to_size) {
  struct view view;
  CK_ULONG found[POLICIES];
  CK_RV code = view_open(&view, slot);
  if (code != CKR_OK) {
    return code;
  }
  values(view.card, capabilities, found);
  view_close(&view);
  code = copy(IDS, ids, ids_size);
  CK_RV second = copy(found, to, to_size);
  return code != CKR_OK ? code : second;
}

static CK_RV setting(CK_SLOT_ID slot, bool capabilities, CK_ULONG id, CK_ULONG *to) {
  struct view view;
  CK_ULONG found[POLICIES];
  CK_RV code = view_open(&view, slot);
  if (code != CKR_OK) {
    return code;
  }
  values(view.card, capabilities, found);
  view_close(&view);
  for (int i = 0; i < POLICIES; i++) {
    if (IDS[i] == id) {
      *to = found[i];
      return CKR_OK;
    }
  }
  return CKR_ARGUMENTS_BAD;
}

EXPORT CK_RV CA_GetHSMPolicySet(CK_SLOT_ID slot, CK_ULONG *ids, CK_ULONG *ids_size, CK_ULONG *to,
                                CK_ULONG *to_size) {
  VISIT_READY("CA_GetHSMPolicySet");
  return set(slot, false, ids, ids_size, to, to_size);
}

EXPORT CK_RV CA_GetHSMPolicySetting(CK_SLOT_ID slot, CK_ULONG id, CK_ULONG *to) {
  VISIT_READY("CA_GetHSMPolicySetting");
  return setting(slot, false, id, to);
}

EXPORT CK_RV CA_GetHSMCapabilitySet(CK_SLOT_ID slot, CK_ULONG *ids, CK_ULONG *ids_size,
                                    CK_ULONG *to, CK_ULONG *to_size) {
  VISIT_READY("CA_GetHSMCapabilitySet");
  return set(slot, true, ids, ids_size, to, to_size);
}

EXPORT CK_RV CA_GetHSMCapabilitySetting(CK_SLOT_ID slot, CK_ULONG id, CK_ULONG *to) {
  VISIT_READY("CA_GetHSMCapabilitySetting");
  return setting(slot, true, id, to);
}
