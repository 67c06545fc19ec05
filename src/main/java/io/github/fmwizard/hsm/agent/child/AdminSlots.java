// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent.child;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.hsm.agent.LibraryReport.Token;
import io.github.fmwizard.hsm.pkcs11.CallResult;
import io.github.fmwizard.hsm.pkcs11.Cryptoki;
import java.util.List;
import java.util.Optional;

/** Finds the admin slot of a card. Slot numbers move, so it is found anew for each act. */
final class AdminSlots {

  private AdminSlots() {}

  /** Returns the one admin slot whose token shows the serial; empty if there is none, or more. */
  static Optional<Long> find(Cryptoki cryptoki, CardSerial serial) {
    List<Long> found =
        cryptoki.slots().withToken().found().stream()
            .flatMap(List::stream)
            .filter(slot -> shows(cryptoki, slot, serial))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean shows(Cryptoki cryptoki, long slot, CardSerial serial) {
    CallResult<Boolean> answer =
        cryptoki
            .slots()
            .token(slot)
            .map(
                token ->
                    (token.flags() & Token.ADMIN) != 0 && token.serial().equals(serial.value()));
    return answer.found().orElse(false);
  }
}
