// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include "mischief.h"

#include "prompt.h"
#include "say.h"
#include "witness.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void hang(void) {
  for (;;) {
    pause();
  }
}

static void hang_blocking_signals(void) {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, NULL);
  hang();
}

static void crash(void) {
  volatile int *volatile nowhere = NULL;
  *nowhere = 1;
}

static void garbage(long bytes) {
  unsigned int state = (unsigned int)getpid();
  for (long i = 0; i < bytes; i++) {
    char byte = (char)(rand_r(&state) >> 7);
    say_bytes(STDOUT_FILENO, &byte, 1);
  }
}

// Other letters, the mouse, no marked paste, the other screen, a hidden cursor, a narrow region; three questions that a terminal
// answers as if somebody typed; and a text without an end, which swallows all that follows.
static void escapes(void) {
  static const char all[] = "\016\033(0\033[?1000h\033[?2004l\033[?1049h\033[?25l\033[5;6r\005\033[c\033[6n\033]0;stand-in: a title\r\n";
  say_bytes(STDOUT_FILENO, all, sizeof all - 1);
}

static void flood(long bytes) {
  char block[65536];
  memset(block, 'x', sizeof block);
  for (size_t i = 99; i < sizeof block; i += 100) {
    block[i] = '\n';
  }
  for (long left = bytes; left > 0; left -= (long)sizeof block) {
    say_bytes(STDOUT_FILENO, block, left < (long)sizeof block ? (size_t)left : sizeof block);
  }
}

static void partial(int status) {
  say("stand-in: half a li");
  witness_note("end", status);
  _exit(status);
}

// The child keeps the terminal, and lets it go by itself.
static void background(long milliseconds) {
  if (fork() == 0) {
    witness_child("background");
    sleep_ms(milliseconds);
    say("stand-in: a line of the child left behind\n");
    witness_note("end", 0);
    _exit(0);
  }
}

static void ticks(long count) {
  for (long i = 1; i <= count; i++) {
    sleep_ms(200);
    say("stand-in: working %ld of %ld\n", i, count);
    witness_note("tick", i);
  }
}

static void end(int status) {
  witness_note("end", status);
  _exit(status);
}

void mischief(const char *action, bool has_number, long number) {
  if (strcmp(action, "hang") == 0) {
    hang();
  } else if (strcmp(action, "hang-blocking-signals") == 0) {
    hang_blocking_signals();
  } else if (strcmp(action, "crash") == 0) {
    crash();
  } else if (strcmp(action, "abort") == 0) {
    abort();
  } else if (strcmp(action, "exit") == 0) {
    end((int)number);
  } else if (strcmp(action, "sleep") == 0) {
    sleep_ms(number);
  } else if (strcmp(action, "garbage") == 0) {
    garbage(has_number ? number : 4096);
  } else if (strcmp(action, "escapes") == 0) {
    escapes();
  } else if (strcmp(action, "flood") == 0) {
    flood(number);
  } else if (strcmp(action, "partial") == 0) {
    partial(has_number ? (int)number : 1);
  } else if (strcmp(action, "prompt-before") == 0) {
    prompt_question();
  } else if (strcmp(action, "background") == 0) {
    background(has_number ? number : 10000);
  } else if (strcmp(action, "tick") == 0) {
    ticks(number);
  } else {
    say("stand-in: there is no fault \"%s\"\n", action);
    end(99);
  }
}
