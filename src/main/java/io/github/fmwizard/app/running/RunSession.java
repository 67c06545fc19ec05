// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import io.github.fmwizard.evidence.CaseText;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.hsm.Hsm;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Journal;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.screen.dialog.RunOptions;
import io.github.fmwizard.screen.opening.SittingConversation;
import io.github.fmwizard.screen.run.RunConversation;
import io.github.fmwizard.wizard.Activity;
import io.github.fmwizard.wizard.OutsideWorld;
import io.github.fmwizard.wizard.PastActs;
import io.github.fmwizard.wizard.RunInfo;
import io.github.fmwizard.wizard.RunView;
import io.github.fmwizard.wizard.Wizard;
import io.github.fmwizard.wizard.WizardLimits;
import io.github.fmwizard.wizard.WizardPorts;
import io.github.fmwizard.wizard.WizardTime;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** One run: its wizard on the run thread, its conversation at the renderer. */
public final class RunSession {

  private static final long LEAST_SPACE = 16L * 1024 * 1024;

  private final Parts parts;
  private final Surroundings surroundings;
  private final SecureRandom random = new SecureRandom();
  private final BlockingQueue<Decision> decisions = new LinkedBlockingQueue<>();

  /**
   * What a run is made of.
   *
   * @param folder its folder
   * @param journal its journal, open and locked
   * @param hsm the access layer
   * @param renderer where people are talked to
   * @param time time as the run sees it
   * @param limits how long the wizard waits
   * @param digests digests of what the run was started with
   * @param siteFlow the flow's title if it is a site's own
   */
  public record Parts(
      RunFolder folder,
      Journal journal,
      Hsm hsm,
      Renderer renderer,
      WizardTime time,
      WizardLimits limits,
      WizardPorts.Digests digests,
      Optional<String> siteFlow) {}

  /** What training and a real card do differently. */
  public interface Surroundings {

    /**
     * Tells whether this is training.
     *
     * @return true in training
     */
    boolean training();

    /**
     * Returns the options of the conversation.
     *
     * @param operator who drives
     * @return the options
     */
    RunOptions options(String operator);

    /**
     * Returns the world outside.
     *
     * @return where people do things by hand
     */
    OutsideWorld world();

    /**
     * Returns what knows of acts that went on without the wizard.
     *
     * @return where their results are found
     */
    PastActs past();

    /**
     * Stores what is to be said of a run that has ended, before its last entry.
     *
     * @param state the run
     * @return what the last entry says of it
     */
    default Fields closing(RunState state) {
      return Fields.of();
    }

    /**
     * Hears of each new picture, on the renderer's thread, after the conversation did.
     *
     * @param view the picture
     */
    default void seen(RunView view) {}
  }

  /**
   * Prepares a run.
   *
   * @param parts what it is made of
   * @param surroundings what depends on whether it is training
   */
  public RunSession(Parts parts, Surroundings surroundings) {
    this.parts = parts;
    this.surroundings = surroundings;
  }

  /**
   * Opens the run and drives it to its end.
   *
   * @param state where it stands: at the start
   * @param setting what it is for
   * @param opened what the first entry tells beside that
   * @return how it left
   */
  public RunEnd begin(RunState state, Setting setting, Fields opened) {
    return drive(state, setting.operator(), false, wizard -> wizard.begin(setting, opened));
  }

  /**
   * Goes on with the run after an interruption, once it is known who sits at the console now.
   *
   * @param state where it stands
   * @param intended the intent without outcome; empty if there is none
   * @param rebooted whether this host started again meanwhile, or may have
   * @param resumed what the entry tells beside that
   * @return how it left
   */
  public RunEnd resume(
      RunState state, Optional<PastAct.Intended> intended, boolean rebooted, Fields resumed) {
    SittingConversation who =
        new SittingConversation(surroundings.training(), id(), state.known(), parts.time().now());
    parts.renderer().run(who);
    if (who.result().isEmpty()) {
      Wizard.Exit exit = who.lost() ? Wizard.Exit.HUNG_UP : Wizard.Exit.SUSPENDED;
      return new RunEnd(exit, Optional.empty(), Optional.of(parts.folder().path()));
    }
    String operator = who.result().get();
    return drive(
        state, operator, true, wizard -> wizard.resume(intended, operator, rebooted, resumed));
  }

  private String id() {
    return String.valueOf(parts.folder().path().getFileName());
  }

  private interface Start {
    Wizard.Exit with(Wizard wizard) throws InterruptedException;
  }

  private RunEnd drive(RunState state, String operator, boolean resumed, Start start) {
    RunInfo info = info(resumed);
    RunConversation conversation =
        new RunConversation(first(info, state), decisions::add, surroundings.options(operator));
    Wizard wizard = new Wizard(ports(conversation), parts.limits(), info, state);
    Wizard.Exit exit =
        RunDriver.drive(parts.renderer(), conversation, () -> start.with(wizard), wizard::leave);
    Optional<Waiting.End> end =
        exit == Wizard.Exit.ENDED
                && wizard.state().engine().waiting() instanceof Waiting.Ended ended
            ? Optional.of(ended.end())
            : Optional.empty();
    return new RunEnd(exit, end, Optional.of(parts.folder().path()));
  }

  private RunInfo info(boolean resumed) {
    return new RunInfo(
        id(),
        parts.folder().path().toString(),
        surroundings.training(),
        parts.siteFlow(),
        "fmwizard evidence verify " + id(),
        resumed,
        String.join("; ", parts.hsm().describe()));
  }

  private RunView first(RunInfo info, RunState state) {
    Instant now = parts.time().now();
    return new RunView(
        info,
        state,
        new Activity.Looking(now),
        Optional.empty(),
        Optional.empty(),
        new RunView.EvidenceState(
            "none yet", "none yet", parts.journal().entries(), Optional.empty()),
        List.of(),
        now);
  }

  private WizardPorts ports(RunConversation conversation) {
    return new WizardPorts(
        parts.hsm(),
        parts.journal(),
        parts.folder(),
        parts.renderer(),
        parts.time(),
        view -> parts.renderer().post(() -> shown(conversation, view)),
        decisions,
        random::nextInt,
        parts.digests(),
        () -> parts.folder().path().toFile().getUsableSpace() > LEAST_SPACE,
        surroundings.world(),
        surroundings.past(),
        new RunPapers());
  }

  private final class RunPapers implements WizardPorts.Papers {

    @Override
    public String caseText(RunState state) {
      return CaseText.of(state);
    }

    @Override
    public Fields closing(RunState state) {
      return surroundings.closing(state);
    }
  }

  private void shown(RunConversation conversation, RunView view) {
    conversation.view(view);
    surroundings.seen(view);
  }
}
