// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Finding and reading objects.
#include "p11_calls.h"

#include "object.h"

#include <string.h>

static bool matches(const struct card *card, CK_OBJECT_HANDLE object, const CK_ATTRIBUTE *wanted,
                    CK_ULONG count) {
  struct value value;
  for (CK_ULONG i = 0; i < count; i++) {
    if (!object_value(card, object, wanted[i].type, &value) ||
        value.length != wanted[i].ulValueLen ||
        memcmp(value.bytes, wanted[i].pValue, value.length) != 0) {
      return false;
    }
  }
  return true;
}

static void search(const struct card *card, struct session *session, const CK_ATTRIBUTE *wanted,
                   CK_ULONG count) {
  if (matches(card, ADAPTER, wanted, count)) {
    session->found[session->found_count++] = ADAPTER;
  }
  for (int i = 0; i < card->fm_count; i++) {
    CK_OBJECT_HANDLE object = FM_HANDLES + (CK_ULONG)card->fms[i].id;
    if (matches(card, object, wanted, count)) {
      session->found[session->found_count++] = object;
    }
  }
}

EXPORT CK_RV C_FindObjectsInit(CK_SESSION_HANDLE handle, const CK_ATTRIBUTE *wanted,
                               CK_ULONG count) {
  struct view view;
  VISIT_READY("C_FindObjectsInit");
  struct session *session = session_find(handle);
  if (session == NULL) {
    return CKR_SESSION_HANDLE_INVALID;
  }
  if (session->searching) {
    return CKR_OPERATION_ACTIVE;
  }
  CK_RV code = view_open(&view, session->slot);
  if (code != CKR_OK) {
    return code;
  }
  session->searching = true;
  session->found_count = session->found_at = 0;
  if (view.admin) {
    search(view.card, session, wanted, count);
  }
  view_close(&view);
  return CKR_OK;
}

EXPORT CK_RV C_FindObjects(CK_SESSION_HANDLE handle, CK_OBJECT_HANDLE *objects, CK_ULONG room,
                           CK_ULONG *count) {
  VISIT_READY("C_FindObjects");
  struct session *session = session_find(handle);
  if (session == NULL) {
    return CKR_SESSION_HANDLE_INVALID;
  }
  if (!session->searching) {
    return CKR_OPERATION_NOT_INITIALIZED;
  }
  *count = 0;
  while (*count < room && session->found_at < session->found_count) {
    objects[(*count)++] = session->found[session->found_at++];
  }
  return CKR_OK;
}

EXPORT CK_RV C_FindObjectsFinal(CK_SESSION_HANDLE handle) {
  VISIT_READY("C_FindObjectsFinal");
  struct session *session = session_find(handle);
  if (session == NULL) {
    return CKR_SESSION_HANDLE_INVALID;
  }
  if (!session->searching) {
    return CKR_OPERATION_NOT_INITIALIZED;
  }
  session->searching = false;
  return CKR_OK;
}

static CK_RV one(const struct card *card, CK_OBJECT_HANDLE object, CK_ATTRIBUTE *wanted) {
  struct value value;
  CK_ULONG room = wanted->ulValueLen;
  wanted->ulValueLen = CK_UNAVAILABLE_INFORMATION;
  if (!object_value(card, object, wanted->type, &value)) {
    return CKR_ATTRIBUTE_TYPE_INVALID;
  }
  if (wanted->pValue != NULL && room < value.length) {
    return CKR_BUFFER_TOO_SMALL;
  }
  wanted->ulValueLen = value.length;
  if (wanted->pValue != NULL) {
    memcpy(wanted->pValue, value.bytes, value.length);
  }
  return CKR_OK;
}

EXPORT CK_RV C_GetAttributeValue(CK_SESSION_HANDLE handle, CK_OBJECT_HANDLE object,
                                 CK_ATTRIBUTE *wanted, CK_ULONG count) {
  struct view view;
  VISIT_READY("C_GetAttributeValue");
  struct session *session = session_find(handle);
  if (session == NULL) {
    return CKR_SESSION_HANDLE_INVALID;
  }
  CK_RV code = view_open(&view, session->slot);
  if (code != CKR_OK) {
    return code;
  }
  if (!view.admin || !object_is_there(view.card, object)) {
    code = CKR_OBJECT_HANDLE_INVALID;
  }
  for (CK_ULONG i = 0; code != CKR_OBJECT_HANDLE_INVALID && i < count; i++) {
    CK_RV here = one(view.card, object, &wanted[i]);
    code = here == CKR_OK ? code : here;
  }
  view_close(&view);
  return code;
}
