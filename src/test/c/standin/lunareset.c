// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Restarts the card behind a device node (LOAD-7.4). That it does not wait for it is invented.
#include "restart.h"
#include "say.h"

int main(int argc, char **argv) {
  struct store store;
  program_begin("lunareset", "", argc, argv);
  struct fault fault = program_at("start");
  if (argc != 2) {
    program_usage("lunareset NODE");
  }
  int index = program_node(&store, argv[1]);
  program_check(restart(&store, index, fault));
  program_at("end");
  program_end(0);
}
