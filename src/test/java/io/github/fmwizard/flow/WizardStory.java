// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow;

import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.flow.engine.IllegalTransitionException;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.flow.model.Move;
import io.github.fmwizard.flow.model.NamedAttestation;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.wizard.GateShown;
import io.github.fmwizard.wizard.MemoryJournal;
import io.github.fmwizard.wizard.ScriptedAct;
import io.github.fmwizard.wizard.ScriptedRun;
import io.github.fmwizard.wizard.Wizard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The same run, driven by the real wizard: what a transcript lets happen, the wizard has to bring
 * about itself, by a look, a comparison, an act or a person's decision.
 */
final class WizardStory extends Story {

  private static final List<String> FAR = List.of("intent*", "outcome*");

  private static final Pattern LEFT = Pattern.compile("attempts-left=([0-9])");

  private ScriptedRun run = start(Policy.none());
  private boolean died;
  private Optional<String> refused = Optional.empty();

  GateShown gateShown() {
    return run.view().gate().orElseThrow();
  }

  MemoryJournal journal() {
    return run.journal();
  }

  private ScriptedRun start(Policy policy) {
    return new ScriptedRun(card, "ana", true, policy, view -> {});
  }

  /** The process that runs the wizard dies while an act runs. */
  private static final class DiedError extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Override
  void open() {
    run.open();
    came();
  }

  @Override
  void happen(Event event) {
    if (died && bringsBack(event)) {
      came();
      return;
    }
    switch (event) {
      case Event.Opened ignored -> open();
      case Event.Looked looked -> step(looked, waiting() instanceof Waiting.Look);
      case Event.ScopeCompared compared -> {
        if (!compared.moved().isEmpty()) {
          card.text(FactName.CARD_LABEL, "other");
        }
        step(compared, waiting() instanceof Waiting.Comparing);
      }
      case Event.ActEnded ended -> act(ended);
      case Event.NeverBegan never -> step(never, false);
      case Event.ActUnresolved unresolved -> step(unresolved, false);
      case Event.Resumed ignored -> crash();
      case Event.Answered answered -> decide(event, given(answered));
      case Event.Drafted drafted -> decide(drafted, drafted);
      case Event.WentOn went -> decide(went, went);
      case Event.Decided d -> decide(d, d);
      case Event.Overridden o -> decide(o, o);
      case Event.Attested a -> decide(a, a);
      case Event.FailedLoginsReported s -> decide(s, s);
      case Event.GateAnswered gate ->
          decide(gate, gate.passed() ? pass(Map.of()) : new Decision.DeclineGate(gate.how()));
      case Event.Resolved r -> decide(r, r);
      case Event.Moved moved -> decide(moved, moved);
      case Event.Deviated d -> decide(d, d);
      case Event.ManualAct m ->
          decide(m, new Decision.Manual(Decision.ManualKind.POWER_CYCLE, m.what(), m.by()));
      case Event.CaseTextWritten ignored -> decide(event, new Event.Moved(Move.CASE_TEXT));
      case Event.Stopped stopped -> decide(stopped, stopped);
    }
    came();
  }

  private void act(Event.ActEnded ended) {
    ActRecord act = ended.act();
    Account account = act.account().orElseThrow();
    run.hsm().next(ScriptedAct.of(account.outcome(), account.login(), Optional.of(c -> {})));
    if (act.stateChangeSeen()) {
      run.hsm().restarts();
    }
    step(ended, waiting() instanceof Waiting.Acting);
  }

  /** What the process that took the run up finds out about the act at hand. */
  private boolean bringsBack(Event event) {
    switch (event) {
      case Event.ActEnded ended ->
          run.reconcile(
              ended
                  .act()
                  .account()
                  .<PastAct>map(
                      a -> new PastAct.Ended(new ActResult(a.outcome(), a.login(), List.of())))
                  .orElseThrow());
      case Event.ActUnresolved ignored -> run.reconcile(new PastAct.CutOff("no result was found"));
      case Event.NeverBegan never -> run.reconcile(new PastAct.NeverBegan(never.why()));
      default -> {
        return false;
      }
    }
    died = false;
    return true;
  }

  /** Shows what a person is asked now, and takes the wizard's state over. */
  private void came() {
    if (run.exit() == Wizard.Exit.ENDED) {
      run.settleQuestion();
    }
    state = run.state();
  }

  private void step(Event event, boolean expected) {
    if (!expected) {
      throw new IllegalTransitionException(state.path(), event.signal());
    }
    run.step();
  }

  private void decide(Event event, Decision decision) {
    if (!run.waitsForPerson()) {
      throw new IllegalTransitionException(state.path(), event.signal());
    }
    run.decide(decision);
    boolean bug = run.exit() == Wizard.Exit.INTERNAL_ERROR;
    refused = bug ? Optional.of("nothing, the engine threw") : run.view().problem();
    if (refused.isPresent()) {
      run.forgive();
      throw new IllegalTransitionException(state.path(), event.signal());
    }
  }

