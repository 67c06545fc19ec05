// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// LunaCM, for "-s SLOT hsm restart -f" alone. As return codes are not to be trusted there (LCM), it
// ends with 0 also when it failed; its last line tells.
#include "codes.h"
#include "restart.h"
#include "say.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool is_restart(int argc, char **argv) {
  return argc == 6 && strcasecmp(argv[1], "-s") == 0 && strcasecmp(argv[3], "hsm") == 0 &&
         strcasecmp(argv[4], "restart") == 0 && strcasecmp(argv[5], "-f") == 0;
}

static void result(unsigned long code) {
  if (code == CKR_OK) {
    say("Command Result : No Error\n");
  } else {
    say("stand-in: Command Result : 0x%lx\n", code);
  }
  program_end(0);
}

int main(int argc, char **argv) {
  struct store store;
  program_begin("lunacm", "", argc, argv);
  struct fault fault = program_at("start");
  if (!is_restart(argc, argv)) {
    program_usage("lunacm -s SLOT hsm restart -f");
  }
  if (!store_open(&store)) {
    result(CKR_GENERAL_ERROR);
  }
  int index = store_by_slot(&store, strtol(argv[2], NULL, 10));
  if (index < 0 || strtol(argv[2], NULL, 10) != card_admin_slot(&store.cards[index])) {
    store_close(&store);
    result(CKR_SLOT_ID_INVALID);
  }
  unsigned long code = restart(&store, index, fault);
  program_at("end");
  result(code);
}
