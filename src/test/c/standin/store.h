// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// The state folder: one file for each card, a lock, all written by renaming.
#ifndef STANDIN_STORE_H
#define STANDIN_STORE_H

#include "card.h"

struct store {
  int lock;
  int count;
  struct card cards[MOST_CARDS];
};

void store_kernel(const struct card *card, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void store_tells_halt(const struct card *card);
long long store_now(void);
// Takes and gives back the lock alone.
int store_lock(void);
void store_unlock(int lock);
// Locks, reads all cards and lets pass what time has done to them. False: no usable folder.
bool store_open(struct store *store);
void store_save(const struct store *store, int index);
void store_close(struct store *store);
// For one look without a change.
bool store_look(struct store *store);
// Return the index of a card, or -1.
int store_by_slot(const struct store *store, long slot);
int store_by_dispatch(const struct store *store, long index);
int store_by_node(const struct store *store, const char *node);

#endif
