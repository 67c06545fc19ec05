// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.FactSource;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.Tool;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.Hsm;
import io.github.fmwizard.hsm.Invocation;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.hsm.Progress;
import io.github.fmwizard.hsm.agent.LibraryReport;
import io.github.fmwizard.hsm.agent.LibraryReport.Slot;
import io.github.fmwizard.hsm.tools.HandedFiles;
import io.github.fmwizard.hsm.tools.host.ProgramEnvironment;
import io.github.fmwizard.hsm.tools.host.StatusInspection;
import io.github.fmwizard.hsm.tools.host.VendorPrograms;
import io.github.fmwizard.hsm.tools.output.StatusReport;
import io.github.fmwizard.lock.CardHolder;
import io.github.fmwizard.lock.CardLock;
import io.github.fmwizard.lock.CardLocks;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Real Luna PCIe cards behind the port. Used by one thread.
 *
 * <p>{@link LunaClient} makes it. A look takes a process of its own, never logs in and changes
 * nothing. An act runs under the supervisor: losing this process does not touch it, and {@link
 * #past} finds its result. An act needs the card's lock, which {@link #hold} takes.
 */
public final class LunaHsm implements Hsm {

  private final LunaSetup setup;
  private final Map<String, String> environment;
  private final VendorPrograms programs;
  private final ActCommandLines lines;
  private final HostReportBuilder host;
  private final SupervisedActs acts;
  private final HandedFiles files;
  private final StatusInspection statuses;
  private Optional<StatusReport> query = Optional.empty();
  private final Map<CardRef, CardLock> held = new HashMap<>();
  private final Map<Action, List<Tool>> approved = new HashMap<>();

  LunaHsm(LunaSetup setup, Map<String, String> environment) {
    this.setup = setup;
    this.environment = Map.copyOf(environment);
    programs = new VendorPrograms(setup.profile(), setup.host());
    lines = new ActCommandLines(setup.profile(), programs);
    host = new HostReportBuilder(setup.profile(), setup.host(), programs, this.environment);
    statuses =
        new StatusInspection(setup.profile(), programs, ProgramEnvironment.of(this.environment));
    files = new HandedFiles(setup.acts().resolve("handed"));
    acts =
        new SupervisedActs(
            setup, ProgramEnvironment.of(this.environment), PromptRelay.Patience.USUAL, files);
  }

  /**
   * Takes the lock of a card, for the whole host. Acts on this card are possible until the lock is
   * closed.
   *
   * @param card the card
   * @param run who works on it, letters, digits and hyphens: others are told
   * @return the lock, or why the card can't be had
   */
  public CardLocks.Taking hold(CardRef card, String run) {
    CardLocks.Taking taking =
        setup.locks().take(card.node().path(), Optional.of(card.serial().value()), run);
    switch (taking) {
      case CardLocks.Taking.Taken taken -> held.put(card, taken.lock());
      case CardLocks.Taking.Held other -> {}
      case CardLocks.Taking.Unusable unusable -> {}
    }
    return taking;
  }

  /**
   * Says who works on a card, without touching its lock. Leave such a card alone.
   *
   * @param card the card
   * @return who; empty if nobody does that can be seen from here
   */
  public Optional<CardHolder> holder(CardRef card) {
    return setup.locks().holder(card.node().path(), Optional.of(card.serial().value()));
  }

  private void mustHold(CardRef card) {
    boolean ours = Optional.ofNullable(held.get(card)).filter(CardLock::isHeld).isPresent();
    if (!ours) {
      throw new IllegalStateException(
          "The card " + card.serial() + " is not locked. Call hold before an act.");
    }
  }

  @Override
  public HostReport host() {
    Instant at = setup.time().instant();
    return host.report(setup.inspection().inspect(), at);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Sources are read one after another, and a card may change between two of them. So where they
   * contradict each other about which card this is, or what it does, all are read once more, and
   * only what they say then counts.
   */
  @Override
  public CardReport inspect(CardRef card) {
    CardReport report = inspectAll().card(card);
    return contradicts(report) ? inspectAll().card(card) : report;
  }

  private static boolean contradicts(CardReport report) {
    Facts facts = FactName.of(new FactSource(report, false));
    return FactName.identityAndCondition().stream().anyMatch(facts::contradicted);
  }

  /**
   * Looks once at the host and everything on it.
   *
   * @return the look, from which the report of each card is taken
   */
  public LunaLook inspectAll() {
    LibraryReport libraryReport = setup.inspection().inspect();
    HostReport seen = host.report(libraryReport, libraryReport.takenAt());
    Optional<StatusReport> asked =
        statuses.read(InspectedCard.k7Slots(libraryReport).stream().map(Slot::number).toList());
    return new LunaLook(
        libraryReport,
        seen,
        (card, inspected, host) -> report(card, inspected, host, read(inspected, asked)));
  }

  /** A report through a slot is of this card only if the same look shows its serial there. */
  private Optional<StatusReport> read(InspectedCard inspected, Optional<StatusReport> asked) {
    return inspected.slot().seen().flatMap(slot -> asked).or(() -> query);
  }

  private CardReport report(
      CardRef card, InspectedCard inspected, HostReport seen, Optional<StatusReport> read) {
    FmListBuilder fms =
        new FmListBuilder(
            inspected,
            setup.profile().words(),
            read.flatMap(report -> report.device(card.serial().value())),
            acts.unrestarted(card));
    return new CardReportBuilder(card, inspected, seen, fms).report();
  }

  @Override
  public Invocation resolve(CardRef card, Action action) {
    Invocation invocation =
        lines.of(card, files.handed(action), nodes(), setup.inspection()::inspect).invocation();
    approved.put(action, invocation.programs());
    return invocation;
  }

  @Override
  public int begun() {
    return acts.begun();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the card is not locked by {@link #hold}
   */
  @Override
  public ActResult perform(CardRef card, Action action, Console console, Progress progress) {
    mustHold(card);
    query = Optional.empty();
    LibraryReport before = setup.inspection().inspect();
    ActCommandLines.Line line =
        lines
            .of(card, files.handed(action), nodes(), () -> before)
            .ofPrograms(Optional.ofNullable(approved.remove(action)));
    Optional<ActResult> erasing = erasesFirst(card, action, line, before);
    if (erasing.isPresent()) {
      return erasing.get();
    }
    return acts.perform(new SupervisedActs.Order(card, action, line, before), console, progress);
  }

  /**
   * Refuses a load or a delete that would erase all keys of the card first, by its security mode
   * (dossier 4.4). Behind the program's own warning there is no yes either.
   */
  private static Optional<ActResult> erasesFirst(
      CardRef card, Action action, ActCommandLines.Line line, LibraryReport before) {
    boolean changes =
        switch (action.kind()) {
          case LOAD_FM, DELETE_FM -> true;
          case ERASE_ALL_FMS, ERASE_SMFS, RESTART_CARD, ACTIVATE_SMFS -> false;
        };
    boolean erases =
        InspectedCard.of(before, card.serial(), 0)
            .through(Slot::securityMode)
            .seen()
            .filter(CardReportBuilder::erasesBeforeUpgrade)
            .isPresent();
    return changes && erases
        ? Optional.of(
            SupervisedActs.notStarted(
                ActCommandLines.mendable(
                    line.invocation().line().get(0),
                    "The card's security mode has Tamper before upgrade: it erases all keys before"
                        + " each load and delete. Ask the vendor's support.")))
        : Optional.empty();
  }

  /**
   * Finds what became of an act that was begun by this or another process. If it still runs, the
   * console is brought to it and its end is awaited.
   *
   * @param card the card
   * @param action the action
   * @param intended its intent; an act that was begun earlier is another one
   * @param console the officer's console
   * @param progress hears lines of output
   * @return that it never began, or its result, which may itself be unknown
   * @throws IllegalStateException if the card is not locked by {@link #hold}
   */
  public PastAct past(
      CardRef card, Action action, PastAct.Intended intended, Console console, Progress progress) {
    mustHold(card);
    return acts.past(card, action, intended, console, progress);
  }

  /**
   * Hands the console to {@code ctfm} for something that it only tells. A status report that was
   * read in full stands beside later looks until the next act.
   *
   * @param inquiry what it is asked
   * @param console the officer's console
   * @param progress hears lines of output
   * @return what it said; done only for a status report that could be read
   */
  public ActResult handOver(StatusQuery inquiry, Console console, Progress progress) {
    LibraryReport before = setup.inspection().inspect();
    StatusQueryRunner.Answer answer =
        new StatusQueryRunner(acts, lines).ask(inquiry, before, console, progress);
    if (inquiry == StatusQuery.QUERY) {
      query = answer.report().filter(StatusReport::complete);
    }
    return answer.result();
  }

  /**
   * Checks what a recovery needs on this host, and names what to do about each lack.
   *
   * @param runs folders of run folders, apart from those of acts
   * @return the items, those that stop a recovery first
   */
  public List<Preflight> preflight(List<Path> runs) {
    return new PreflightChecks(setup, environment, programs).items(runs);
  }

  /**
   * Lists the lines of programs that the client profile does not know.
   *
   * @param output the output of acts, with the remarks of this layer
   * @return those without a reading, each once, in their order
   */
  public List<String> unknownLines(List<String> output) {
    return setup
        .profile()
        .unknown(output.stream().filter(line -> !Transcript.isRemark(line)).toList());
  }

  @Override
  public List<String> describe() {
    return List.of(
        "Luna client as in the profile "
            + setup.profile().id()
            + " ("
            + setup.profile().title()
            + "), SHA-256 "
            + setup.profile().sha256(),
        environment.getOrDefault(ProgramEnvironment.CONFIGURATION, "").startsWith("/")
            ? ProgramEnvironment.CONFIGURATION
                + "="
                + environment.get(ProgramEnvironment.CONFIGURATION)
            : ProgramEnvironment.CONFIGURATION
                + " is not set: "
                + setup.profile().libraries().configuration());
  }

  private int nodes() {
    return host.nodes(setup.time().instant());
  }
}
