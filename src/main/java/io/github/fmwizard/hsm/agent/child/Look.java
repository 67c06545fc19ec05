// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent.child;

import io.github.fmwizard.hsm.agent.LookWriter;
import io.github.fmwizard.hsm.agent.Part;
import io.github.fmwizard.hsm.agent.Part.SlotName;
import io.github.fmwizard.hsm.agent.Sighting.Library;
import io.github.fmwizard.hsm.pkcs11.CallResult;
import io.github.fmwizard.hsm.pkcs11.Cryptoki;
import io.github.fmwizard.hsm.pkcs11.Done;
import io.github.fmwizard.hsm.pkcs11.LibraryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One look through both libraries, said part by part. */
final class Look {

  private final LookWriter out;
  private final String cryptokiPath;
  private final Optional<String> ethsm;

  Look(LookWriter out, String cryptokiPath, Optional<String> ethsm) {
    this.out = out;
    this.cryptokiPath = cryptokiPath;
    this.ethsm = ethsm;
  }

  void run() {
    try {
      Cryptoki cryptoki = Cryptoki.load(cryptokiPath, out::calls);
      CallResult<Done> ready = cryptoki.general().initialize();
      ready.fold(
          value -> through(cryptoki),
          refused -> nothing(Words.why(refused), refused.call()),
          absent -> nothing(Words.why(absent), absent.call()));
    } catch (LibraryException e) {
      nothing(Words.clause(e), "dlopen");
    }
    out.over();
  }

  private Done nothing(String why, String how) {
    out.notRead(Part.LIBRARY, how, why);
    out.notRead(Part.SLOTS, how, why);
    out.notRead(Part.DISPATCH, how, why);
    return Done.DONE;
  }

  private Done through(Cryptoki cryptoki) {
    Parts.say(
        out,
        Part.LIBRARY,
        cryptoki
            .general()
            .info()
            .map(
                info ->
                    new Library(
                        info.description(),
                        info.manufacturer(),
                        info.version(),
                        cryptoki.vendorCalls())));
    DispatchLook dispatch = DispatchLook.open(out, ethsm);
    CallResult<List<SlotName>> slots = slots(cryptoki);
    Parts.say(out, Part.SLOTS, slots);
    dispatch.sayStates();
    slots.map(names -> eachSlot(cryptoki, dispatch, names));
    dispatch.end();
    cryptoki.general().end();
    return Done.DONE;
  }

  private static CallResult<List<SlotName>> slots(Cryptoki cryptoki) {
    return cryptoki
        .slots()
        .withToken()
        .map(
            numbers -> {
              List<SlotName> names = new ArrayList<>();
              for (long number : numbers) {
                names.add(
                    new SlotName(
                        number,
                        cryptoki
                            .slots()
                            .description(number)
                            .fold(value -> value.value(), Words::inBrackets, Words::inBrackets)));
              }
              return names;
            });
  }

  private Done eachSlot(Cryptoki cryptoki, DispatchLook dispatch, List<SlotName> names) {
    for (SlotName name : names) {
      new SlotLook(out, cryptoki, dispatch, name).run();
    }
    return Done.DONE;
  }
}
