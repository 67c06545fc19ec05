// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.debrief;

import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.hsm.simulated.card.KeySet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what was said in a run and is not so, by the truth of the simulated card. */
final class UntrueStatements {

  /** What the training writes beside a test's own result, if another one was typed. */
  private static final String TYPED = "; typed: ";

  private UntrueStatements() {}

  /**
   * One of them.
   *
   * @param moment when it was said
   * @param why what was said, and what is so
   */
  record Untrue(RunHistory.PastEvent moment, String why) {}

  static List<Untrue> of(PlayedCase played) {
    List<Untrue> all = new ArrayList<>();
    for (RunHistory.PastEvent moment : played.history().moments()) {
      why(played, moment).ifPresent(why -> all.add(new Untrue(moment, why)));
    }
    return all;
  }

  static boolean typedOtherwise(RunHistory.PastEvent moment) {
    return moment.event() instanceof Event.Answered answered
        && answered.attestation().value() instanceof Attestation.ApplicationTest test
        && List.of(Attestation.TestResult.PASSED, Attestation.TestResult.FAILED).stream()
            .anyMatch(result -> test.test().endsWith(TYPED + result.word()));
  }

  /** Tells whether a test that failed was reported as passed. */
  static boolean falsePass(RunHistory.PastEvent moment) {
    return moment.event() instanceof Event.Answered answered
        && answered.attestation().value() instanceof Attestation.ApplicationTest test
        && test.test().endsWith(TYPED + Attestation.TestResult.PASSED.word());
  }

  private static Optional<String> why(PlayedCase played, RunHistory.PastEvent moment) {
    return switch (moment.event()) {
      case Event.Answered answered -> answer(played, moment, answered.attestation().value());
      case Event.FailedLoginsReported said -> logins(played, moment, said.failed());
      case Event.Opened ignored -> Optional.empty();
      case Event.Looked ignored -> Optional.empty();
      case Event.WentOn ignored -> Optional.empty();
      case Event.Drafted ignored -> Optional.empty();
      case Event.Decided ignored -> Optional.empty();
      case Event.Overridden ignored -> Optional.empty();
      case Event.Attested ignored -> Optional.empty();
      case Event.GateAnswered ignored -> Optional.empty();
      case Event.ScopeCompared ignored -> Optional.empty();
      case Event.NeverBegan ignored -> Optional.empty();
      case Event.ActEnded ignored -> Optional.empty();
      case Event.ActUnresolved ignored -> Optional.empty();
      case Event.Resolved ignored -> Optional.empty();
      case Event.Moved ignored -> Optional.empty();
      case Event.Deviated ignored -> Optional.empty();
      case Event.ManualAct ignored -> Optional.empty();
      case Event.CaseTextWritten ignored -> Optional.empty();
      case Event.Resumed ignored -> Optional.empty();
      case Event.Stopped ignored -> Optional.empty();
    };
  }

  private static Optional<String> answer(
      PlayedCase played, RunHistory.PastEvent moment, Attestation said) {
    if (said instanceof Attestation.ApplicationTest test && typedOtherwise(moment)) {
      int at = test.test().indexOf(TYPED);
      return Optional.of(
          "you typed \""
              + test.test().substring(at + TYPED.length())
              + "\"; "
              + test.test().substring(0, at));
    }
    return said instanceof Attestation.SmfsInventory smfs
        ? inventory(played, smfs)
        : Optional.empty();
  }

  private static Optional<String> inventory(PlayedCase played, Attestation.SmfsInventory said) {
    Set<String> first =
        played.first(played.brokenCard()).smfs().keySets().stream()
            .map(KeySet::name)
            .collect(Collectors.toSet());
    Set<String> named =
        said.rows().stream().map(Attestation.KeySet::name).collect(Collectors.toSet());
    return switch (said.extent()) {
      case UNKNOWN -> Optional.empty();
      case NONE ->
          first.isEmpty()
              ? Optional.empty()
              : Optional.of("you said that SMFS holds no keys; it held " + words(first));
      case LISTED ->
          named.containsAll(first)
              ? Optional.empty()
              : Optional.of("you listed " + words(named) + "; SMFS held " + words(first));
    };
  }

  private static String words(Set<String> names) {
    return names.isEmpty() ? "nothing" : String.join(", ", names.stream().sorted().toList());
  }

  /** Failures before the run and in it, less those that a success has cleared. */
  private static Optional<String> logins(PlayedCase played, RunHistory.PastEvent moment, int said) {
    int truth = played.first(played.brokenCard()).so().failures();
    for (RunHistory.PastEvent login :
        played.logins(EnumSet.of(LoginUse.SUCCEEDED, LoginUse.FAILED, LoginUse.POSSIBLY))) {
      if (login.line() < moment.line()) {
        boolean failed =
            PlayedCase.act(login).account().filter(a -> a.login() == LoginUse.FAILED).isPresent();
        truth = failed ? truth + 1 : 0;
      }
    }
    return said == truth
        ? Optional.empty()
        : Optional.of("you reported " + said + " failed logins; there were " + truth);
  }
}
