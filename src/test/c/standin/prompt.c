// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include "prompt.h"

#include "say.h"
#include "witness.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Takes what fits and throws the rest of the line away.
static enum prompt_end read_line(int terminal, char *answer, size_t size) {
  size_t length = 0;
  for (;;) {
    char byte;
    ssize_t count = read(terminal, &byte, 1);
    if (witness_signal() || count == 0 || (count < 0 && errno != EINTR)) {
      return PROMPT_LEFT;
    }
    if (count < 0) {
      continue;
    }
    if (byte == '\n') {
      answer[length] = 0;
      return PROMPT_ANSWERED;
    }
    if (length + 1 < size) {
      answer[length++] = byte;
    }
  }
}

static enum prompt_end ask(const char *text, int echo, char *answer, size_t size) {
  int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC);
  struct termios before, during;
  if (terminal < 0 || tcgetattr(terminal, &before) != 0) {
    return PROMPT_NO_TERMINAL;
  }
  during = before;
  if (echo == 0) {
    during.c_lflag &= ~(tcflag_t)ECHO;
  } else if (echo > 0) {
    during.c_lflag |= ECHO;
  }
  witness_ends_by_signal(1);
  tcsetattr(terminal, echo < 0 ? TCSANOW : TCSAFLUSH, &during);
  say_bytes(terminal, text, strlen(text));
  enum prompt_end end = read_line(terminal, answer, size);
  if (echo == 0) {
    say_bytes(terminal, "\n", 1);
  }
  tcsetattr(terminal, TCSANOW, &before);
  close(terminal);
  if (end != PROMPT_LEFT) {
    witness_ends_by_signal(0);
  }
  return end;
}

enum prompt_end prompt_secret(const char *text, bool echo_on, char *answer, size_t size) {
  return ask(text, echo_on ? 1 : 0, answer, size);
}

enum prompt_end prompt_line(const char *text, char *answer, size_t size) {
  return ask(text, -1, answer, size);
}

void prompt_leave(enum prompt_end end) {
  int status = witness_signal() ? 128 + witness_signal() : 1;
  say(end == PROMPT_NO_TERMINAL ? "stand-in: there is no terminal to ask at\n"
                                : "stand-in: nobody answered\n");
  witness_note("end", status);
  _exit(status);
}

void prompt_question(void) {
  char answer[64];
  enum prompt_end end = prompt_line("stand-in: a question, type anything: ", answer, sizeof answer);
  if (end != PROMPT_ANSWERED) {
    prompt_leave(end);
  }
}
