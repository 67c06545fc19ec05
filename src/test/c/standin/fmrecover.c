// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Erases all FMs, or SMFS, of the card behind a device node (SEED). It asks for nothing and prints
// nothing but what is invented here: what the real one does is not known.
#include "codes.h"
#include "program.h"
#include "say.h"

#include <string.h>

static const char USAGE[] = "fmrecover --fm NODE | fmrecover --smfs NODE";

static void erase(const char *node, bool smfs) {
  struct store store;
  int index = program_node(&store, node);
  store_close(&store);
  program_check(card_refuses_node(&store.cards[index]));
  program_works(&store.cards[index]);
  program_at("middle");
  if (!store_open(&store)) {
    program_check(CKR_DEVICE_ERROR);
  }
  struct card *card = &store.cards[index];
  unsigned long code = card_refuses_node(card);
  if (code == CKR_OK) {
    code = smfs ? card_erase_smfs(card) : card_erase_fms(card);
    store_save(&store, index);
  }
  store_close(&store);
  program_check(code);
  program_at("end");
}

int main(int argc, char **argv) {
  bool fm = argc == 3 && strcmp(argv[1], "--fm") == 0;
  bool smfs = argc == 3 && strcmp(argv[1], "--smfs") == 0;
  program_begin("fmrecover", fm ? "fm" : smfs ? "smfs" : "", argc, argv);
  program_at("start");
  if (!fm && !smfs) {
    program_usage(USAGE);
  }
  erase(argv[2], smfs);
  program_end(0);
}
