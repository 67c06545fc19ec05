// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Sessions and logins.
#define _GNU_SOURCE
#include "p11_calls.h"

#include "configuration.h"

#include <string.h>

EXPORT CK_RV C_OpenSession(CK_SLOT_ID slot, CK_FLAGS flags, void *application, void *notify,
                           CK_SESSION_HANDLE *handle) {
  struct view view;
  (void)application;
  (void)notify;
  VISIT_READY("C_OpenSession");
  if ((flags & CKF_SERIAL_SESSION) == 0) {
    return CKR_SESSION_PARALLEL_NOT_SUPPORTED;
  }
  CK_RV code = view_open(&view, slot);
  if (code != CKR_OK) {
    return code;
  }
  view_close(&view);
  return session_open(slot, flags, handle);
}

EXPORT CK_RV C_CloseSession(CK_SESSION_HANDLE handle) {
  VISIT_READY("C_CloseSession");
  struct session *session = session_find(handle);
  if (session == NULL) {
    return CKR_SESSION_HANDLE_INVALID;
  }
  session_close(session);
  return CKR_OK;
}

EXPORT CK_RV C_CloseAllSessions(CK_SLOT_ID slot) {
  VISIT_READY("C_CloseAllSessions");
  session_close_all(slot);
  return CKR_OK;
}

// States as the standard counts them: 0, 1 reading; 2, 3 writing; 4 the SO.
EXPORT CK_RV C_GetSessionInfo(CK_SESSION_HANDLE handle, CK_SESSION_INFO *info) {
  VISIT_READY("C_GetSessionInfo");
  struct session *session = session_find(handle);
  if (session == NULL) {
    return CKR_SESSION_HANDLE_INVALID;
  }
  long user = login_at(session->slot);
  CK_ULONG writes = session->flags & CKF_RW_SESSION ? 2 : 0;
  CK_ULONG state = user == CKU_SO ? 4 : user == CKU_USER ? writes + 1 : writes;
  *info = (CK_SESSION_INFO){session->slot, state, session->flags, 0};
  return CKR_OK;
}

static CK_RV as_so(struct view *view, const char *pin) {
  CK_RV refused = card_refuses_slot(view->card);
  if (refused != CKR_OK && refused != CKR_FM_DISABLED) {
    return refused;
  }
  if (!login_allowed()) {
    return CKR_FM_CFG_ALLOWEDFLAG_DISABLED;
  }
  bool ped = strcmp(view->card->auth, "ped") == 0;
  const char *presents = view->card->ped_presents;
  CK_RV code = ped ? card_ped(view->card, presents[0] == 0 ? "right" : presents)
                   : card_login(view->card, pin);
  store_save(&view->store, view->index);
  return code;
}

// The owner of an application partition has a count of their own, which is not played.
static CK_RV in_partition(const struct view *view, const char *pin) {
  return strcmp(view->card->user_password, pin) == 0 ? CKR_OK : CKR_PIN_INCORRECT;
}

static CK_RV check(CK_SLOT_ID slot, CK_USER_TYPE user, const char *pin) {
  struct view view;
  CK_RV code = view_open(&view, slot);
  if (code != CKR_OK) {
    return code;
  }
  code = !view.admin        ? in_partition(&view, pin)
         : user == CKU_SO ? as_so(&view, pin)
                            : CKR_USER_TYPE_INVALID;
  view_close(&view);
  return code;
}

EXPORT CK_RV C_Login(CK_SESSION_HANDLE handle, CK_USER_TYPE user, const CK_BYTE *pin,
                     CK_ULONG length) {
  char text[256] = {0};
  VISIT_READY("C_Login");
  struct session *session = session_find(handle);
  if (session == NULL) {
    return CKR_SESSION_HANDLE_INVALID;
  }
  if (user != CKU_SO && user != CKU_USER) {
    return CKR_USER_TYPE_INVALID;
  }
  if (login_at(session->slot) >= 0) {
    return CKR_USER_ALREADY_LOGGED_IN;
  }
  if (length >= sizeof text) {
    return CKR_ARGUMENTS_BAD;
  }
  if (pin != NULL) {
    memcpy(text, pin, length);
  }
  CK_RV code = check(session->slot, user, text);
  explicit_bzero(text, sizeof text);
  if (code == CKR_OK) {
    login_set(session->slot, (long)user);
  }
  return code;
}

EXPORT CK_RV C_Logout(CK_SESSION_HANDLE handle) {
  VISIT_READY("C_Logout");
  struct session *session = session_find(handle);
  if (session == NULL) {
    return CKR_SESSION_HANDLE_INVALID;
  }
  if (login_at(session->slot) < 0) {
    return CKR_USER_NOT_LOGGED_IN;
  }
  login_set(session->slot, -1);
  return CKR_OK;
}
