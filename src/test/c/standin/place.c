// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include "place.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// In a library, dladdr names the library; in a program, /proc names the program.
static const char *self(void) {
#ifdef STANDIN_LIBRARY
  Dl_info info;
  return dladdr((void *)(size_t)&place_prefix, &info) != 0 ? info.dli_fname : "";
#else
  return "/proc/self/exe";
#endif
}

static void up(char *path) {
  char *slash = strrchr(path, '/');
  if (slash != NULL) {
    *slash = 0;
  }
}

void place_prefix(char *prefix, size_t size) {
  char real[PATH_MAX];
  if (realpath(self(), real) == NULL) {
    snprintf(real, sizeof real, "/nowhere/lib/nothing");
  }
  up(real);
  up(real);
  snprintf(prefix, size, "%s", real);
}

void place_state(char *path, size_t size, const char *name) {
  char prefix[PATH_MAX];
  place_prefix(prefix, sizeof prefix);
  snprintf(path, size, "%s/state/%s", prefix, name);
}
