// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// The status report in the form of LC-7.4 (the older mode: LSAMP). Values that neither shows begin
// with "stand-in".
#include "ctfm.h"

#include "codes.h"
#include "program.h"
#include "say.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *status(const struct fm *fm) {
  return fm->status == FM_ENABLED ? "Enabled"
         : fm->status == FM_WAITS  ? "Loaded (reboot HSM to activate)"
         : fm->status == FM_ZOMBIE ? "Zombie (reboot HSM to cleanup)"
                                   : "stand-in: incomplete";
}

static const char *startup(const struct fm *fm) {
  return fm->startup == FM_STARTED       ? "OK"
         : fm->startup == FM_NOT_STARTED ? "N/A (FM not started)"
                                         : "Error 0x1c";
}

static void spaced(const char *digits, char *to) {
  for (size_t i = 0; digits[i] != 0; i++) {
    char digit = digits[i];
    *to++ = digit >= 'a' ? (char)(digit - 'a' + 'A') : digit;
    if (i % 2 == 1 && digits[i + 1] != 0) {
      *to++ = ' ';
    }
  }
  *to = 0;
}

static void one_fm(const struct fm *fm) {
  char fingerprint[40];
  spaced(fm->fingerprint, fingerprint);
  say("\n");
  say("FM Label      : %s\n", fm->label);
  say("FM ID         : %04lx\n", fm->id);
  say("Version       : %s\n", fm->version);
  say("Manufacturer  : %s\n", fm->maker);
  say("Build Time    : %s\n", fm->build);
  say("Fingerprint   : %s\n", fingerprint);
  say("ROM size      : %ld\n", fm->rom);
  say("RAM size      : 0\n");
  say("Status        : %s\n", status(fm));
  say("Startup Status: %s\n", startup(fm));
}

static void one_card(const struct card *card, int device) {
  struct fault fault = program_at("card");
  say("Current Functionality Module Configuration for device %d:\n", device);
  say("Serial # : %s\n", fault.wrong_serial ? fault.serial : card->serial);
  say("Model    : %s\n", card->model);
  say("SMFS     : %s\n", card->smfs_active ? "Activated" : "Not-Activated");
  if (card_is_older(card)) {
    say("\n");
    say("Host FM apps will see this HSM as device %d.\n", device);
  } else if (card->fm_count == 0) {
    say("No Functionality Module is currently downloaded on this HSM.\n");
  }
  for (int i = 0; i < card->fm_count; i++) {
    one_fm(&card->fms[i]);
  }
  say("\n");
}

void ctfm_query(const struct options *options) {
  struct store store;
  int only = -1;
  if (options->slot != NULL) {
    only = program_admin_slot(&store, options->slot);
    store_close(&store);
  } else if (!store_look(&store)) {
    program_check(CKR_DEVICE_ERROR);
  }
  int shown = 0;
  for (int i = 0; i < store.count; i++) {
    if ((only < 0 || only == i) && card_shows_slots(&store.cards[i])) {
      if (!card_is(&store.cards[i], "answering")) {
        program_check(CKR_DEVICE_ERROR);
      }
      one_card(&store.cards[i], (int)store.cards[i].dispatch_index);
      shown++;
    }
  }
  if (shown == 0) {
    program_check(CKR_TOKEN_NOT_PRESENT);
  }
  program_at("end");
}
