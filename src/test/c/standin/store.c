// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#include "store.h"

#include "fields.h"
#include "place.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

long long store_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

int store_lock(void) {
  char path[PATH_MAX];
  place_state(path, sizeof path, "lock");
  int lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  while (lock >= 0 && flock(lock, LOCK_EX) != 0 && errno == EINTR) {
  }
  return lock;
}

void store_unlock(int lock) {
  if (lock >= 0) {
    close(lock);
  }
}

static void path_of(char *path, size_t size, int index, const char *ending) {
  char name[32];
  snprintf(name, sizeof name, "card%d%s", index, ending);
  place_state(path, size, name);
}

static bool read_card(struct card *card, int index) {
  char path[PATH_MAX];
  path_of(path, sizeof path, index, "");
  FILE *file = fopen(path, "re");
  if (file == NULL) {
    return false;
  }
  int wrong = fields_read(card, file);
  fclose(file);
  if (wrong > 0) {
    fprintf(stderr, "stand-in: %s, line %d: no key of a card; see standin show\n", path, wrong);
    _exit(99);
  }
  return true;
}

// A line of the kernel's log, as the driver begins its own (TAMPER); the rest is invented.
static void tell_kernel(const struct card *card) {
  char path[PATH_MAX];
  place_state(path, sizeof path, "kernel");
  FILE *file = card_is(card, "halted") ? fopen(path, "ae") : NULL;
  if (file != NULL) {
    fprintf(file, "%s: stand-in: HSM halted, code 0x%08lx\n", card->node + strlen("/dev/"),
            (unsigned long)card->halt_code);
    fclose(file);
  }
}

bool store_open(struct store *store) {
  memset(store, 0, sizeof *store);
  store->lock = store_lock();
  if (store->lock < 0) {
    return false;
  }
  while (store->count < MOST_CARDS && read_card(&store->cards[store->count], store->count)) {
    store->count++;
  }
  for (int i = 0; i < store->count; i++) {
    if (card_settle(&store->cards[i], store_now())) {
      tell_kernel(&store->cards[i]);
      store_save(store, i);
    }
  }
  return true;
}

void store_save(const struct store *store, int index) {
  char fresh[PATH_MAX], path[PATH_MAX];
  path_of(fresh, sizeof fresh, index, ".new");
  path_of(path, sizeof path, index, "");
  FILE *file = fopen(fresh, "we");
  if (file == NULL) {
    return;
  }
  fields_write(&store->cards[index], file);
  if (fclose(file) == 0) {
    rename(fresh, path);
  }
}

void store_close(struct store *store) {
  store_unlock(store->lock);
  store->lock = -1;
}

bool store_look(struct store *store) {
  if (!store_open(store)) {
    return false;
  }
  store_close(store);
  return true;
}

int store_by_slot(const struct store *store, long slot) {
  for (int i = 0; i < store->count; i++) {
    const struct card *card = &store->cards[i];
    bool its = slot == card_admin_slot(card) || slot == card_partition_slot(card);
    if (its && card_shows_slots(card)) {
      return i;
    }
  }
  return -1;
}

int store_by_dispatch(const struct store *store, long index) {
  for (int i = 0; i < store->count; i++) {
    if (store->cards[i].dispatch_index == index) {
      return i;
    }
  }
  return -1;
}

int store_by_node(const struct store *store, const char *node) {
  for (int i = 0; i < store->count; i++) {
    if (strcmp(store->cards[i].node, node) == 0) {
      return i;
    }
  }
  return -1;
}
