// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// The message-dispatch calls of libethsm that read. Values: LC-7.4; that a Luna card gives them in
// these cases is inferred.
#include "faults.h"
#include "store.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define EXPORT __attribute__((visibility("default")))
#define VISIT(name)                                                                                \
  struct fault fault = fault_at(name);                                                             \
  if (fault.returns) {                                                                             \
    return (uint32_t)fault.code;                                                                   \
  }

enum {
  MDR_OK = 0,
  MDR_NOT_INITIALIZED = 1,
  MDR_INVALID_PARAMETER = 3,
  MDR_INVALID_HSM_INDEX = 4,
  MDR_UNSUCCESSFUL = 11,
  MDR_HSM_NOT_AVAILABLE = 14
};
enum { S_HSM_DISCONNECTED = 2, S_NORMAL_OPERATION = 0x8000 };
enum { MDI_HSM_SERIAL_NUMBER = 4, SERIAL_SIZE = 17 };

static bool ready;
static int count; // Fixed at MD_Initialize (PTK-MD).

EXPORT uint32_t MD_Initialize(void) {
  struct store store;
  VISIT("MD_Initialize");
  if (!store_look(&store)) {
    return MDR_UNSUCCESSFUL;
  }
  count = store.count;
  ready = true;
  return MDR_OK;
}

EXPORT void MD_Finalize(void) {
  fault_at("MD_Finalize");
  ready = false;
}

EXPORT uint32_t MD_GetHsmCount(uint32_t *to) {
  VISIT("MD_GetHsmCount");
  if (!ready || to == NULL) {
    return ready ? MDR_INVALID_PARAMETER : MDR_NOT_INITIALIZED;
  }
  *to = (uint32_t)count;
  return MDR_OK;
}

// A condition "state-3" shows as that number. A halted firmware is not known to message dispatch.
static uint32_t number(const struct card *card) {
  bool runs = card_is(card, "answering") || card_is(card, "halted");
  unsigned int state = runs ? S_NORMAL_OPERATION : S_HSM_DISCONNECTED;
  sscanf(card->condition, "state-%u", &state);
  return state;
}

EXPORT uint32_t MD_GetHsmState(uint32_t index, uint32_t *state, uint32_t *error) {
  struct store store;
  VISIT("MD_GetHsmState");
  if (!ready || state == NULL) {
    return ready ? MDR_INVALID_PARAMETER : MDR_NOT_INITIALIZED;
  }
  int found = store_look(&store) && index < (uint32_t)count ? store_by_dispatch(&store, index) : -1;
  if (found < 0) {
    return MDR_INVALID_HSM_INDEX;
  }
  if (card_is(&store.cards[found], "gone")) {
    return MDR_HSM_NOT_AVAILABLE;
  }
  *state = number(&store.cards[found]);
  if (error != NULL) {
    *error = (uint32_t)store.cards[found].halt_code;
  }
  return MDR_OK;
}

EXPORT uint32_t MD_GetHsmIndexForSlot(unsigned long slot, uint32_t *index) {
  struct store store;
  VISIT("MD_GetHsmIndexForSlot");
  if (!ready || index == NULL) {
    return ready ? MDR_INVALID_PARAMETER : MDR_NOT_INITIALIZED;
  }
  int found = store_look(&store) ? store_by_slot(&store, (long)slot) : -1;
  if (found < 0 || !store.cards[found].policy_50) {
    return MDR_HSM_NOT_AVAILABLE;
  }
  *index = (uint32_t)store.cards[found].dispatch_index;
  return MDR_OK;
}

// Only the serial number is told.
EXPORT uint32_t MD_GetHsmInfo(uint32_t index, int kind, void *value, uint32_t length) {
  struct store store;
  VISIT("MD_GetHsmInfo");
  if (!ready || value == NULL || kind != MDI_HSM_SERIAL_NUMBER || length < SERIAL_SIZE) {
    return ready ? MDR_INVALID_PARAMETER : MDR_NOT_INITIALIZED;
  }
  int found = store_look(&store) && index < (uint32_t)count ? store_by_dispatch(&store, index) : -1;
  if (found < 0) {
    return MDR_INVALID_HSM_INDEX;
  }
  snprintf(value, SERIAL_SIZE, "%.16s",
           fault.wrong_serial ? fault.serial : store.cards[found].serial);
  return MDR_OK;
}
