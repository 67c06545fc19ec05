// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
// Restarts the card behind a device node (LOAD-7.4). One call that blocks in the driver until the
// card is ready or waits in its boot loader; failures end with the error's number (K7-SRC).
#include "restart.h"
#include "say.h"

#include <errno.h>
#include <string.h>

// Waits for the card as the driver does; how long it waits is a value of the card.
static int wait_for(int index) {
  long long begun = store_now();
  struct store store;
  while (store_look(&store) && card_is(&store.cards[index], "restarting")) {
    if (store_now() - begun > store.cards[index].reset_wait_ms) {
      store_kernel(&store.cards[index], "k7_wait_ready: timed-out (timeout_secs=300)");
      store_kernel(&store.cards[index], "completed HOST RESET");
      say("RESET: %s\n", strerror(ETIMEDOUT));
      return ETIMEDOUT;
    }
    sleep_ms(20);
  }
  return 0;
}

int main(int argc, char **argv) {
  struct store store;
  program_begin("lunareset", "", argc, argv);
  struct fault fault = program_at("start");
  if (argc != 2) {
    program_usage("lunareset NODE");
  }
  int index = program_node(&store, argv[1]);
  bool older = card_is_older(&store.cards[index]);
  program_check(restart(&store, index, fault));
  int error = older ? 0 : wait_for(index);
  program_at("end");
  program_end(error);
}
