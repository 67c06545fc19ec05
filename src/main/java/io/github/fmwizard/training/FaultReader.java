// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.KebabCase;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.hsm.simulated.card.Fault;
import io.github.fmwizard.hsm.simulated.card.FaultScript;
import io.github.fmwizard.hsm.simulated.card.FaultScript.AtAct;
import io.github.fmwizard.hsm.simulated.card.FaultScript.AtInspection;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.ObjectFields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what goes wrong in a scenario: a list of {@code {"on": (an act or "inspect"), "nth": 1,
 * "after": {"act": ..., "nth": 1}, "fault": ...}} with, depending on the fault ({@link Fault}),
 * {@code seconds}, {@code takes-effect}, {@code code}, {@code shows}, {@code survivors}, {@code
 * text}, {@code about}; {@code after} belongs to inspections only.
 */
final class FaultReader {

  private static final int OFTEN = 9999;
  private static final Duration USUAL_WAIT = Duration.ofSeconds(30);
  private static final String USUAL_TEXT = "LunaFM: 0x5F3 sequence point reached (invented text)";
  private static final String INSPECT = "inspect";

  private enum Kind {
    HANGS,
    FAILS,
    DOES_NOT_COME_BACK,
    COMES_BACK_LATE,
    POWER_LOST_HALFWAY,
    PRINTS_UNKNOWN_TEXT,
    CONTRADICTS_ITSELF,
    NODES_SWAP
  }

  private final ScenarioValues values;

  FaultReader(ScenarioValues values) {
    this.values = values;
  }

  FaultScript script(Node node) {
    return new FaultScript(values.all(node, this::entry));
  }

  private FaultScript.Entry entry(Node node) {
    ObjectFields fields = values.object(node, "The fault");
    FaultScript.Occasion moment = moment(fields);
    Node word = fields.required("fault");
    Kind kind = values.constant(word, Kind.class);
    if (!fits(moment, kind)) {
      values
          .problems()
          .shape(word.place(), "This fault can't happen there", "Choose another fault or moment");
    }
    Fault fault = fault(fields, kind);
    fields.end();
    return new FaultScript.Entry(moment, fault);
  }

  private FaultScript.Occasion moment(ObjectFields fields) {
    List<String> words = new ArrayList<>(KebabCase.words(ActionKind.class));
    words.add(INSPECT);
    String on = values.word(fields.required("on"), words, "an act or an inspection").orElse("");
    int nth = nth(fields);
    Optional<Node> after = fields.optional("after");
    if (on.equals(INSPECT)) {
      return new AtInspection(after.map(this::after), nth);
    }
    after.ifPresent(
        node ->
            values
                .problems()
                .shape(node.place(), "Only an inspection can be after an act", "Drop this key"));
    ActionKind kind = KebabCase.find(ActionKind.class, on).orElse(ActionKind.LOAD_FM);
    return new AtAct(kind, nth);
  }

  private int nth(ObjectFields fields) {
    return fields.get("nth", count -> values.number(count, 1, OFTEN), 1);
  }

  private AtAct after(Node node) {
    ObjectFields fields = values.object(node, "The earlier act");
    AtAct act = new AtAct(values.constant(fields.required("act"), ActionKind.class), nth(fields));
    fields.end();
    return act;
  }

  private static boolean fits(FaultScript.Occasion moment, Kind kind) {
    return switch (moment) {
      case AtInspection ignored ->
          kind == Kind.HANGS || kind == Kind.FAILS || kind == Kind.CONTRADICTS_ITSELF;
      case AtAct act ->
          switch (kind) {
            case HANGS, FAILS, POWER_LOST_HALFWAY, PRINTS_UNKNOWN_TEXT, NODES_SWAP -> true;
            case DOES_NOT_COME_BACK, COMES_BACK_LATE -> act.kind() == ActionKind.RESTART_CARD;
            case CONTRADICTS_ITSELF -> false;
          };
    };
  }

  private Fault fault(ObjectFields fields, Kind kind) {
    return switch (kind) {
      case HANGS ->
          new Fault.Hangs(fields.get("seconds", values::seconds, USUAL_WAIT), takesEffect(fields));
      case FAILS ->
          new Fault.Fails(
              fields.get(
                  "code", code -> SettingsReader.code(values, code), ReturnCode.CKR_DEVICE_ERROR));
      case DOES_NOT_COME_BACK ->
          new Fault.DoesNotComeBack(
              fields.get(
                  "shows",
                  word -> values.constant(word, CardCondition.class),
                  CardCondition.UNREACHABLE));
      case COMES_BACK_LATE ->
          new Fault.ComesBackLate(fields.optional("seconds").map(values::seconds));
      case POWER_LOST_HALFWAY ->
          new Fault.PowerLostHalfway(
              fields.get("survivors", list -> values.all(list, values::fmId), List.of()));
      case PRINTS_UNKNOWN_TEXT ->
          new Fault.PrintsUnknownText(
              fields.get("text", values::text, USUAL_TEXT), takesEffect(fields));
      case CONTRADICTS_ITSELF ->
          new Fault.ContradictsItself(
              fields.get(
                  "about",
                  word -> values.constant(word, Fault.Matter.class),
                  Fault.Matter.CONDITION));
      case NODES_SWAP -> new Fault.NodesSwap();
    };
  }

  private boolean takesEffect(ObjectFields fields) {
    return fields.get("takes-effect", values::flag, false);
  }
}
