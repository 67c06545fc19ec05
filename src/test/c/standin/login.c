// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#define _GNU_SOURCE
#include "login.h"

#include "codes.h"
#include "configuration.h"
#include "program.h"
#include "prompt.h"
#include "say.h"

#include <stdio.h>
#include <string.h>

static unsigned long present(int index, const char *answer, bool ped) {
  struct store store;
  if (!store_open(&store)) {
    return CKR_DEVICE_ERROR;
  }
  struct card *card = &store.cards[index];
  unsigned long code = card_refuses_slot(card);
  if (code == CKR_OK) {
    code = ped ? card_ped(card, answer) : card_login(card, answer);
    store_save(&store, index);
  }
  store_close(&store);
  return code;
}

static unsigned long by_ped(int index, const struct card *card) {
  char answer[16];
  snprintf(answer, sizeof answer, "%s", card->ped_presents);
  if (answer[0] == 0) {
    say("Please attend to the PED \n");
    enum prompt_end end = prompt_line("stand-in: what is presented (right, wrong, other, none)? ",
                                      answer, sizeof answer);
    if (end != PROMPT_ANSWERED) {
      prompt_leave(end);
    }
  }
  return present(index, answer, true);
}

static unsigned long by_password(int index, const struct card *card, bool echo_on) {
  char password[256];
  char prompt[160];
  snprintf(prompt, sizeof prompt, "Enter PIN for SO on <Slot %ld> %s: ", card_admin_slot(card),
           card->label);
  enum prompt_end end = prompt_secret(prompt, echo_on, password, sizeof password);
  if (end != PROMPT_ANSWERED) {
    prompt_leave(end);
  }
  if (password[0] == 0) {
    say("stand-in: nothing was typed, no login was tried\n");
    program_end(1);
  }
  unsigned long code = present(index, password, false);
  explicit_bzero(password, sizeof password);
  return code;
}

void login(int index) {
  struct store store;
  struct fault fault = program_at("login");
  if (!login_allowed()) {
    program_check(CKR_FM_CFG_ALLOWEDFLAG_DISABLED);
  }
  if (!store_look(&store)) {
    program_check(CKR_DEVICE_ERROR);
  }
  bool ped = strcmp(store.cards[index].auth, "ped") == 0;
  unsigned long code;
  do {
    code = ped ? by_ped(index, &store.cards[index]) : by_password(index, &store.cards[index], fault.echo_on);
    if (code == CKR_PIN_INCORRECT) {
      say("Error: incorrect PIN was entered\n");
    }
  } while (code == CKR_PIN_INCORRECT && fault.second_prompt);
  if (code == CKR_PIN_INCORRECT) {
    program_end(1);
  }
  program_check(code);
}
