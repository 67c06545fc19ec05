// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Erases all FMs, or SMFS, of the card behind a device node (SEED). It asks for nothing and prints
// nothing when all went well. Its steps: autoboot off, a reset, a register of the boot loader,
// autoboot on; each can fail, and what it leaves then follows from the driver (LC-7.4, K7-SRC).
#include "codes.h"
#include "program.h"
#include "say.h"

#include <stdio.h>
#include <string.h>

static const char USAGE[] = "fmrecover --fm NODE | fmrecover --smfs NODE";

static bool fails(const struct card *card, const char *step) {
  return strcmp(card->fmrecover_fails, step) == 0;
}

// Ends at the step that is to fail; the line is the real program's (LC-7.4).
static void step(struct store *store, int index, const char *step, const char *line) {
  struct card *card = &store->cards[index];
  if (!fails(card, step)) {
    return;
  }
  card->autoboot = strcmp(step, "autoboot-off") == 0;
  if (strcmp(step, "scratch") == 0) {
    card->insertions++;
    snprintf(card->condition, sizeof card->condition, "boot-loader");
    store_kernel(card, "HSM_STATE changed: old=0x%08x new=0x%08x", 0, 0x03);
  }
  store_save(store, index);
  store_close(store);
  say("%s\n", line);
  program_end(1);
}

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
    step(&store, index, "autoboot-off", "Failed to turn off autoboot: Operation not permitted");
    step(&store, index, "reset", "Failed to reset card: Input/output error");
    step(&store, index, "scratch", "Failed to write scratch register: u-boot error 3");
    code = smfs ? card_erase_smfs(card) : card_erase_fms(card);
    if (code == CKR_OK) {
      step(&store, index, "autoboot-on", "Failed to turn on autoboot: Input/output error");
    }
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
