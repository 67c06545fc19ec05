// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.Digits;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.hsm.simulated.card.Running;
import io.github.fmwizard.hsm.simulated.card.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads and writes what a card is doing. */
final class RunningJson {

  private static final String HEX = "0x";
  private static final int MOST_DIGITS = 8;

  private enum Is {
    NOT_STARTED,
    ANSWERING,
    HALTED,
    RESTARTING,
    STUCK
  }

  private RunningJson() {}

  static Running read(Fields fields) {
    Is is = fields.word("is", Is.class, Is.NOT_STARTED);
    return switch (is) {
      case NOT_STARTED -> new Running.NotStarted();
      case ANSWERING ->
          new Running.Answering(ids(fields, "halt-when-called"), fields.instant("called-at"));
      case HALTED ->
          new Running.Halted(
              fields.parsed("code", 0L, "a number such as 0x0001a000", hex(fields.raw("code"))));
      case RESTARTING -> new Running.Restarting(fields.instant("back-at", Instant.EPOCH));
      case STUCK ->
          new Running.Stuck(
              fields.word("shows", CardCondition.class, CardCondition.UNREACHABLE),
              fields.flag("power-cycle-helps", true));
    };
  }

  private static Optional<Long> hex(String text) {
    if (!text.startsWith(HEX)) {
      return Optional.empty();
    }
    String digits = text.substring(HEX.length()).toLowerCase(Locale.ROOT);
    return Digits.HEXADECIMAL.spell(digits, 1, MOST_DIGITS)
        ? Optional.of(Long.parseLong(digits, 16))
        : Optional.empty();
  }

  static List<FmId> ids(Fields fields, String key) {
    List<FmId> ids = new ArrayList<>();
    for (String text : fields.texts(key)) {
      Optional<FmId> id = FmId.parse(text);
      if (id.isPresent()) {
        ids.add(id.get());
      } else {
        fields.problem(key, "\"" + text + "\" is no FM ID.");
      }
    }
    return ids;
  }

  static ObjectNode write(Running running) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    return running.fold(
        new Running.Cases<>(
            notStarted -> is(node, Is.NOT_STARTED),
            answering -> answering(node, answering),
            halted ->
                is(node, Is.HALTED)
                    .put("code", String.format(Locale.ROOT, "0x%08x", halted.code())),
            restarting -> is(node, Is.RESTARTING).put("back-at", restarting.backAt().toString()),
            stuck ->
                is(node, Is.STUCK)
                    .put("shows", Words.of(stuck.shows()))
                    .put("power-cycle-helps", stuck.powerCycleHelps())));
  }

  private static ObjectNode answering(ObjectNode node, Running.Answering answering) {
    is(node, Is.ANSWERING);
    ArrayNode fragile = node.putArray("halt-when-called");
    answering.haltWhenCalled().forEach(id -> fragile.add(id.toString()));
    answering.calledAt().ifPresent(at -> node.put("called-at", at.toString()));
    return node;
  }

  private static ObjectNode is(ObjectNode node, Is is) {
    return node.put("is", Words.of(is));
  }
}
