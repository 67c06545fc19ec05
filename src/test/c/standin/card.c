// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Standing, restarts and halts of a card.
#include "card.h"

#include "codes.h"

#include <stdio.h>
#include <string.h>

// Invented: which codes a K7 shows is not known (dossier 9).
static const long HALT_CODE = 0x10000;

static void text(char *to, size_t size, const char *from) { snprintf(to, size, "%s", from); }

void card_defaults(struct card *card, int index) {
  memset(card, 0, sizeof *card);
  snprintf(card->serial, sizeof card->serial, "%d", 532018 + index);
  text(card->label, sizeof card->label, "stand-in HSM");
  text(card->model, sizeof card->model, "Luna K7");
  text(card->firmware, sizeof card->firmware, "7.7.1");
  snprintf(card->node, sizeof card->node, "/dev/k7pf%d", index);
  card->slot_base = index * 8L;
  card->dispatch_index = index;
  text(card->condition, sizeof card->condition, "answering");
  card->restart_ms = 300;
  text(card->client, sizeof card->client, "7.4");
  card->reset_wait_ms = 316000; // What the driver waits at most (K7-SRC).
  card->insertions = 1;         // Loading the module asked for the first (K7-SRC).
  card->autoboot = 1;
  text(card->halts_as, sizeof card->halts_as, "silent");
  text(card->halted_shows, sizeof card->halted_shows, "nothing");
  text(card->auth, sizeof card->auth, "password");
  text(card->so_password, sizeof card->so_password, "stand-in-so");
  text(card->user_password, sizeof card->user_password, "stand-in-user");
  card->attempts_left = ATTEMPTS;
  card->refuse_while_pending = 1;
  card->smfs_active = 1;
  card->smfs_keys = 3;
  card->policy_12 = card->policy_48 = card->policy_50 = card->policy_51 = 1;
}

// The words and ways that were invented before those of client 7.4.0 were known.
bool card_is_older(const struct card *card) { return strcmp(card->client, "older") == 0; }

bool card_is(const struct card *card, const char *condition) {
  return strcmp(card->condition, condition) == 0;
}

static void become(struct card *card, const char *condition) {
  text(card->condition, sizeof card->condition, condition);
}

bool card_settle(struct card *card, long long now) {
  bool unseen = card_is_older(card) && card->wait_for_look && !card->looked_away;
  if (!card_is(card, "restarting") || card->back_at < 0 || now < card->back_at || unseen) {
    return false;
  }
  card_start(card);
  return true;
}

void card_restart(struct card *card, long long back_at) {
  become(card, "restarting");
  card->back_at = back_at;
  card->looked_away = 0;
  card->halt_code = 0;
  card->sessions = card->rw_sessions = 0;
  card->acts.restart++;
}

// Who was away when a library began is so a while longer, or the rest of that look would not see it.
bool card_is_seen_away(struct card *card, long long now) {
  if (!card_is(card, "restarting") || !card->wait_for_look || card->looked_away) {
    return false;
  }
  card->looked_away = 1;
  if (card->back_at >= 0 && card->back_at < now + card->restart_ms) {
    card->back_at = now + card->restart_ms;
  }
  return true;
}

void card_halt(struct card *card, long fm_id) {
  become(card, strcmp(card->halts_as, "resets") == 0 ? "boot-loader" : "halted");
  card->halt_code = HALT_CODE | fm_id;
}

static bool crashes(const struct card *card, const struct fm *fm) {
  return strcmp(fm->behaviour, "halts-at-start") == 0 ||
         (strcmp(fm->behaviour, "halts-on-smfs-contents") == 0 &&
          strcmp(card->smfs_bad_for, fm->label) == 0);
}

// FMs start in ascending order of their IDs (HDRMAC); they are kept in that order.
static void drop_zombies(struct card *card) {
  int kept = 0;
  for (int i = 0; i < card->fm_count; i++) {
    if (card->fms[i].status != FM_ZOMBIE) {
      card->fms[kept++] = card->fms[i];
    }
  }
  card->fm_count = kept;
}

// FMs start in ascending order of their IDs (HDRMAC); they are kept in that order. With autoboot
// off the card stays in its boot loader (K7-SRC), and nothing starts.
void card_start(struct card *card) {
  become(card, card->autoboot ? "answering" : "boot-loader");
  card->insertions++;
  if (!card->autoboot) {
    return;
  }
  card->restarts++;
  card->slot_base = card->slot_base / 8 * 8 + 2 * (card->restarts % 4);
  card->restart_pending = 0;
  card->smfs_active = card->policy_51;
  drop_zombies(card);
  bool crashed = false;
  for (int i = 0; i < card->fm_count; i++) {
    struct fm *fm = &card->fms[i];
    if (fm->status == FM_INCOMPLETE) {
      continue;
    }
    fm->status = FM_ENABLED;
    fm->startup = crashed ? FM_NOT_STARTED : crashes(card, fm) ? FM_FAILED : FM_STARTED;
    if (fm->startup == FM_FAILED) {
      crashed = true;
      card_halt(card, fm->id);
    }
  }
}

bool card_shows_slots(const struct card *card) {
  return card_is(card, "answering") ||
         (card_is(card, "halted") && strcmp(card->halted_shows, "errors") == 0);
}

long card_partition_slot(const struct card *card) { return card->slot_base; }

long card_admin_slot(const struct card *card) { return card->slot_base + 1; }

unsigned long card_blocked(const struct card *card) {
  return card->tampered ? CKR_HSM_TAMPERED
         : card->stm    ? CKR_CMD_NOT_ALLOWED_HSM_IN_TRANSPORT
                        : CKR_OK;
}

unsigned long card_refuses_slot(const struct card *card) {
  if (!card_is(card, "answering")) {
    return card_shows_slots(card) ? CKR_DEVICE_ERROR : CKR_TOKEN_NOT_PRESENT;
  }
  unsigned long blocked = card_blocked(card);
  return blocked           ? blocked
         : card->zeroized  ? CKR_OPERATION_NOT_ALLOWED
         : card->policy_50 ? CKR_OK
                           : CKR_FM_DISABLED;
}

// That the programs which take a node work on a halted card is inferred from their taking one.
unsigned long card_refuses_node(const struct card *card) {
  bool there =
      card_is(card, "answering") || card_is(card, "halted") || card_is(card, "boot-loader");
  return there ? card_blocked(card) : CKR_DEVICE_REMOVED;
}

// A tamper must be cleared before a restart if policy 48 is on (TAMPER).
unsigned long card_refuses_restart(const struct card *card) {
  return card->tampered && card->policy_48 ? CKR_HSM_TAMPERED : CKR_OK;
}

unsigned long card_refuses_pending(const struct card *card) {
  return card->restart_pending && card->refuse_while_pending ? CKR_HSM_RESTART_REQUIRED : CKR_OK;
}
