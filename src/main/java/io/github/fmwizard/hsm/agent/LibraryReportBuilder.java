// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import io.github.fmwizard.binding.RecordException;
import io.github.fmwizard.card.Fact;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a library report together from what was heard, however much of it that was. */
final class LibraryReportBuilder {

  private static final String NOBODY = "the process that looks";

  private final Map<String, Message.OfPart> heard = new HashMap<>();
  private final Map<String, Instant> times = new HashMap<>();
  private Optional<String> lastCall = Optional.empty();

  void calls(String call) {
    lastCall = Optional.of(call);
  }

  void add(Message.OfPart message, Instant at) {
    String key = key(message.slot(), message.part());
    heard.put(key, message);
    times.put(key, at);
  }

  /** Names the call from which the process did not come back, as far as it said so. */
  Optional<String> lastCall() {
    return lastCall;
  }

  /**
   * Makes the library report.
   *
   * @param takenAt when the look began
   * @param lost why parts that were not heard are unknown
   */
  LibraryReport report(Instant takenAt, String lost, LibraryReport.Fate fate) {
    Missing missing = new Missing(lost, lastCall.orElse(NOBODY), takenAt);
    Fact<List<Part.SlotName>> names = fact(Message.NO_SLOT, Part.SLOTS, missing);
    return new LibraryReport(
        takenAt,
        fact(Message.NO_SLOT, Part.LIBRARY, missing),
        slots(names, missing),
        fact(Message.NO_SLOT, Part.DISPATCH, missing),
        fate);
  }

  private Fact<List<LibraryReport.Slot>> slots(Fact<List<Part.SlotName>> names, Missing missing) {
    return names.map(all -> all.stream().map(name -> slot(name, missing)).toList());
  }

  private LibraryReport.Slot slot(Part.SlotName name, Missing missing) {
    long slot = name.number();
    return new LibraryReport.Slot(
        slot,
        name.description(),
        fact(slot, Part.TOKEN, missing),
        fact(slot, Part.ROLE, missing),
        fact(slot, Part.FIRMWARE, missing),
        fact(slot, Part.FEATURES, missing),
        fact(slot, Part.POLICIES, missing),
        fact(slot, Part.TRANSPORT, missing),
        fact(slot, Part.MASTER_KEY, missing),
        fact(slot, Part.SESSIONS, missing),
        fact(slot, Part.FMS, missing),
        fact(slot, Part.INSERTIONS, missing),
        fact(slot, Part.SECURITY_MODE, missing),
        fact(slot, Part.DISPATCH_INDEX, missing));
  }

  private <T> Fact<T> fact(long slot, Part<T> part, Missing missing) {
    String key = key(slot, part.name());
    Instant at = times.getOrDefault(key, missing.at());
    return switch (heard.get(key)) {
      case Message.Read read -> read(part, read, at);
      case Message.NotRead notRead -> new Fact.Unknown<>(notRead.why(), notRead.how(), at);
      case null -> missing.fact();
    };
  }

  private static <T> Fact<T> read(Part<T> part, Message.Read read, Instant at) {
    try {
      return new Fact.Known<>(part.read(read.value()), read.how(), at);
    } catch (RecordException e) {
      return new Fact.Unknown<>(
          "the process that looked said it in another form than ours", read.how(), at);
    }
  }

  private static String key(long slot, String part) {
    return slot + " " + part;
  }

  /** Stands for what was not heard. */
  private record Missing(String why, String how, Instant at) {
    <T> Fact<T> fact() {
      return new Fact.Unknown<>(why, how, at);
    }
  }
}
