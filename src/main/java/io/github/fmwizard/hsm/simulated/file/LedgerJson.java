// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.simulated.card.ActStage;
import io.github.fmwizard.hsm.simulated.card.LastAct;
import io.github.fmwizard.hsm.simulated.card.Ledger;
import io.github.fmwizard.hsm.simulated.card.Words;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads and writes what was done in a training. */
final class LedgerJson {

  private static final int OFTEN = 1_000_000;

  private LedgerJson() {}

  static ObjectNode write(Ledger ledger) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode begun = node.putObject("begun");
    for (ActionKind kind : ActionKind.values()) {
      begun.put(Words.of(kind), ledger.count(kind));
    }
    node.put("starts", ledger.starts());
    ledger.last().ifPresent(act -> node.set("last", write(act)));
    return node;
  }

  private static ObjectNode write(LastAct act) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("number", act.number())
        .put("kind", Words.of(act.kind()))
        .put("serial", act.card().serial().value())
        .put("node", act.card().node().path())
        .put("action", act.action())
        .put("begun-at", act.begunAt().toString())
        .put("stage", Words.of(act.stage()));
    act.result().ifPresent(result -> node.set("result", write(result)));
    return node;
  }

  private static ObjectNode write(ActResult result) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("outcome", OutcomeJson.write(result.outcome()));
    node.put("login", Words.of(result.login()));
    ArrayNode output = node.putArray("output");
    result.output().forEach(output::add);
    return node;
  }

  static Ledger read(Fields fields) {
    return new Ledger(counts(fields), fields.number("starts", 0, OFTEN), last(fields));
  }

  private static Map<ActionKind, Integer> counts(Fields ledger) {
    Optional<Fields> begun = ledger.object("begun");
    if (begun.isEmpty()) {
      return Map.of();
    }
    Map<ActionKind, Integer> counts = new EnumMap<>(ActionKind.class);
    for (ActionKind kind : ActionKind.values()) {
      counts.put(kind, begun.get().number(Words.of(kind), 0, OFTEN));
    }
    return counts;
  }

  private static Optional<LastAct> last(Fields ledger) {
    Optional<Fields> last = ledger.object("last");
    if (last.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = last.get();
    return Optional.of(
        new LastAct(
            fields.number("number", 0, OFTEN),
            fields.word("kind", ActionKind.class, ActionKind.LOAD_FM),
            new CardRef(CardJson.serial(fields), CardJson.node(fields)),
            fields.text("action"),
            fields.instant("begun-at", Instant.EPOCH),
            fields.word("stage", ActStage.class, ActStage.BEGUN),
            result(fields)));
  }

  private static Optional<ActResult> result(Fields act) {
    Optional<Fields> result = act.object("result");
    if (result.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = result.get();
    return Optional.of(
        new ActResult(
            OutcomeJson.read(fields),
            fields.word("login", LoginUse.class, LoginUse.POSSIBLY),
            fields.texts("output")));
  }
}
