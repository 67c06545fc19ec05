// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include "codes.h"
#include "place.h"
#include "prompt.h"
#include "say.h"
#include "witness.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *program;
static const char *act;

void program_begin(const char *name, const char *verb, int argc, char **argv) {
  program = name;
  act = verb;
  witness_begin(name, argc, argv);
}

static void merge(struct fault *all, struct fault more) {
  all->returns |= more.returns;
  all->code |= more.code;
  all->echo_on |= more.echo_on;
  all->second_prompt |= more.second_prompt;
  all->no_come_back |= more.no_come_back;
  all->late_ms += more.late_ms;
  if (more.wrong_serial) {
    all->wrong_serial = true;
    memcpy(all->serial, more.serial, sizeof all->serial);
  }
}

struct fault program_at(const char *stage) {
  char point[48];
  snprintf(point, sizeof point, "%s.%s", program, stage);
  struct fault fault = fault_at(point);
  if (act[0] != 0) {
    snprintf(point, sizeof point, "%s.%s.%s", program, act, stage);
    merge(&fault, fault_at(point));
  }
  if (fault.returns) {
    program_check(fault.code);
  }
  return fault;
}

void program_end(int status) {
  if (fault_asks_after()) {
    prompt_question();
  }
  witness_note("end", status);
  exit(status);
}

static const struct {
  unsigned long code;
  const char *name;
} NAMES[] = {{CKR_ARGUMENTS_BAD, "CKR_ARGUMENTS_BAD"},
             {CKR_DEVICE_ERROR, "CKR_DEVICE_ERROR"},
             {CKR_DEVICE_REMOVED, "CKR_DEVICE_REMOVED"},
             {CKR_PIN_INCORRECT, "CKR_PIN_INCORRECT"},
             {CKR_TOKEN_NOT_PRESENT, "CKR_TOKEN_NOT_PRESENT"},
             {CKR_CERTIFICATE_DATA_MISSING, "CKR_CERTIFICATE_DATA_MISSING"},
             {CKR_CERTIFICATE_DATA_INVALID, "CKR_CERTIFICATE_DATA_INVALID"},
             {CKR_SO_LOGIN_FAILURE_THRESHOLD, "CKR_SO_LOGIN_FAILURE_THRESHOLD"},
             {CKR_PED_UNPLUGGED, "CKR_PED_UNPLUGGED"},
             {CKR_OPERATION_NOT_ALLOWED, "CKR_OPERATION_NOT_ALLOWED"},
             {CKR_CMD_NOT_ALLOWED_HSM_IN_TRANSPORT, "CKR_CMD_NOT_ALLOWED_HSM_IN_TRANSPORT"},
             {CKR_HSM_TAMPERED, "CKR_HSM_TAMPERED"},
             {CKR_FM_ID_INVALID, "CKR_FM_ID_INVALID"},
             {CKR_FM_DISABLED, "CKR_FM_DISABLED"},
             {CKR_HSM_RESTART_REQUIRED, "CKR_HSM_RESTART_REQUIRED"},
             {CKR_FM_CFG_ALLOWEDFLAG_DISABLED, "CKR_FM_CFG_ALLOWEDFLAG_DISABLED"},
             {CKR_CERTIFICATE_EXPIRED, "CKR_CERTIFICATE_EXPIRED"}};

void program_check(unsigned long code) {
  const char *name = "a code without a name here";
  if (code == CKR_OK) {
    return;
  }
  for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
    name = NAMES[i].code == code ? NAMES[i].name : name;
  }
  say("stand-in: error 0x%08lX (%s)\n", code, name);
  program_end(1);
}

void program_usage(const char *text) {
  say("stand-in: usage: %s\n", text);
  program_end(1);
}

static void need_store(struct store *store) {
  if (!store_open(store)) {
    say("stand-in: the state folder cannot be used\n");
    program_end(1);
  }
}

int program_admin_slot(struct store *store, const char *slot) {
  need_store(store);
  if (slot == NULL && store->count > 1) {
    say("stand-in: more than one card: say -s SLOT\n");
    program_end(1);
  }
  int index = slot == NULL ? 0 : store_by_slot(store, strtol(slot, NULL, 10));
  bool there = index >= 0 && index < store->count;
  if (there && slot != NULL && strtol(slot, NULL, 10) != card_admin_slot(&store->cards[index])) {
    say("stand-in: slot %s is no admin slot\n", slot);
    program_end(1);
  }
  if (!there) {
    program_check(CKR_TOKEN_NOT_PRESENT);
  }
  return index;
}

// Where the client is at its place, its device nodes are files with owner, group and mode.
static void open_node(const char *node) {
  char prefix[PATH_MAX];
  place_prefix(prefix, sizeof prefix);
  if (strcmp(prefix, "/usr/safenet/lunaclient") != 0) {
    return;
  }
  int file = open(node, O_RDWR | O_CLOEXEC);
  if (file < 0) {
    say("stand-in: cannot open %s: %s\n", node, strerror(errno));
    program_end(1);
  }
  close(file);
}

int program_node(struct store *store, const char *node) {
  open_node(node);
  need_store(store);
  int index = store_by_node(store, node);
  if (index < 0) {
    say("stand-in: no card has the node %s\n", node);
    program_end(1);
  }
  return index;
}

void program_works(const struct card *card) { sleep_ms(card->act_ms); }
