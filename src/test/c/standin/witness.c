// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include "witness.h"

#include "place.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int file = -1;
static char who[64];
static volatile sig_atomic_t asking;
static volatile sig_atomic_t came;

static void line(const char *text) {
  char whole[512];
  int length = snprintf(whole, sizeof whole, "%ld %s %s\n", (long)getpid(), who, text);
  size_t most = sizeof whole - 1;
  if (file >= 0 && length > 0) {
    ssize_t ignored = write(file, whole, (size_t)length < most ? (size_t)length : most);
    (void)ignored;
  }
}

// Made ahead, because a handler may not format.
static const struct {
  int number;
  const char *text;
} SIGNALS[] = {{SIGHUP, " signal HUP\n"},
               {SIGINT, " signal INT\n"},
               {SIGTERM, " signal TERM\n"},
               {SIGQUIT, " signal QUIT\n"},
               {SIGTSTP, " signal TSTP\n"}};
enum { SIGNAL_COUNT = sizeof SIGNALS / sizeof SIGNALS[0] };
static char noted[SIGNAL_COUNT][96];

static void note_signal(int number) {
  int before = errno;
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    if (SIGNALS[i].number == number && file >= 0) {
      ssize_t ignored = write(file, noted[i], strlen(noted[i]));
      (void)ignored;
    }
  }
  if (asking && number != SIGTSTP) {
    came = number;
  }
  errno = before;
}

static void prepare(void) {
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    snprintf(noted[i], sizeof noted[i], "%ld %s%s", (long)getpid(), who, SIGNALS[i].text);
  }
}

void witness_begin(const char *program, int argc, char **argv) {
  char path[PATH_MAX], start[400] = "start";
  place_state(path, sizeof path, "witness");
  snprintf(who, sizeof who, "%s", program);
  file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  prepare();
  struct sigaction action = {.sa_handler = note_signal};
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    sigaction(SIGNALS[i].number, &action, NULL);
  }
  signal(SIGPIPE, SIG_IGN);
  for (int i = 1; i < argc; i++) {
    size_t used = strlen(start);
    snprintf(start + used, sizeof start - used, " %s", argv[i]);
  }
  line(start);
}

void witness_note(const char *what, long number) {
  char text[128];
  snprintf(text, sizeof text, "%s %ld", what, number);
  line(text);
}

void witness_ends_by_signal(int on) {
  came = 0;
  asking = on;
}

int witness_signal(void) { return came; }

void witness_child(const char *program) {
  snprintf(who, sizeof who, "%s", program);
  prepare();
  line("start");
}
