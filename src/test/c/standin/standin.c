// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Sets the stage: no program of a Luna client, and under its lock like all of them.
#include "fields.h"
#include "place.h"
#include "say.h"
#include "store.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int usage(void) {
  say("stand-in: usage: standin new CARD [KEY=VALUE...]\n"
      "stand-in:        standin set CARD KEY=VALUE...\n"
      "stand-in:        standin show CARD\n"
      "stand-in:        standin call FM_ID\n");
  return 1;
}

static bool set_all(struct card *card, char **pairs) {
  for (; *pairs != NULL; pairs++) {
    char *equals = strchr(*pairs, '=');
    if (equals != NULL) {
      *equals = 0;
    }
    if (equals == NULL || !fields_set(card, *pairs, equals + 1)) {
      say("stand-in: there is no key \"%s\"\n", *pairs);
      return false;
    }
  }
  return true;
}

static int change(int index, bool fresh, char **pairs) {
  char folder[PATH_MAX];
  struct store store;
  place_state(folder, sizeof folder, "");
  mkdir(folder, 0777);
  if (!store_open(&store) || index < 0 || index >= store.count + fresh || index >= MOST_CARDS) {
    say("stand-in: there is no card %d, or no usable state folder\n", index);
    return 1;
  }
  if (fresh) {
    card_defaults(&store.cards[index], index);
  }
  bool good = set_all(&store.cards[index], pairs);
  if (good) {
    store_save(&store, index);
  }
  store_close(&store);
  return good ? 0 : 1;
}

static int show(int index) {
  struct store store;
  if (!store_look(&store) || index < 0 || index >= store.count) {
    return usage();
  }
  fields_write(&store.cards[index], stdout);
  return 0;
}

// An application calls an FM: it gets right answers, wrong ones, or the card halts.
static int call(long id) {
  struct store store;
  if (!store_open(&store)) {
    return usage();
  }
  int status = 1;
  for (int i = 0; i < store.count; i++) {
    struct fm *fm = card_is(&store.cards[i], "answering") ? card_fm(&store.cards[i], id) : NULL;
    if (fm == NULL || fm->status != FM_ENABLED || fm->startup != FM_STARTED) {
      continue;
    }
    if (strcmp(fm->behaviour, "halts-when-called") == 0) {
      card_halt(&store.cards[i], id);
      store_tells_halt(&store.cards[i]);
      store_save(&store, i);
    }
    status = strcmp(fm->behaviour, "good") == 0 ? 0 : 1;
  }
  store_close(&store);
  say("stand-in: the application got %s\n", status == 0 ? "the right answer" : "no right answer");
  return status;
}

int main(int argc, char **argv) {
  if (argc < 3) {
    return usage();
  }
  int index = (int)strtol(argv[2], NULL, 10);
  if (strcmp(argv[1], "new") == 0 || strcmp(argv[1], "set") == 0) {
    return change(index, argv[1][0] == 'n', argv + 3);
  }
  if (strcmp(argv[1], "show") == 0) {
    return show(index);
  }
  return strcmp(argv[1], "call") == 0 ? call(strtol(argv[2], NULL, 16)) : usage();
}
