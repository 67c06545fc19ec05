// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
#include "restart.h"

#include "codes.h"

unsigned long restart(struct store *store, int index, struct fault fault) {
  struct card *card = &store->cards[index];
  unsigned long code = card_refuses_restart(card);
  if (code == CKR_OK) {
    long long back = store_now() + card->restart_ms + fault.late_ms;
    store_kernel(card, "initiating HOST RESET");
    store_kernel(card, "device stopped");
    store_kernel(card, "HSM_STATE changed: old=0x%08x new=0x%08x",
                 card_is(card, "boot-loader") ? 0x03 : 0x40, 0);
    card_restart(card, fault.no_come_back ? -1 : back);
    store_save(store, index);
  }
  store_close(store);
  return code;
}
