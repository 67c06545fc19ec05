// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.hsm.simulated.card.Fault;
import io.github.fmwizard.hsm.simulated.card.FaultScript;
import io.github.fmwizard.hsm.simulated.card.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes fault scripts. */
public final class FaultJson {

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

  private FaultJson() {}

  /** Reads the list of faults that an object holds under a key. */
  static FaultScript read(Fields holder, String key) {
    List<FaultScript.Entry> entries = new ArrayList<>();
    for (Fields fields : holder.objects(key)) {
      entries.add(read(fields));
    }
    return new FaultScript(entries);
  }

  private static FaultScript.Entry read(Fields fields) {
    FaultScript.Moment moment = moment(fields);
    Kind kind = fields.neededWord("fault", Kind.class, Kind.HANGS);
    if (!fits(moment, kind)) {
      fields.problem("fault", "this fault cannot happen there.");
    }
    return new FaultScript.Entry(moment, fault(fields, kind));
  }

  private static FaultScript.Moment moment(Fields fields) {
    String on = fields.text("on");
    int nth = Math.max(1, fields.number("nth", 1, OFTEN));
    Optional<FaultScript.AtAct> after = after(fields);
    if (on.equals(INSPECT)) {
      return new FaultScript.AtInspection(after, nth);
    }
    if (after.isPresent()) {
      fields.problem("after", "only an inspection can be after an act.");
    }
    Optional<ActionKind> kind = Words.find(ActionKind.class, on);
    if (kind.isEmpty() && !on.isEmpty()) {
      fields.problem(
          "on", "this should be one of " + Words.all(ActionKind.class) + ", " + INSPECT + ".");
    }
    return new FaultScript.AtAct(kind.orElse(ActionKind.LOAD_FM), nth);
  }

  private static Optional<FaultScript.AtAct> after(Fields entry) {
    Optional<Fields> after = entry.object("after");
    if (after.isEmpty()) {
      return Optional.empty();
    }
    Fields fields = after.get();
    return Optional.of(
        new FaultScript.AtAct(
            fields.neededWord("act", ActionKind.class, ActionKind.LOAD_FM),
            Math.max(1, fields.number("nth", 1, OFTEN))));
  }

  private static boolean fits(FaultScript.Moment moment, Kind kind) {
    if (!(moment instanceof FaultScript.AtAct act)) {
      return kind == Kind.HANGS || kind == Kind.FAILS || kind == Kind.CONTRADICTS_ITSELF;
    }
    return switch (kind) {
      case HANGS, FAILS, POWER_LOST_HALFWAY, PRINTS_UNKNOWN_TEXT, NODES_SWAP -> true;
      case DOES_NOT_COME_BACK, COMES_BACK_LATE -> act.kind() == ActionKind.RESTART_CARD;
      case CONTRADICTS_ITSELF -> false;
    };
  }

  private static Fault fault(Fields fields, Kind kind) {
    return switch (kind) {
      case HANGS ->
          new Fault.Hangs(
              fields.seconds("seconds").orElse(USUAL_WAIT), fields.flag("takes-effect", false));
      case FAILS -> new Fault.Fails(SettingsJson.code(fields, ReturnCode.CKR_DEVICE_ERROR));
      case DOES_NOT_COME_BACK ->
          new Fault.DoesNotComeBack(
              fields.word("shows", CardCondition.class, CardCondition.UNREACHABLE));
      case COMES_BACK_LATE -> new Fault.ComesBackLate(fields.seconds("seconds"));
      case POWER_LOST_HALFWAY -> new Fault.PowerLostHalfway(RunningJson.ids(fields, "survivors"));
      case PRINTS_UNKNOWN_TEXT ->
          new Fault.PrintsUnknownText(
              fields.text("text", USUAL_TEXT), fields.flag("takes-effect", false));
      case CONTRADICTS_ITSELF ->
          new Fault.ContradictsItself(
              fields.word("about", Fault.Matter.class, Fault.Matter.CONDITION));
      case NODES_SWAP -> new Fault.NodesSwap();
    };
  }

  public static ArrayNode write(FaultScript script) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (FaultScript.Entry entry : script.entries()) {
      writeFault(writeMoment(list.addObject(), entry.on()), entry.fault());
    }
    return list;
  }

  private static ObjectNode writeMoment(ObjectNode node, FaultScript.Moment moment) {
    if (moment instanceof FaultScript.AtInspection inspection) {
      node.put("on", INSPECT).put("nth", inspection.nth());
      inspection
          .after()
          .ifPresent(
              act ->
                  node.putObject("after").put("act", Words.of(act.kind())).put("nth", act.nth()));
    }
    if (moment instanceof FaultScript.AtAct act) {
      node.put("on", Words.of(act.kind())).put("nth", act.nth());
    }
    return node;
  }

  private static void writeFault(ObjectNode node, Fault fault) {
    Kind kind =
        fault.fold(
            new Fault.Cases<>(
                hangs -> Kind.HANGS,
                fails -> Kind.FAILS,
                lost -> Kind.DOES_NOT_COME_BACK,
                late -> Kind.COMES_BACK_LATE,
                power -> Kind.POWER_LOST_HALFWAY,
                unknown -> Kind.PRINTS_UNKNOWN_TEXT,
                contradicts -> Kind.CONTRADICTS_ITSELF,
                swap -> Kind.NODES_SWAP));
    FaultDetails.write(node.put("fault", Words.of(kind)), fault);
  }
}
