// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Slots and tokens: for each card its application partition, and beside it its admin partition.
#include "p11_calls.h"

#include "pad.h"

#include <stdio.h>

EXPORT CK_RV C_GetSlotList(CK_BBOOL present, CK_SLOT_ID *slots, CK_ULONG *count) {
  struct store store;
  CK_SLOT_ID all[2 * MOST_CARDS];
  CK_ULONG found = 0;
  (void)present;
  VISIT_READY("C_GetSlotList");
  if (count == NULL || !store_look(&store)) {
    return CKR_ARGUMENTS_BAD;
  }
  for (int i = 0; i < store.count; i++) {
    if (card_shows_slots(&store.cards[i])) {
      all[found++] = (CK_SLOT_ID)card_partition_slot(&store.cards[i]);
      all[found++] = (CK_SLOT_ID)card_admin_slot(&store.cards[i]);
    }
  }
  CK_ULONG room = *count;
  *count = found;
  if (slots != NULL && room < found) {
    return CKR_BUFFER_TOO_SMALL;
  }
  for (CK_ULONG i = 0; slots != NULL && i < found; i++) {
    slots[i] = all[i];
  }
  return CKR_OK;
}

static CK_VERSION firmware(const struct card *card) {
  unsigned int major = 0, minor = 0;
  sscanf(card->firmware, "%u.%u", &major, &minor);
  return (CK_VERSION){(CK_BYTE)major, (CK_BYTE)minor};
}

EXPORT CK_RV C_GetSlotInfo(CK_SLOT_ID slot, CK_SLOT_INFO *info) {
  struct view view;
  VISIT_READY("C_GetSlotInfo");
  CK_RV code = view_slot(&view, slot);
  if (code != CKR_OK) {
    return code;
  }
  *info = (CK_SLOT_INFO){.flags = CKF_TOKEN_PRESENT | CKF_HW_SLOT};
  PAD(info->slotDescription, view.admin ? "Admin Token Slot" : "User Token Slot");
  PAD(info->manufacturerID, "stand-in, not the vendor's");
  info->firmwareVersion = firmware(view.card);
  view_close(&view);
  return CKR_OK;
}

static CK_FLAGS flags(const struct view *view) {
  CK_FLAGS flags = CKF_RNG | CKF_LOGIN_REQUIRED;
  if (!view->card->zeroized) {
    flags |= CKF_TOKEN_INITIALIZED | CKF_USER_PIN_INITIALIZED;
  }
  if (strcmp(view->card->auth, "ped") == 0) {
    flags |= CKF_PROTECTED_AUTHENTICATION_PATH;
  }
  return view->admin ? flags | CKF_ADMIN_TOKEN : flags;
}

static void fill(const struct view *view, CK_SLOT_ID slot, const char *serial,
                 CK_TOKEN_INFO *info) {
  const struct card *card = view->card;
  char partition[48];
  snprintf(partition, sizeof partition, "%s001", serial);
  *info = (CK_TOKEN_INFO){.flags = flags(view)};
  PAD(info->label, view->admin ? card->label : "stand-in partition");
  PAD(info->manufacturerID, "stand-in, not the vendor's");
  PAD(info->model, card->model);
  PAD(info->serialNumber, view->admin ? serial : partition);
  PAD(info->utcTime, "");
  info->ulSessionCount = (CK_ULONG)(card->sessions + session_count(slot, false));
  info->ulRwSessionCount = (CK_ULONG)(card->rw_sessions + session_count(slot, true));
  info->ulMaxPinLen = 255;
  info->ulMinPinLen = 7;
  info->ulTotalPublicMemory = info->ulFreePublicMemory = CK_UNAVAILABLE_INFORMATION;
  info->ulTotalPrivateMemory = info->ulFreePrivateMemory = CK_UNAVAILABLE_INFORMATION;
  info->firmwareVersion = firmware(card);
}

EXPORT CK_RV C_GetTokenInfo(CK_SLOT_ID slot, CK_TOKEN_INFO *info) {
  struct view view;
  VISIT_READY("C_GetTokenInfo");
  CK_RV code = view_open(&view, slot);
  if (code != CKR_OK) {
    return code;
  }
  fill(&view, slot, fault.wrong_serial ? fault.serial : view.card->serial, info);
  view_close(&view);
  return CKR_OK;
}

EXPORT CK_RV C_GetMechanismList(CK_SLOT_ID slot, CK_ULONG *mechanisms, CK_ULONG *count) {
  (void)slot;
  (void)mechanisms;
  VISIT_READY("C_GetMechanismList");
  *count = 0;
  return CKR_OK;
}

EXPORT CK_RV C_GetMechanismInfo(CK_SLOT_ID slot, CK_ULONG mechanism, void *info) {
  (void)slot;
  (void)mechanism;
  (void)info;
  VISIT_READY("C_GetMechanismInfo");
  return CKR_MECHANISM_INVALID;
}
