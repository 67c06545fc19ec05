// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// What the calls of the library share: its sessions and its look at the cards.
#ifndef STANDIN_LIBRARY_H
#define STANDIN_LIBRARY_H

#include "faults.h"
#include "luna.h"
#include "store.h"

// Exported under its own name; all else stays hidden.
#define EXPORT __attribute__((visibility("default")))

// Visits the point of this name; a scripted code is returned at once.
#define VISIT(name)                                                                                \
  struct fault fault = fault_at(name);                                                             \
  if (fault.returns) {                                                                             \
    return fault.code;                                                                             \
  }                                                                                                \
  (void)fault

// As VISIT, for calls that need C_Initialize.
#define VISIT_READY(name)                                                                          \
  VISIT(name);                                                                                     \
  if (!library_is_ready()) {                                                                       \
    return CKR_CRYPTOKI_NOT_INITIALIZED;                                                           \
  }

enum { MOST_SESSIONS = 32, MOST_FOUND = MOST_FMS + 1 };

struct session {
  bool open;
  CK_SLOT_ID slot;
  CK_FLAGS flags;
  bool searching;
  int found_count, found_at;
  CK_OBJECT_HANDLE found[MOST_FOUND];
};

bool library_is_ready(void);
CK_RV library_begin(void);
CK_RV library_end(void);

// A card as a call sees it: the store is open if the code is CKR_OK, else closed.
struct view {
  struct store store;
  int index;
  struct card *card;
  bool admin;
};
CK_RV view_open(struct view *view, CK_SLOT_ID slot);
// The same, without asking whether the card answers.
CK_RV view_slot(struct view *view, CK_SLOT_ID slot);
void view_close(struct view *view);

// Session handles are their places plus one; NULL for a handle that is not open.
struct session *session_find(CK_SESSION_HANDLE handle);
CK_RV session_open(CK_SLOT_ID slot, CK_FLAGS flags, CK_SESSION_HANDLE *handle);
void session_close(struct session *session);
void session_close_all(CK_SLOT_ID slot);
long session_count(CK_SLOT_ID slot, bool writing_only);
// Who is logged in at a slot: CKU_SO, CKU_USER, or -1.
long login_at(CK_SLOT_ID slot);
void login_set(CK_SLOT_ID slot, long user);

#endif
