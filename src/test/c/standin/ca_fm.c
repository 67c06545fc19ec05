// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// The vendor's calls that change FMs and SMFS, and are of use to a recovery: H-EXT. They want the
// HSM SO logged in on the admin partition (inferred).
#include "library.h"

#include "say.h"

static CK_RV begin(CK_SESSION_HANDLE handle, struct view *view) {
  struct session *session = session_find(handle);
  if (session == NULL) {
    return CKR_SESSION_HANDLE_INVALID;
  }
  CK_RV code = view_open(view, session->slot);
  if (code != CKR_OK) {
    return code;
  }
  code = !view->admin || login_at(session->slot) != CKU_SO ? (CK_RV)CKR_USER_NOT_LOGGED_IN
                                                           : card_refuses_slot(view->card);
  code = code != CKR_OK ? code : card_refuses_pending(view->card);
  long takes = view->card->act_ms;
  if (code == CKR_OK && takes > 0) {
    view_close(view);
    sleep_ms(takes);
    return view_open(view, session->slot);
  }
  if (code != CKR_OK) {
    view_close(view);
  }
  return code;
}

EXPORT CK_RV CA_FMDelete(CK_SESSION_HANDLE handle, CK_ULONG id) {
  struct view view;
  VISIT_READY("CA_FMDelete");
  CK_RV code = begin(handle, &view);
  if (code != CKR_OK) {
    return code;
  }
  code = card_delete(view.card, (long)id);
  store_save(&view.store, view.index);
  view_close(&view);
  return code;
}

EXPORT CK_RV CA_FMActivateSMFS(CK_SESSION_HANDLE handle) {
  struct view view;
  VISIT_READY("CA_FMActivateSMFS");
  CK_RV code = begin(handle, &view);
  if (code != CKR_OK) {
    return code;
  }
  code = card_activate(view.card);
  store_save(&view.store, view.index);
  view_close(&view);
  return code;
}
