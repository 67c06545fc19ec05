// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Output that goes on when nobody listens: a failed write is noted, and the work continues.
#ifndef STANDIN_SAY_H
#define STANDIN_SAY_H

#include <stddef.h>

void say(const char *format, ...) __attribute__((format(printf, 1, 2)));
void say_bytes(int to, const char *bytes, size_t count);
// Sleeps the whole time, whatever signals come.
void sleep_ms(long milliseconds);

#endif
