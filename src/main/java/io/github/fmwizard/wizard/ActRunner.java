// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.Facts;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.Invocation;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.hsm.Progress;
import io.github.fmwizard.journal.Copy;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.RunFiles.Part;
import io.github.fmwizard.journal.StoredFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs the act at hand, once, after its intent is durable, and looks at the card afterwards.
 */
final class ActRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ActRunner.class);
  private static final int TAIL = 200;
  private static final long MAX_RECORD = 64L * 1024 * 1024;

  private final WizardPorts ports;
  private final RunBook book;
  private final ActPlanner planner;
  private final CardInspector eyes;

  ActRunner(WizardPorts ports, RunBook book, ActPlanner planner, CardInspector eyes) {
    this.ports = ports;
    this.book = book;
    this.planner = planner;
    this.eyes = eyes;
  }

  void act(GateKeeper gates) throws InterruptedException {
    RunState state = book.state();
    ActPlanner.Ready ready = planner.plan(state, state.engine().position());
    SiteGuard.check(state, ports.digests(), ready.shown().action(), gates.open().shown());
    book.recorder().intent(gates.intent(state, ready));
    ActResult result = perform(state, ready);
    finish(state, ready, result);
  }

  /**
   * Looks for what became of an act that was intended before the wizard had gone.
   *
   * @return that it never began, if so; else its end is recorded
   */
  Optional<PastAct.NeverBegan> reconcile(PastAct.Intended intended) throws InterruptedException {
    RunState state = book.state();
    ActPlanner.Ready ready = planner.plan(state, state.engine().position());
    Setting setting = state.known().setting().orElseThrow();
    Watch watch = new Watch(ready, intended.at());
    watch.show();
    PastAct past =
        ports
            .past()
            .find(ActPlanner.card(setting), ready.action(), intended, ports.console(), watch);
    switch (past) {
      case PastAct.NeverBegan never -> {
        return Optional.of(never);
      }
      case PastAct.Ended ended -> finish(state, ready, ended.result());
      case PastAct.CutOff cut -> cutOff(state, ready, cut.why());
    }
    return Optional.empty();
  }

  /**
   * Records that nothing tells what became of an act. A restart is waited for as after any other;
   * for all else the next inspection shows how far it came.
   */
  private void cutOff(RunState state, ActPlanner.Ready ready, String why)
      throws InterruptedException {
    Account account = Account.unknown(why);
    if (ready.action() instanceof Action.RestartCard) {
      finish(state, ready, new ActResult(account.outcome(), account.login(), List.of()));
    } else {
      book.happened(new Event.ActUnresolved(record(state, ready, account, false)));
    }
  }

  private void finish(RunState state, ActPlanner.Ready ready, ActResult result)
      throws InterruptedException {
    Account account = result.account();
    Fields output = output(state, ready.shown().invocation(), result);
    boolean restarted =
        ready.action() instanceof Action.RestartCard && account.said() != OutcomeKind.REFUSED;
    CardWatcher.Look look = restarted ? eyes.afterRestart(state.known().facts()) : eyes.look();
    Facts facts = eyes.facts(look.report());
    long at = ports.time().now().getEpochSecond();
    ActRecord act = record(state, ready, account, restarted && look.changeSeen());
    book.happened(new Event.ActEnded(act, facts, at), output);
  }

  private static ActRecord record(
      RunState state, ActPlanner.Ready ready, Account account, boolean changeSeen) {
    ActRecord act =
        new ActRecord(
            state.path(),
            ready.shown().action(),
            ready.fmId(),
            state.known().facts(),
            Optional.of(account),
            Optional.empty(),
            changeSeen);
    return act.loading(ready.image());
  }

  private ActResult perform(RunState state, ActPlanner.Ready ready) {
    Setting setting = state.known().setting().orElseThrow();
    Watch watch = new Watch(ready, ports.time().now());
    watch.show();
    try {
      return ports.hsm().perform(ActPlanner.card(setting), ready.action(), ports.console(), watch);
    } catch (RuntimeException e) {
      LOG.error("The access layer failed during {}", state.path(), e);
      return new ActResult(
          new Outcome.Unknown("a fault in this program came while it ran; the log has it"),
          LoginUse.POSSIBLY,
          List.of());
    }
  }

  private Fields output(RunState state, Invocation invocation, ActResult result) {
    List<String> lines = result.output();
    book.output(new RunView.ToolOutput(state.path(), String.join(" ", invocation.line()), lines));
    Fields.Builder fields = Fields.builder();
    if (!lines.isEmpty()) {
      byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
      fields.put("output", ports.files().store(bytes, Part.OUTPUTS, "output").toFields());
    }
    List<Fields> records = result.records().stream().map(this::kept).toList();
    return (records.isEmpty() ? fields : fields.put("records", records)).build();
  }

  /** A record that can't be kept is named with the reason; the outcome stands without it. */
  private Fields kept(String path) {
    return switch (ports.files().copyIn(path, Part.OUTPUTS, "record", MAX_RECORD)) {
      case Copy.Stored(StoredFile file) -> file.toFields();
      case Copy.Refused(String why) -> Fields.builder().put("lost", path).put("why", why).build();
    };
  }

  /** Shows an act while it runs. */
  private final class Watch implements Progress {
    private final ActPlanner.Ready ready;
    private final Instant since;
    private final List<String> steps = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private boolean noReturn;

    Watch(ActPlanner.Ready ready, Instant since) {
      this.ready = ready;
      this.since = since;
    }

    void show() {
      int from = Math.max(0, lines.size() - TAIL);
      book.activity(
          new Activity.Acting(
              ready.shown().action(),
              ready.shown().invocation(),
              since,
              steps,
              lines.subList(from, lines.size()),
              noReturn));
    }

    @Override
    public void step(String text) {
      steps.add(text);
      show();
    }

    @Override
    public void output(String line) {
      lines.add(line);
      show();
    }

    @Override
    public void pointOfNoReturn() {
      noReturn = true;
      show();
    }
  }
}