  private Decision given(Event.Answered answered) {
    String operator = state.known().setting().map(Setting::operator).orElse("");
    Attestation said = answered.attestation().value();
    return switch (said) {
      case Attestation.FileGiven given -> new Decision.GiveFile(given.file().original());
      case Attestation.ImageGiven given -> new Decision.GiveImage(draft(given.image()));
      case Attestation.FmFiles files ->
          new Decision.GiveFmFiles(
              files.rows().stream()
                  .map(row -> new Decision.FmFileDraft(row.label(), draft(row.image())))
                  .toList(),
              true);
      default ->
          new Event.Answered(
              answered.path(), answered.answer(), new NamedAttestation(said, operator));
    };
  }

  private static Decision.ImageDraft draft(ImageRef image) {
    String large = image.file().size() > 1 << 20 ? "large/" : "";
    ImageRef.CertificateRef certificate = image.certificate();
    String kind =
        certificate.notAfter().isEmpty()
            ? "undated/"
            : certificate.notAfter().getAsLong() < CardPicture.NOW ? "expired/" : "";
    return new Decision.ImageDraft(
        large + image.file().original(),
        certificate.file().map(file -> kind + file.original()),
        certificate.label(),
        image.saidId());
  }

  /** Passes the gate that is shown, but for some challenges. */
  private Decision pass(Map<String, String> wrong) {
    GateShown gate = run.view().gate().orElseThrow();
    String fact = gate.question().map(GateShown.FactQuestion::expected).orElse("");
    String tail = CardPicture.SERIAL.substring(CardPicture.SERIAL.length() - 4);
    return new Decision.PassGate(
        Optional.of(wrong.getOrDefault("serial", tail)),
        Optional.of(wrong.getOrDefault("fact", fact)),
        Optional.of(wrong.getOrDefault("witness", "bo")),
        Optional.of(wrong.getOrDefault("word", gate.word())),
        Long.parseLong(wrong.getOrDefault("held", Long.toString(gate.holdSeconds()))),
        Long.parseLong(wrong.getOrDefault("took", "0")));
  }

  @Override
  void crash() {
    die();
    if (state.ended()) {
      throw new IllegalTransitionException(
          state.path(), new Event.Resumed("ana", false, CardPicture.NOW).signal());
    }
    run.restart();
    came();
  }

  /** The process dies; if it acts, after the intent. */
  private void die() {
    if (!(waiting() instanceof Waiting.Acting)) {
      return;
    }
    run.hsm()
        .next(
            new ScriptedAct(
                () -> {
                  throw new DiedError();
                },
                Optional.of(c -> {})));
    try {
      run.step();
    } catch (DiedError e) {
      died = true;
    }
  }

  @Override
  void special(String verb, List<String> words) {
    switch (verb) {
      case "site" -> {
        run = start(policy(words.get(0)));
        state = run.state();
      }
      case "pass" -> {
        decide(
            new Event.GateAnswered(state.path(), true, "", Optional.empty(), ""),
            pass(Map.of(words.get(0), String.join(" ", words.subList(1, words.size())))));
        came();
      }
      case "die" -> {
        died = waiting() instanceof Waiting.Acting;
        run.restart();
        came();
      }
      case "resume" -> {
        die();
        died = false;
        run.resume();
        came();
      }
      case "alters" -> run.files().alter(words.get(0), words.contains("everywhere"));
      case "programs" -> run.hsm().exchangePrograms(words.get(0).repeat(64));
      case "breaks" -> run.journal().breakAt(EntryKind.ofWord(words.get(0)).orElseThrow());
      case "throws" -> throwsOnce();
      default -> super.special(verb, words);
    }
  }

  private void throwsOnce() {
    run.hsm()
        .next(
            new ScriptedAct(
                () -> {
                  throw new IllegalStateException("the library is gone");
                },
                Optional.of(c -> {})));
    run.step();
    came();
  }

  private static Policy policy(String word) {
    boolean flow = word.equals("flow-not-listed");
    return new Policy(
        Map.of(),
        Policy.Witness.NAMED,
        2,
        Set.of(),
        flow ? Set.of("0".repeat(64)) : Set.of(),
        flow ? Set.of() : Set.of("0".repeat(64)),
        Optional.empty());
  }

  @Override
  List<String> traced(boolean far) {
    List<String> words =
        run.traced().stream()
            .filter(
                word -> !far || FAR.contains(word) || word.equals(word.toUpperCase(Locale.ROOT)))
            .toList();
    List<String> lines = new ArrayList<>();
    if (!words.isEmpty()) {
      lines.add(String.join(" ", words));
    }
    if (!far && words.contains("outcome*")) {
      Matcher left = LEFT.matcher(run.journal().last(EntryKind.OUTCOME).toString());
      if (left.find()) {
        lines.add("attempts left: " + left.group(1));
      }
    }
    if (!far && words.contains("event*")) {
      Fields event = run.journal().last(EntryKind.EVENT);
      event.optionalText("how").ifPresent(how -> lines.add("how: " + how));
    }
    refused.ifPresent(why -> lines.add("said: " + why));
    refused = Optional.empty();
    if (run.exit() != Wizard.Exit.ENDED) {
      lines.add("left: " + run.exit());
    }
    return lines;
  }
}
