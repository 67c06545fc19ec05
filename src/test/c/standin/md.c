// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// The message-dispatch calls of libethsm that read. Values: H-MD, H-ST; that a Luna card gives
// them in these cases is inferred.
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
  MDR_HSM_FAILED = 15
};
enum { S_NONFIPS_MODE = 5, S_HALT = 6, S_FIPS_MODE = 9, S_HSM_STATE_BOOTING = 21 };

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

// A condition "state-18" shows as that number.
static uint32_t number(const struct card *card) {
  unsigned int state = S_HSM_STATE_BOOTING;
  if (card_is(card, "answering")) {
    return card->policy_12 ? S_NONFIPS_MODE : S_FIPS_MODE;
  }
  if (card_is(card, "halted")) {
    return S_HALT;
  }
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
    return MDR_HSM_FAILED;
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
  if (found < 0) {
    return MDR_INVALID_PARAMETER;
  }
  *index = (uint32_t)store.cards[found].dispatch_index;
  return MDR_OK;
}
