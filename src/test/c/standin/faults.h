// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Scripted faults: lines "POINT NTH ACTION [ARGUMENT]" of the file "faults" in the state folder.
#ifndef STANDIN_FAULTS_H
#define STANDIN_FAULTS_H

#include <stdbool.h>

// What the caller has to do itself; all else is done when it is met.
struct fault {
  bool returns;
  unsigned long code;
  bool wrong_serial;
  char serial[32];
  bool echo_on;
  bool second_prompt;
  bool no_come_back;
  long late_ms;
};

// Counts the visit of a point over all processes, and plays the faults scripted for it.
struct fault fault_at(const char *point);
// Whether a question is to be asked before the program ends.
bool fault_asks_after(void);

#endif
