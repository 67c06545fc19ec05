// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// What happened to a program, written by itself, so that "it was not touched" can be proved.
#ifndef STANDIN_WITNESS_H
#define STANDIN_WITNESS_H

// Opens the witness and takes note of HUP, INT, TERM, QUIT and TSTP from now on; all others act as
// they do. Arguments are noted, so no secret may be among them.
void witness_begin(const char *program, int argc, char **argv);
void witness_note(const char *what, long number);
// While a question is open, HUP, INT, TERM and QUIT end the program; while it works, none does.
void witness_ends_by_signal(int on);
// The last signal that came while a question was open; 0 if none.
int witness_signal(void);
// For a child of the program, which is another process.
void witness_child(const char *program);

#endif
