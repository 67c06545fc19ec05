// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent.child;

import io.github.fmwizard.hsm.agent.InspectionWriter;
import io.github.fmwizard.hsm.agent.LibraryReport.Dispatch;
import io.github.fmwizard.hsm.agent.Part;
import io.github.fmwizard.hsm.pkcs11.CallResult;
import io.github.fmwizard.hsm.pkcs11.Done;
import io.github.fmwizard.hsm.pkcs11.LibraryException;
import io.github.fmwizard.hsm.pkcs11.MessageDispatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The part of a look that goes through libethsm, if there is one and it can be made ready. */
final class DispatchInspection {

  private final InspectionWriter out;
  private final Optional<MessageDispatch> library;
  private final Reason reason;

  private DispatchInspection(
      InspectionWriter out, Optional<MessageDispatch> library, Reason reason) {
    this.out = out;
    this.library = library;
    this.reason = reason;
  }

  /** Why nothing can be read, where nothing can. */
  private record Reason(String how, String why) {}

  static DispatchInspection open(InspectionWriter out, Optional<String> path) {
    if (path.isEmpty()) {
      return without(out, new Reason("libethsm", "no libethsm is named"));
    }
    try {
      MessageDispatch library = MessageDispatch.load(path.get(), out::calls);
      return switch (library.initialize()) {
        case CallResult.Value<Done> value ->
            new DispatchInspection(out, Optional.of(library), new Reason(value.call(), ""));
        case CallResult.Refused<Done> refused ->
            without(out, new Reason(refused.call(), UnknownReasons.why(refused)));
        case CallResult.Absent<Done> absent ->
            without(out, new Reason(absent.call(), UnknownReasons.why(absent)));
      };
    } catch (LibraryException e) {
      return without(out, new Reason("dlopen", UnknownReasons.clause(e)));
    }
  }

  private static DispatchInspection without(InspectionWriter out, Reason reason) {
    return new DispatchInspection(out, Optional.empty(), reason);
  }

  void sayStates() {
    if (library.isEmpty()) {
      out.notRead(Part.DISPATCH, reason.how(), reason.why());
    } else {
      Parts.say(out, Part.DISPATCH, states(library.get()));
    }
  }

  private static CallResult<List<Dispatch>> states(MessageDispatch library) {
    return library
        .count()
        .then(
            count -> {
              CallResult<List<Dispatch>> all =
                  new CallResult.Value<>("MD_GetHsmState", new ArrayList<Dispatch>());
              for (long index = 0; index < Math.min(count, 64); index++) {
                long at = index;
                String serial = library.serial(at).found().orElse("");
                all =
                    all.then(some -> library.state(at).map(state -> add(some, at, state, serial)));
              }
              return all;
            });
  }

  private static List<Dispatch> add(
      List<Dispatch> some, long index, MessageDispatch.HsmState state, String serial) {
    some.add(new Dispatch(index, state.state(), state.errorCode(), serial));
    return some;
  }

  void sayIndex(long slot) {
    if (library.isEmpty()) {
      out.notReadOf(slot, Part.DISPATCH_INDEX, reason.how(), reason.why());
    } else {
      Parts.sayOf(out, slot, Part.DISPATCH_INDEX, library.get().indexForSlot(slot));
    }
  }

  Done end() {
    library.ifPresent(MessageDispatch::end);
    return Done.DONE;
  }
}
