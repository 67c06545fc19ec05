// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent.child;

import io.github.fmwizard.hsm.agent.InspectionWriter;
import io.github.fmwizard.hsm.agent.LibraryReport.Library;
import io.github.fmwizard.hsm.agent.Part;
import io.github.fmwizard.hsm.agent.Part.SlotName;
import io.github.fmwizard.hsm.pkcs11.CallResult;
import io.github.fmwizard.hsm.pkcs11.Cryptoki;
import io.github.fmwizard.hsm.pkcs11.Done;
import io.github.fmwizard.hsm.pkcs11.LibraryException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One inspection through both libraries of the client, reported part by part. */
final class ClientInspection {

  private final InspectionWriter out;
  private final String cryptokiPath;
  private final Optional<String> ethsm;

  ClientInspection(InspectionWriter out, String cryptokiPath, Optional<String> ethsm) {
    this.out = out;
    this.cryptokiPath = cryptokiPath;
    this.ethsm = ethsm;
  }

  void run() {
    try {
      Cryptoki cryptoki = Cryptoki.load(cryptokiPath, out::calls);
      switch (cryptoki.general().initialize()) {
        case CallResult.Value<Done> value -> through(cryptoki);
        case CallResult.Refused<Done> refused ->
            nothing(UnknownReasons.why(refused), refused.call());
        case CallResult.Absent<Done> absent -> nothing(UnknownReasons.why(absent), absent.call());
      }
    } catch (LibraryException e) {
      nothing(UnknownReasons.clause(e), "dlopen");
    }
    out.over();
  }

  private void nothing(String why, String how) {
    out.notRead(Part.LIBRARY, how, why);
    out.notRead(Part.SLOTS, how, why);
    out.notRead(Part.DISPATCH, how, why);
  }

  private void through(Cryptoki cryptoki) {
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
    DispatchInspection dispatch = DispatchInspection.open(out, ethsm);
    CallResult<List<SlotName>> slots = slots(cryptoki);
    Parts.say(out, Part.SLOTS, slots);
    dispatch.sayStates();
    slots.found().ifPresent(names -> eachSlot(cryptoki, dispatch, names));
    dispatch.end();
    cryptoki.general().end();
  }

  private static CallResult<List<SlotName>> slots(Cryptoki cryptoki) {
    return cryptoki
        .slots()
        .withToken()
        .map(
            numbers -> {
              List<SlotName> names = new ArrayList<>();
              for (long number : numbers) {
                names.add(new SlotName(number, description(cryptoki.slots().description(number))));
              }
              return names;
            });
  }

  private static String description(CallResult<String> answer) {
    return switch (answer) {
      case CallResult.Value<String> value -> value.value();
      case CallResult.Refused<String> refused -> UnknownReasons.inBrackets(refused);
      case CallResult.Absent<String> absent -> UnknownReasons.inBrackets(absent);
    };
  }

  /** Those that may be a card of this host come first: another HSM may be slow or gone. */
  private void eachSlot(Cryptoki cryptoki, DispatchInspection dispatch, List<SlotName> names) {
    names.stream()
        .filter(name -> !SlotInspection.isElsewhere(name))
        .sorted(Comparator.comparing(name -> !SlotInspection.isAdmin(name)))
        .forEach(name -> new SlotInspection(out, cryptoki, dispatch, name).run());
    out.cardsDone();
    names.stream()
        .filter(SlotInspection::isElsewhere)
        .forEach(name -> new SlotInspection(out, cryptoki, dispatch, name).run());
  }
}
