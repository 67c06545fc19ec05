// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#include "library.h"

#include <pthread.h>
#include <string.h>

enum { MOST_LOGINS = 2 * MOST_CARDS };

static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;
static bool ready;
static struct session sessions[MOST_SESSIONS];
static struct {
  bool used;
  CK_SLOT_ID slot;
  long user;
} logins[MOST_LOGINS];

// How often each card had been restarted when this process first looked. A library that has seen
// a card go is of no more use in its process, not even after a new C_Initialize (a third party).
static bool looked;
static long restarts[MOST_CARDS];

bool library_is_ready(void) { return ready; }

CK_RV library_begin(void) {
  struct store store;
  if (ready) {
    return CKR_CRYPTOKI_ALREADY_INITIALIZED;
  }
  if (!store_open(&store)) {
    return CKR_GENERAL_ERROR;
  }
  for (int i = 0; i < store.count; i++) {
    if (card_is_seen_away(&store.cards[i], store_now())) {
      store_save(&store, i);
    }
  }
  store_close(&store);
  for (int i = 0; i < MOST_CARDS && !looked; i++) {
    restarts[i] = store.cards[i].restarts;
  }
  looked = ready = true;
  return CKR_OK;
}

CK_RV library_end(void) {
  if (!ready) {
    return CKR_CRYPTOKI_NOT_INITIALIZED;
  }
  ready = false;
  memset(sessions, 0, sizeof sessions);
  memset(logins, 0, sizeof logins);
  return CKR_OK;
}

CK_RV view_slot(struct view *view, CK_SLOT_ID slot) {
  if (!store_open(&view->store)) {
    return CKR_GENERAL_ERROR;
  }
  view->index = store_by_slot(&view->store, (long)slot);
  if (view->index < 0) {
    store_close(&view->store);
    return CKR_SLOT_ID_INVALID;
  }
  view->card = &view->store.cards[view->index];
  view->admin = (long)slot == card_admin_slot(view->card);
  return CKR_OK;
}

CK_RV view_open(struct view *view, CK_SLOT_ID slot) {
  CK_RV code = view_slot(view, slot);
  if (code != CKR_OK) {
    return code;
  }
  bool stale = view->card->restarts != restarts[view->index];
  if (stale || !card_is(view->card, "answering")) {
    store_close(&view->store);
    return CKR_DEVICE_ERROR;
  }
  return CKR_OK;
}

void view_close(struct view *view) { store_close(&view->store); }

struct session *session_find(CK_SESSION_HANDLE handle) {
  bool known = handle >= 1 && handle <= MOST_SESSIONS && sessions[handle - 1].open;
  return known ? &sessions[handle - 1] : NULL;
}

CK_RV session_open(CK_SLOT_ID slot, CK_FLAGS flags, CK_SESSION_HANDLE *handle) {
  CK_RV code = CKR_GENERAL_ERROR;
  pthread_mutex_lock(&guard);
  for (CK_ULONG i = 0; i < MOST_SESSIONS && code != CKR_OK; i++) {
    if (!sessions[i].open) {
      sessions[i] = (struct session){.open = true, .slot = slot, .flags = flags};
      *handle = i + 1;
      code = CKR_OK;
    }
  }
  pthread_mutex_unlock(&guard);
  return code;
}

// With the last session of a slot, its login ends.
void session_close(struct session *session) {
  session->open = false;
  if (session_count(session->slot, false) == 0) {
    login_set(session->slot, -1);
  }
}

void session_close_all(CK_SLOT_ID slot) {
  for (int i = 0; i < MOST_SESSIONS; i++) {
    if (sessions[i].open && sessions[i].slot == slot) {
      session_close(&sessions[i]);
    }
  }
}

long session_count(CK_SLOT_ID slot, bool writing_only) {
  long count = 0;
  for (int i = 0; i < MOST_SESSIONS; i++) {
    bool writes = (sessions[i].flags & CKF_RW_SESSION) != 0;
    count += sessions[i].open && sessions[i].slot == slot && (writes || !writing_only);
  }
  return count;
}

long login_at(CK_SLOT_ID slot) {
  for (int i = 0; i < MOST_LOGINS; i++) {
    if (logins[i].used && logins[i].slot == slot) {
      return logins[i].user;
    }
  }
  return -1;
}

void login_set(CK_SLOT_ID slot, long user) {
  pthread_mutex_lock(&guard);
  int place = 0;
  while (place < MOST_LOGINS - 1 && logins[place].used && logins[place].slot != slot) {
    place++;
  }
  logins[place].used = user >= 0;
  logins[place].slot = slot;
  logins[place].user = user;
  pthread_mutex_unlock(&guard);
}
