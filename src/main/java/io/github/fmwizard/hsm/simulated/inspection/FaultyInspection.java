// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.inspection;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.hsm.simulated.card.Fault;
import io.github.fmwizard.hsm.simulated.card.TrainingState;
import java.util.List;

/** Spoils a report in the way that a fault wants. Pure. */
public final class FaultyInspection {

  private static final String OBJECTS = "FM objects";
  private static final String HOW = "MD_GetHsmState, C_GetTokenInfo";

  private FaultyInspection() {}

  /** Reports a card of which nothing at all was learnt. */
  public static CardReport blank(TrainingState state, CardRef ref, FactMaker facts, String why) {
    return new CardReport(
        ref,
        facts.at(),
        HostInspection.withoutClient(state, facts, why),
        new CardReport.Identity(
            nothing(facts, why), nothing(facts, why), nothing(facts, why), nothing(facts, why)),
        new CardReport.State(
            nothing(facts, why),
            nothing(facts, why),
            nothing(facts, why),
            nothing(facts, why),
            nothing(facts, why),
            nothing(facts, why),
            nothing(facts, why),
            nothing(facts, why),
            nothing(facts, why),
            nothing(facts, why)),
        new CardReport.SoAccess(nothing(facts, why), nothing(facts, why)),
        new CardReport.FmList(nothing(facts, why), nothing(facts, why)),
        nothing(facts, why));
  }

  private static <T> Fact<T> nothing(FactMaker facts, String why) {
    return facts.unknown(why, HOW);
  }

  /** Returns the report with two sources that disagree on one matter. */
  public static CardReport contradicted(CardReport report, Fault.Matter matter, FactMaker facts) {
    return switch (matter) {
      case CONDITION ->
          with(
              report,
              report.identity(),
              condition(
                  report.state(),
                  facts.contradicted(
                      CardCondition.HALTED,
                      "MD_GetHsmState",
                      CardCondition.ANSWERING,
                      "C_GetTokenInfo")),
              report.fms());
      case SERIAL ->
          with(
              report,
              new CardReport.Identity(
                  facts.contradicted(
                      report.card().serial(),
                      "C_GetTokenInfo",
                      another(report.card().serial()),
                      "CA_Get"),
                  report.identity().label(),
                  report.identity().model(),
                  report.identity().firmware()),
              report.state(),
              report.fms());
      case FM_LIST -> with(report, report.identity(), report.state(), lists(report, facts));
    };
  }

  /** A serial of as many digits that no other card of a training has. */
  private static CardSerial another(CardSerial serial) {
    return new CardSerial("9".repeat(serial.value().length()));
  }

  /**
   * {@code ctfm q} does not list the first FM; where there is none, why it differs is all there is.
   */
  private static CardReport.FmList lists(CardReport report, FactMaker facts) {
    String query = "ctfm q";
    String why = "the FM objects and ctfm q list different FMs";
    Fact<Boolean> complete = facts.unknown(why, OBJECTS + ", " + query);
    List<Fm> listed = report.fms().list().seen().orElse(List.of());
    return new CardReport.FmList(
        listed.isEmpty()
            ? facts.unknown(why, OBJECTS + ", " + query)
            : facts.contradicted(listed, OBJECTS, listed.subList(1, listed.size()), query),
        complete);
  }

  private static CardReport.State condition(CardReport.State state, Fact<CardCondition> condition) {
    return new CardReport.State(
        condition,
        state.haltCode(),
        state.transportMode(),
        state.tampered(),
        state.zeroized(),
        state.restartPending(),
        state.policies(),
        state.sessions(),
        state.insertions(),
        state.tamperBeforeUpgrade());
  }

  private static CardReport with(
      CardReport report,
      CardReport.Identity identity,
      CardReport.State state,
      CardReport.FmList fms) {
    return new CardReport(
        report.card(),
        report.takenAt(),
        report.host(),
        identity,
        state,
        report.so(),
        fms,
        report.smfs());
  }
}
