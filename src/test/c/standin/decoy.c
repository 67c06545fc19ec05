// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// A program of the real client that nothing may ever run (FRESET: it does what a factory reset
// does). This one does nothing, but notes that it was run.
#include "program.h"
#include "say.h"

int main(int argc, char **argv) {
  program_begin("hsmrecover", "", argc, argv);
  program_at("start");
  say("stand-in: this must never have been run\n");
  program_end(1);
}
