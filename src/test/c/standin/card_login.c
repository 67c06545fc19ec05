// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Logins of the HSM SO. Three failures in a row zeroize, a success resets the count (LOGIN); a
// zeroize wipes SMFS and keeps the FMs (EFF).
#include "card.h"
#include "codes.h"

#include <string.h>

void card_wipe_smfs(struct card *card) {
  card->smfs_active = 0;
  card->smfs_keys = 0;
  card->smfs_bad_for[0] = 0;
}

static unsigned long counted(struct card *card, bool right) {
  card->logins++;
  if (right) {
    card->attempts_left = ATTEMPTS;
    return CKR_OK;
  }
  card->logins_failed++;
  if (card->attempts_left > 0) {
    card->attempts_left--;
  }
  if (card->attempts_left > 0) {
    return CKR_PIN_INCORRECT;
  }
  card->zeroized = 1;
  card_wipe_smfs(card);
  return CKR_SO_LOGIN_FAILURE_THRESHOLD;
}

unsigned long card_login(struct card *card, const char *password) {
  if (card->zeroized) {
    return CKR_OPERATION_NOT_ALLOWED;
  }
  return counted(card, strcmp(card->so_password, password) == 0);
}

// A missing key, or one of another colour, is no failed login (LOGIN).
unsigned long card_ped(struct card *card, const char *presented) {
  if (card->zeroized) {
    return CKR_OPERATION_NOT_ALLOWED;
  }
  if (strcmp(presented, "right") == 0 || strcmp(presented, "wrong") == 0) {
    return counted(card, presented[0] == 'r');
  }
  return strcmp(presented, "unplugged") == 0 ? CKR_PED_UNPLUGGED : CKR_PIN_INCORRECT;
}
