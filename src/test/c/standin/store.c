// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#include "store.h"

#include "fields.h"
#include "place.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
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

// A line of the kernel's log in the driver's form (K7-SRC).
void store_kernel(const struct card *card, const char *format, ...) {
  char path[PATH_MAX];
  place_state(path, sizeof path, "kernel");
  FILE *file = fopen(path, "ae");
  if (file == NULL) {
    return;
  }
  va_list arguments;
  fprintf(file, "%s: ", card->node + strlen("/dev/"));
  va_start(arguments, format);
  vfprintf(file, format, arguments);
  va_end(arguments);
  fprintf(file, "\n");
  fclose(file);
}

static void state(const struct card *card, unsigned from, unsigned to) {
  store_kernel(card, "HSM_STATE changed: old=0x%08x new=0x%08x", from, to);
}

static void tells_crash(const struct card *card) {
  store_kernel(card, "[hsm] stand-in: firmware stopped, code 0x%08lx",
               (unsigned long)card->halt_code);
  if (card_is(card, "boot-loader") && card->halt_code != 0) {
    store_kernel(card, "k7_isr: Re-entered bootloader: Unexpected reset");
    state(card, 0x40, 0x03);
  }
}

// What the driver tells while a card comes up after a reset by the host.
static void tells_start(const struct card *card) {
  bool boots = card->autoboot;
  state(card, 0, 0x01);
  if (boots) {
    store_kernel(card, "Sending gofw");
    state(card, 0x01, 0x0f);
    state(card, 0x0f, 0x10);
    state(card, 0x10, 0x20);
    state(card, 0x20, 0x40);
  } else {
    state(card, 0x01, 0x03);
  }
  store_kernel(card, "Ready (hsm_state=0x%x)", boots ? 0x40 : 0x03);
  store_kernel(card, "completed HOST RESET");
}

void store_tells_halt(const struct card *card) { tells_crash(card); }

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
      tells_start(&store->cards[i]);
      if (store->cards[i].halt_code != 0) {
        tells_crash(&store->cards[i]);
      }
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
