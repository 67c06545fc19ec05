// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include "certificate.h"
#include "codes.h"
#include "ctfm.h"
#include "image.h"
#include "login.h"
#include "program.h"
#include "prompt.h"
#include "say.h"
#include "witness.h"

#include <stdlib.h>
#include <string.h>

static struct load read_files(const struct options *options) {
  struct load load;
  memset(&load, 0, sizeof load);
  if (!image_read(options->image, &load)) {
    say("stand-in: %s is no training image\n", options->image);
    program_end(1);
  }
  if (options->certificate != NULL) {
    load.has_certificate = certificate_read(options->certificate, &load.certificate);
    if (!load.has_certificate) {
      say("stand-in: %s is no certificate\n", options->certificate);
      program_end(1);
    }
  }
  return load;
}

static void stored_certificate(const struct card *card, const char *label, struct load *load) {
  for (int i = 0; label != NULL && i < card->certificate_count; i++) {
    if (strcmp(card->certificates[i].label, label) == 0) {
      load->has_certificate = true;
      load->certificate = card->certificates[i];
    }
  }
}

// Everything that a card refuses before it asks for a login.
static int allowed(const struct options *options, struct store *store) {
  int index = program_admin_slot(store, options->slot);
  const struct card *card = &store->cards[index];
  store_close(store);
  program_check(card_refuses_slot(card));
  program_check(card_refuses_pending(card));
  return index;
}

// Takes its time, and then carries an act out on the card as it is by then.
static void act(int index, unsigned long (*change)(struct card *card, const void *with),
                const void *with) {
  struct store store;
  if (!store_look(&store)) {
    program_check(CKR_DEVICE_ERROR);
  }
  program_at("middle");
  program_works(&store.cards[index]);
  if (!store_open(&store)) {
    program_check(CKR_DEVICE_ERROR);
  }
  unsigned long code = card_refuses_slot(&store.cards[index]);
  if (code == CKR_OK) {
    code = change(&store.cards[index], with);
    store_save(&store, index);
  }
  store_close(&store);
  program_check(code);
  program_at("end");
}

// The security mode of the card may want all keys erased before an FM changes.
static void warns_of_erasing(int index, const char *act, const char *cancelled) {
  struct store store;
  char answer[16];
  if (!store_look(&store) || !store.cards[index].tamper_before_upgrade) {
    return;
  }
  say("Warning: %s will ERASE all stored keys and configuration information\n", act);
  say("from the device, as the 'Tamper before upgrade' Security Mode flag is set.\n");
  enum prompt_end end = prompt_line("Continue [y/N]: ", answer, sizeof answer);
  if (end != PROMPT_ANSWERED) {
    prompt_leave(end);
  }
  if (answer[0] != 'y' && answer[0] != 'Y') {
    say("\n%s\n", cancelled);
    program_end(1);
  }
  witness_note("erased-before-upgrade", index);
}

static unsigned long change_load(struct card *card, const void *load) {
  return card_load(card, load);
}

void ctfm_load(const struct options *options) {
  struct store store;
  struct load load = read_files(options);
  int index = allowed(options, &store);
  stored_certificate(&store.cards[index], options->label, &load);
  program_check(card_refuses_load(&store.cards[index], &load, store_now()));
  say("Importing FM on device %ld\n", store.cards[index].dispatch_index);
  warns_of_erasing(index, "The FM Download", "Download FM cancelled.");
  login(index);
  say("Functionality Module download in progress, please wait...\n");
  act(index, change_load, &load);
  say("Functionality Module downloaded successfully.\n");
}

static unsigned long change_delete(struct card *card, const void *id) {
  return card_delete(card, *(const long *)id);
}

void ctfm_delete(const struct options *options) {
  struct store store;
  char *end;
  long id = strtol(options->id, &end, 16);
  if (*end != 0) {
    say("stand-in: %s is no FM ID\n", options->id);
    program_end(1);
  }
  int index = allowed(options, &store);
  const struct fm *fm = card_fm(&store.cards[index], id);
  if (fm == NULL || fm->status == FM_ZOMBIE) {
    say("FM does not exist or already disabled\n");
    program_end(1);
  }
  say("Disabling/Deleting FM 0x%04lx on device %ld\n", id, store.cards[index].dispatch_index);
  warns_of_erasing(index, "Disabling/Deleting the FM", "Disable/Delete FM cancelled.");
  login(index);
  act(index, change_delete, &id);
  if (card_is_older(&store.cards[index])) {
    say("Functionality Module deleted.\n");
  } else {
    say("Functionality Module marked for deletion.\n");
    say("Reboot the HSM to permanently remove the FM.\n");
  }
}

static unsigned long change_activate(struct card *card, const void *nothing) {
  (void)nothing;
  return card_activate(card);
}

void ctfm_activate(const struct options *options) {
  struct store store;
  int index = allowed(options, &store);
  say("Activating SMFS on device %ld\n", store.cards[index].dispatch_index);
  login(index);
  act(index, change_activate, NULL);
  say("SMFS successfully activated.\n");
}
