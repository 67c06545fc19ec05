// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.Tool;
import io.github.fmwizard.hsm.Invocation;
import io.github.fmwizard.hsm.agent.LibraryReport;
import io.github.fmwizard.hsm.agent.LibraryReport.Slot;
import io.github.fmwizard.hsm.tools.host.VendorPrograms;
import io.github.fmwizard.hsm.tools.profile.ClientProfile;
import io.github.fmwizard.hsm.tools.profile.CommandTemplate;
import io.github.fmwizard.hsm.tools.profile.Target;
import io.github.fmwizard.hsm.tools.profile.VendorProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the line of an act from the profile, the card, and a look that is taken for it. */
final class ActCommandLines {

  /** Stands for the code of what was not started. */
  static final String NOT_STARTED = "not started";

  private final ClientProfile profile;
  private final VendorPrograms programs;

  ActCommandLines(ClientProfile profile, VendorPrograms programs) {
    this.profile = profile;
    this.programs = programs;
  }

  /**
   * The line of an act.
   *
   * @param way how the profile says it is done
   * @param invocation what would be run
   * @param slot the admin slot's number in the look that was taken, if the line names it
   * @param objection why it must not be run, if so
   */
  record Line(
      ClientProfile.Way way,
      Invocation invocation,
      Optional<String> slot,
      Optional<Outcome.Failure> objection) {

    /**
     * Objects if another program stands there now than when the act was last resolved, which is
     * what its intent names.
     */
    Line ofPrograms(Optional<List<Tool>> approved) {
      List<Tool> found = invocation.programs();
      boolean same = approved.map(found::equals).orElse(true);
      return same || objection.isPresent()
          ? this
          : new Line(
              way,
              invocation,
              slot,
              Optional.of(
                  mendable(
                      invocation.line().get(0),
                      "It is not the program that was approved: it was altered or replaced since."
                          + " Find out who did that before anything else.")));
    }
  }

  /** Tells whether the line of an act names a slot, so that it needs a look. */
  boolean needsLook(Action action, int nodes) {
    CommandTemplate by = profile.way(action.kind()).by();
    return by.alwaysNamesSlot() || (by.throughSlot() && nodes != 1);
  }

  /**
   * Makes a line.
   *
   * @param card the card
   * @param action the action
   * @param nodes how many nodes the host has; not 1 if that is not known
   * @param look a look of now; asked for only if the line names a slot
   */
  Line of(CardRef card, Action action, int nodes, Supplier<LibraryReport> look) {
    ClientProfile.Way way = profile.way(action.kind());
    Optional<String> slot =
        needsLook(action, nodes) ? Optional.of(slot(card, nodes, look.get())) : Optional.empty();
    Target target = new Target(card.node(), slot);
    VendorPrograms.Finding finding =
        way.by().program().map(programs::find).orElseGet(programs::cryptoki);
    List<String> line = new ArrayList<>();
    line.add(way.by().program().isPresent() ? path(finding) : call(way.by()));
    line.addAll(way.by().arguments(action, target));
    List<Tool> tools = finding.tool().stream().toList();
    Invocation invocation = new Invocation(line, way.login(), way.known(), tools);
    return new Line(way, invocation, slot, objection(finding, target, card));
  }

  /** Names the library's call that acts on a card. */
  private static String call(CommandTemplate by) {
    return switch (by) {
      case LIBRARY_DELETE -> "CA_FMDelete";
      case LIBRARY_ACTIVATE -> "CA_FMActivateSMFS";
      case CTFM_LOAD,
          CTFM_DELETE,
          CTFM_ACTIVATE,
          FMRECOVER_FMS,
          FMRECOVER_SMFS,
          LUNARESET,
          LUNACM_RESTART ->
          throw new IllegalArgumentException(by + " is no call of the library");
    };
  }

  /** Returns the line by which ctfm is asked something, or why it must not be run. */
  Invocation inquiry(StatusQuery inquiry) {
    VendorPrograms.Finding finding = programs.find(VendorProgram.CTFM);
    List<String> line = new ArrayList<>();
    line.add(path(finding));
    line.addAll(inquiry.arguments());
    List<Tool> tools = finding.tool().stream().toList();
    return new Invocation(line, profile.query().login(), profile.query().known(), tools);
  }

  private static String slot(CardRef card, int nodes, LibraryReport libraryReport) {
    return InspectedCard.of(libraryReport, card.serial(), nodes)
        .slot()
        .seen()
        .map(Slot::number)
        .map(String::valueOf)
        .orElse(Target.SLOT_NOT_SEEN);
  }

  private static String path(VendorPrograms.Finding finding) {
    return switch (finding) {
      case VendorPrograms.Finding.Ready ready -> ready.program().path();
      case VendorPrograms.Finding.Refused refused -> refused.path();
    };
  }

  private static Optional<Outcome.Failure> objection(
      VendorPrograms.Finding finding, Target target, CardRef card) {
    return switch (finding) {
      case VendorPrograms.Finding.Refused not ->
          Optional.of(mendable(not.path(), not.why() + ". " + not.mend() + "."));
      case VendorPrograms.Finding.Ready ready when target.complete() -> Optional.empty();
      case VendorPrograms.Finding.Ready ready ->
          Optional.of(
              mendable(
                  ready.program().path(),
                  "No admin slot shows the serial " + card.serial().masked() + " now."));
    };
  }

  /** Returns a failure without a code, before anything was started. */
  static Outcome.Failure mendable(String call, String reading) {
    return new Outcome.Failure(call, NOT_STARTED, reading, Blame.MENDABLE);
  }
}
