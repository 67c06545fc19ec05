// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// A card as its state file tells it, and what acts and time do to it. No input, no output.
#ifndef STANDIN_CARD_H
#define STANDIN_CARD_H

#include <stdbool.h>

enum { MOST_FMS = 16, MOST_CERTIFICATES = 8, MOST_CARDS = 2, ATTEMPTS = 3 };

// Values of the two status attributes are invented: their encodings are not known.
enum fm_status { FM_ENABLED = 0, FM_WAITS = 1, FM_INCOMPLETE = 2, FM_ZOMBIE = 3 };
enum fm_startup { FM_STARTED = 0, FM_NOT_STARTED = 1, FM_FAILED = 2 };

struct fm {
  long id;
  long allocated;
  char label[17];
  char version[16];
  char maker[33];
  char build[64];
  char fingerprint[21];
  long rom;
  long status;
  long startup;
  char behaviour[32];
};

struct certificate {
  char label[64];
  char signer[65];
  long long not_before;
  long long not_after;
  long is_private;
};

struct acts {
  long load, delete, erase_fms, erase_smfs, restart, activate;
};

struct card {
  char serial[32], label[33], model[17], firmware[16], node[64];
  long slot_base, dispatch_index, restarts;
  char condition[16];
  long long back_at;
  long restart_ms, wait_for_look, looked_away, act_ms;
  char client[16];
  long reset_wait_ms, insertions, autoboot;
  char halts_as[16], fmrecover_fails[16];
  long halt_code;
  char halted_shows[16];
  char auth[16], so_password[64], user_password[64], ped_presents[16];
  long attempts_left, logins, logins_failed;
  long zeroized, stm, tampered, restart_pending, refuse_while_pending;
  long sessions, rw_sessions;
  long tamper_before_upgrade;
  long smfs_active, smfs_keys;
  char smfs_bad_for[17];
  long policy_12, policy_40, policy_48, policy_50, policy_51;
  long load_code, replace_code, delete_code, erase_fms_code, erase_smfs_code;
  struct acts acts;
  int fm_count;
  struct fm fms[MOST_FMS];
  int certificate_count;
  struct certificate certificates[MOST_CERTIFICATES];
};

// An image and its certificate, as they were read from their files.
struct load {
  char id[16];
  struct fm fm;
  char signer[65];
  bool has_certificate;
  struct certificate certificate;
};

void card_defaults(struct card *card, int index);
bool card_is_older(const struct card *card);
bool card_is(const struct card *card, const char *condition);
bool card_settle(struct card *card, long long now);
void card_restart(struct card *card, long long back_at);
bool card_is_seen_away(struct card *card, long long now);
void card_start(struct card *card);
void card_halt(struct card *card, long fm_id);
bool card_shows_slots(const struct card *card);
long card_partition_slot(const struct card *card);
long card_admin_slot(const struct card *card);

// Why a card refuses an act through its slot, or through its node; 0 if it does not.
unsigned long card_blocked(const struct card *card);
unsigned long card_refuses_slot(const struct card *card);
unsigned long card_refuses_node(const struct card *card);
unsigned long card_refuses_restart(const struct card *card);
unsigned long card_refuses_pending(const struct card *card);

unsigned long card_login(struct card *card, const char *password);
unsigned long card_ped(struct card *card, const char *presented);
void card_wipe_smfs(struct card *card);

struct fm *card_fm(struct card *card, long id);
unsigned long card_refuses_load(const struct card *card, const struct load *load, long long now);
unsigned long card_load(struct card *card, const struct load *load);
unsigned long card_delete(struct card *card, long id);
unsigned long card_erase_fms(struct card *card);
unsigned long card_erase_smfs(struct card *card);
unsigned long card_activate(struct card *card);

#endif
