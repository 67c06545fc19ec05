// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent.child;

import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.hsm.agent.ActingCommand;
import io.github.fmwizard.hsm.agent.ActingRecord;
import io.github.fmwizard.hsm.agent.ActingStage;
import io.github.fmwizard.hsm.agent.LibraryReport.Token;
import io.github.fmwizard.hsm.agent.RawTerminal;
import io.github.fmwizard.hsm.pkcs11.CallResult;
import io.github.fmwizard.hsm.pkcs11.Cryptoki;
import io.github.fmwizard.hsm.pkcs11.Done;
import io.github.fmwizard.hsm.pkcs11.LibraryException;
import io.github.fmwizard.hsm.pkcs11.Pin;
import io.github.fmwizard.hsm.pkcs11.VendorActs;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One act through the library. Nothing in here is done twice. */
final class Acting {

  private final ActingCommand command;
  private final ActingRecord record;
  private final Ending ending;

  Acting(ActingCommand command, ActingRecord record, Ending ending) {
    this.command = command;
    this.record = record;
    this.ending = ending;
  }

  /** A way out before the login, or after a code. */
  private static final class Stopped extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Acts, and tells whether the act's call returned success. */
  boolean run() throws IOException, InterruptedException {
    try {
      if (!RawTerminal.set()) {
        throw notBegun("The terminal can't be made safe for a secret.");
      }
      Cryptoki cryptoki = open();
      long slot = adminSlot(cryptoki);
      Pin pin = credential();
      return act(cryptoki, slot, pin);
    } catch (Stopped e) {
      return false;
    }
  }

  private Cryptoki open() throws IOException, Stopped {
    Cryptoki cryptoki;
    try {
      cryptoki = Cryptoki.load(command.library(), call -> {});
    } catch (LibraryException e) {
      throw notBegun(String.valueOf(e.getMessage()));
    }
    if (!cryptoki.vendorCalls().contains(call())) {
      throw notBegun("The library has no " + call() + ".");
    }
    need(cryptoki.general().initialize());
    return cryptoki;
  }

  private String call() {
    return switch (command.act()) {
      case DELETE_FM -> VendorActs.DELETE_FM;
      case ACTIVATE_SMFS -> VendorActs.ACTIVATE_SMFS;
    };
  }

  private Pin credential() throws IOException, Stopped {
    System.out.println(ActingCommand.READY);
    System.out.flush();
    Optional<Pin> pin = Credential.read();
    if (pin.isEmpty()) {
      throw notBegun("No credential came.");
    }
    return pin.get();
  }

  private boolean act(Cryptoki cryptoki, long slot, Pin pin) throws IOException, Stopped {
    try (pin) {
      Pin.hideProcess();
      long session = need(cryptoki.sessions().openReadWrite(slot));
      record.reached(ActingStage.LOGIN);
      need(cryptoki.sessions().loginSo(session, pin));
      record.reached(ActingStage.ACT);
      CallResult<Done> done = act(cryptoki.vendorActs(), session);
      need(done);
      record.done(done.call());
      say(done.call() + " returned success.");
      ending.after(Ending.LAST_CALLS_MILLIS, 0);
      cryptoki.sessions().logout(session);
      cryptoki.sessions().close(session);
      cryptoki.general().end();
      return true;
    }
  }

  private CallResult<Done> act(VendorActs acts, long session) {
    return switch (command.act()) {
      case DELETE_FM -> acts.deleteFm(session, command.fm().orElseThrow());
      case ACTIVATE_SMFS -> acts.activateSmfs(session);
    };
  }

  /** Takes the value, or notes the code and stops. The end of the process logs out. */
  private <T> T need(CallResult<T> answer) throws IOException, Stopped {
    return switch (answer) {
      case CallResult.Value<T> found -> found.value();
      case CallResult.Refused<T> refused -> {
        record.returned(refused.call(), refused.code());
        String reading = ReturnCode.of(refused.code()).map(ReturnCode::reading).orElse("");
        say(refused.words() + ". " + reading);
        throw new Stopped();
      }
      case CallResult.Absent<T> absent ->
          throw notBegun("The library has no " + absent.call() + ".");
    };
  }

  /**
   * Finds the one admin slot whose token shows the card's serial. Slot numbers move, so it is found
   * anew for each act.
   */
  private long adminSlot(Cryptoki cryptoki) throws Stopped {
    List<Long> found =
        cryptoki.slots().withToken().found().stream()
            .flatMap(List::stream)
            .filter(slot -> isOfCard(cryptoki, slot))
            .toList();
    if (found.size() != 1) {
      throw notBegun("There is no single admin slot with the serial number of the card.");
    }
    return found.get(0);
  }

  private boolean isOfCard(Cryptoki cryptoki, long slot) {
    CallResult<Boolean> answer =
        cryptoki
            .slots()
            .token(slot)
            .map(
                token ->
                    (token.flags() & Token.ADMIN) != 0
                        && token.serial().equals(command.serial().value()));
    return answer.found().orElse(false);
  }

  private Stopped notBegun(String why) {
    try {
      record.notBegun(why);
    } catch (IOException e) {
      say("The reply can't be written: " + e.getMessage());
    }
    say(why);
    return new Stopped();
  }

  private static void say(String sentence) {
    System.out.println("fmwizard: " + sentence.strip());
    System.out.flush();
  }
}
