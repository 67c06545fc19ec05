// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// The vendor's calls that read a card's state. Arguments: H-EXT.
#include "library.h"

#include <stdio.h>
#include <string.h>

#define OPEN(slot)                                                                                 \
  struct view view;                                                                                \
  CK_RV code = view_open(&view, slot);                                                             \
  if (code != CKR_OK) {                                                                            \
    return code;                                                                                   \
  }

EXPORT CK_RV CA_FindAdminSlotForSlot(CK_SLOT_ID slot, CK_SLOT_ID *admin, CK_SLOT_ID *previous) {
  VISIT_READY("CA_FindAdminSlotForSlot");
  OPEN(slot);
  *admin = (CK_SLOT_ID)card_admin_slot(view.card);
  *previous = slot;
  view_close(&view);
  return CKR_OK;
}

EXPORT CK_RV CA_GetFirmwareVersion(CK_SLOT_ID slot, CK_ULONG *major, CK_ULONG *minor,
                                   CK_ULONG *subminor) {
  VISIT_READY("CA_GetFirmwareVersion");
  OPEN(slot);
  *major = *minor = *subminor = 0;
  sscanf(view.card->firmware, "%lu.%lu.%lu", major, minor, subminor);
  view_close(&view);
  return CKR_OK;
}

// For the SO of the admin partition; the other roles are not played.
EXPORT CK_RV CA_RoleStateGet(CK_SLOT_ID slot, CK_USER_TYPE user, CA_ROLE_STATE *state) {
  VISIT_READY("CA_RoleStateGet");
  OPEN(slot);
  const struct card *card = view.card;
  if (user != CKU_SO || !view.admin) {
    code = CKR_USER_TYPE_INVALID;
  } else {
    state->flags = card->zeroized ? 0 : ROLE_INITIALISED;
    state->loginAttemptsLeft = (CK_BYTE)card->attempts_left;
    state->primaryAuthMech = strcmp(card->auth, "ped") == 0 ? AUTH_PED : AUTH_PASSWORD;
    state->secondaryAuthMech = 0;
  }
  view_close(&view);
  return code;
}

EXPORT CK_RV CA_GetTokenStatus(CK_SLOT_ID slot, CK_FLAGS *flags, CK_ULONG *sessions,
                               CK_ULONG *writing) {
  VISIT_READY("CA_GetTokenStatus");
  OPEN(slot);
  *flags = 0;
  *sessions = (CK_ULONG)(view.card->sessions + session_count(slot, false));
  *writing = (CK_ULONG)(view.card->rw_sessions + session_count(slot, true));
  view_close(&view);
  return CKR_OK;
}

// That it is the driver's number is inferred.
EXPORT CK_RV CA_GetTokenInsertionCount(CK_SLOT_ID slot, CK_ULONG *insertions) {
  VISIT_READY("CA_GetTokenInsertionCount");
  OPEN(slot);
  *insertions = (CK_ULONG)view.card->insertions;
  view_close(&view);
  return CKR_OK;
}

EXPORT CK_RV CA_STMGetState(CK_SLOT_ID slot, CK_ULONG *state) {
  VISIT_READY("CA_STMGetState");
  OPEN(slot);
  *state = view.card->stm ? CK_STM_STATE_FLAG_STM_TURNED_ON : 0;
  view_close(&view);
  return CKR_OK;
}

// That a zeroize after failed logins shows as this flag is invented.
EXPORT CK_RV CA_MTKGetState(CK_SLOT_ID slot, CK_ULONG *state) {
  VISIT_READY("CA_MTKGetState");
  OPEN(slot);
  *state = view.card->zeroized ? MTK_SOFT_ZEROIZED : 0;
  view_close(&view);
  return CKR_OK;
}

// What the two last are good for is a guess: the card's place and the slot itself are told.
EXPORT CK_RV CA_GetActualSlotList(CK_SLOT_ID slot, CK_ULONG *hsm, CK_SLOT_ID *actual,
                                  CK_ULONG *count) {
  VISIT_READY("CA_GetActualSlotList");
  OPEN(slot);
  *hsm = (CK_ULONG)view.index;
  if (actual != NULL && *count >= 1) {
    *actual = slot;
  }
  *count = 1;
  view_close(&view);
  return CKR_OK;
}

// Encodings are invented: the serial as its digits, tamper informations as a number, 0 or 1.
EXPORT CK_RV CA_Get(CK_SLOT_ID slot, CK_ULONG item, CK_BYTE *buffer, CK_ULONG *length) {
  VISIT_READY("CA_Get");
  OPEN(slot);
  char bytes[32] = {0};
  CK_ULONG size = sizeof(CK_ULONG), tampered = view.card->tampered != 0;
  if (item == CK_GT_HSM_SN) {
    snprintf(bytes, sizeof bytes, "%s", fault.wrong_serial ? fault.serial : view.card->serial);
    size = strlen(bytes);
  } else if (item == CK_GT_TAMPER_INFO || item == CK_GT_LIVE_TAMPER_INFO) {
    memcpy(bytes, &tampered, sizeof tampered);
  } else {
    code = CKR_ARGUMENTS_BAD;
  }
  view_close(&view);
  if (code == CKR_OK && buffer != NULL && *length < size) {
    code = CKR_BUFFER_TOO_SMALL;
  }
  if (code == CKR_OK && buffer != NULL) {
    memcpy(buffer, bytes, size);
  }
  *length = size;
  return code;
}
