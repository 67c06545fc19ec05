// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Questions on the controlling terminal, as a program that guards its password asks them.
#ifndef STANDIN_PROMPT_H
#define STANDIN_PROMPT_H

#include <stdbool.h>
#include <stddef.h>

enum prompt_end { PROMPT_ANSWERED, PROMPT_NO_TERMINAL, PROMPT_LEFT };

// Reads a line without its end. Echo is off, or left on as a fault wants it.
enum prompt_end prompt_secret(const char *text, bool echo_on, char *answer, size_t size);
enum prompt_end prompt_line(const char *text, char *answer, size_t size);
// Asks something that has no meaning, and ends the program if nobody answers.
void prompt_question(void);
// Ends the program as its terminal's keys or its line end it.
void prompt_leave(enum prompt_end end) __attribute__((noreturn));

#endif
