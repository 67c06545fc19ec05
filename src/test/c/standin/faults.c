// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#include "faults.h"

#include "mischief.h"
#include "place.h"
#include "store.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_POINTS = 128, MOST_FAULTS = 16 };

struct point {
  char name[48];
  long count;
};

struct order {
  char action[32];
  char argument[64];
};

static bool asks_after;

bool fault_asks_after(void) { return asks_after; }

static FILE *state_file(const char *name, const char *mode) {
  char path[PATH_MAX];
  place_state(path, sizeof path, name);
  return fopen(path, mode);
}

static int read_counts(struct point *points) {
  int found = 0;
  FILE *file = state_file("counts", "re");
  if (file == NULL) {
    return 0;
  }
  while (found < MOST_POINTS &&
         fscanf(file, "%47[^=]=%ld\n", points[found].name, &points[found].count) == 2) {
    found++;
  }
  fclose(file);
  return found;
}

static void write_counts(const struct point *points, int found) {
  char fresh[PATH_MAX], path[PATH_MAX];
  place_state(fresh, sizeof fresh, "counts.new");
  place_state(path, sizeof path, "counts");
  FILE *file = fopen(fresh, "we");
  if (file == NULL) {
    return;
  }
  for (int i = 0; i < found; i++) {
    fprintf(file, "%s=%ld\n", points[i].name, points[i].count);
  }
  if (fclose(file) == 0) {
    rename(fresh, path);
  }
}

static long count(const char *point) {
  struct point points[MOST_POINTS];
  int found = read_counts(points), i = 0;
  while (i < found && strcmp(points[i].name, point) != 0) {
    i++;
  }
  if (i == MOST_POINTS) {
    return 0;
  }
  if (i == found) {
    snprintf(points[i].name, sizeof points[i].name, "%s", point);
    points[i].count = 0;
    found++;
  }
  points[i].count++;
  write_counts(points, found);
  return points[i].count;
}

static void wrong(const char *line) {
  fprintf(stderr, "stand-in: faults: not \"POINT NTH ACTION [ARGUMENT]\": %s", line);
  _exit(99);
}

static int orders_for(const char *point, long visit, struct order *orders) {
  char line[256], name[48], nth[16];
  int found = 0;
  FILE *file = state_file("faults", "re");
  if (file == NULL) {
    return 0;
  }
  while (found < MOST_FAULTS && fgets(line, sizeof line, file) != NULL) {
    struct order *order = &orders[found];
    order->argument[0] = 0;
    int parts = sscanf(line, "%47s %15s %31s %63s", name, nth, order->action, order->argument);
    bool due = strcmp(nth, "*") == 0 || strtol(nth, NULL, 10) == visit;
    if (parts <= 0 || name[0] == '#') {
      continue;
    }
    if (parts < 3) {
      wrong(line);
    }
    if (strcmp(name, point) == 0 && due) {
      found++;
    }
  }
  fclose(file);
  return found;
}

static void play(const struct order *order, struct fault *fault) {
  const char *action = order->action;
  long number = strtol(order->argument, NULL, 10);
  if (strcmp(action, "return") == 0) {
    fault->returns = true;
    fault->code = strtoul(order->argument, NULL, 16);
  } else if (strcmp(action, "wrong-serial") == 0) {
    fault->wrong_serial = true;
    const char *serial = order->argument[0] ? order->argument : "9999999";
    snprintf(fault->serial, sizeof fault->serial, "%.31s", serial);
  } else if (strcmp(action, "echo-on") == 0) {
    fault->echo_on = true;
  } else if (strcmp(action, "second-prompt") == 0) {
    fault->second_prompt = true;
  } else if (strcmp(action, "no-come-back") == 0) {
    fault->no_come_back = true;
  } else if (strcmp(action, "late") == 0) {
    fault->late_ms = number;
  } else if (strcmp(action, "prompt-after") == 0) {
    asks_after = true;
  } else {
    mischief(action, order->argument[0] != 0, number);
  }
}

struct fault fault_at(const char *point) {
  struct fault fault = {0};
  struct order orders[MOST_FAULTS];
  int lock = store_lock();
  if (lock < 0) {
    return fault;
  }
  int found = orders_for(point, count(point), orders);
  store_unlock(lock);
  for (int i = 0; i < found; i++) {
    play(&orders[i], &fault);
  }
  return fault;
}
