// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.debrief;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Note;
import io.github.fmwizard.hsm.simulated.card.Behaviour;
import io.github.fmwizard.training.TrainingFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What every training is judged by, where the case has it: the rules of what may be believed about
 * a card. Each compares the journal with the truth of the simulated card. A criterion that a run
 * did not come to is not shown, so that giving up early shows little.
 */
enum BuiltInCriterion {
  /** Which card (what may be believed about identity). */
  RIGHT_CARD(
      "right-card",
      "Work on the card of the story only.",
      "Compare serial, slot and node with the asset sheet before the first act.",
      "Which two values on which page prove that node and serial are one card?") {
    @Override
    boolean applies(PlayedCase played) {
      return played.scenario().setup().host().cards().size() > 1;
    }

    @Override
    Judged judge(PlayedCase played) {
      String broken = played.brokenCard().value();
      Optional<RunHistory.PastEvent> opened =
          played.history().first(m -> m.event() instanceof Event.Opened);
      if (played.chosen().equals(Optional.of(played.brokenCard()))) {
        return Judged.met("the run was for card " + broken, opened);
      }
      if (!played.acts().isEmpty()) {
        return Judged.notMet(
            "the run acted on another card than " + broken, Optional.of(played.acts().get(0)));
      }
      return played.endedRight()
          ? Judged.met("you left the other card before any act", opened)
          : Judged.notShown("the run was for another card than " + broken);
    }
  },

  /** Which FM (the culprit). */
  RIGHT_CULPRIT(
      "right-culprit",
      "Name the FM that the evidence names.",
      "Read start-up status, kernel lines and what was loaded last before you name an FM.",
      "Which line of the FM list would have told the failed FM from one that was not started?") {
    @Override
    boolean applies(PlayedCase played) {
      return !played.faulty().isEmpty() && !played.needs().fms().isEmpty();
    }

    @Override
    Judged judge(PlayedCase played) {
      Optional<RunHistory.PastEvent> last =
          played.history().last(m -> named(m.event()).isPresent());
      if (last.isEmpty()) {
        return Judged.notShown("no FM was named");
      }
      Attestation.FmNamed fm = named(last.get().event()).orElseThrow();
      boolean right =
          played.faulty().contains(fm.id()) || played.needs().fms().contains(fm.id().toString());
      String words = "you named FM " + fm.id();
      return right
          ? Judged.met(words, last)
          : Judged.notMet(words + "; its code is not the faulty one", last);
    }
  },

  /** Is it the FM at all, and is more done than the case needs. */
  NEEDED_ACTS(
      "needed-acts",
      "Do no act to FMs or SMFS that the case does not need.",
      "Ask before each gate what the act would prove, and whether a gentler one would prove it.",
      "What did you expect the act to change, and what would have shown you that it would not?") {
    @Override
    boolean applies(PlayedCase played) {
      return true;
    }

    @Override
    Judged judge(PlayedCase played) {
      for (ActionKind kind : DESTRUCTIVE) {
        List<RunHistory.PastEvent> done = played.acts(kind);
        if (done.size() > played.needs().of(kind)) {
          RunHistory.PastEvent first = done.get(played.needs().of(kind));
          return Judged.notMet(PastEventWords.act(PlayedCase.act(first)), Optional.of(first));
        }
      }
      return played.endedRight()
          ? Judged.met("no act was done that was not needed", Optional.empty())
          : Judged.notShown("the run did not come to its right end");
    }
  },

  /** Which build. */
  GOOD_BUILD(
      "good-build",
      "Load the build that is meant to cure, and none that has failed.",
      "Compare version, digest and earlier tests of the file with what is on the card.",
      "What on the page tells the patched build from the one that is on the card?") {
    @Override
    boolean applies(PlayedCase played) {
      return played.needs().of(ActionKind.LOAD_FM) > 0;
    }

    @Override
    Judged judge(PlayedCase played) {
      List<RunHistory.PastEvent> loads = played.acts(ActionKind.LOAD_FM);
      for (RunHistory.PastEvent load : loads) {
        Optional<TrainingFile.Image> image = played.loaded(load);
        boolean faulty = image.filter(it -> it.header().behaviour() != Behaviour.GOOD).isPresent();
        if (faulty && !played.needs().files().contains(image.get().name())) {
          return Judged.notMet(image.get().name() + " holds a faulty build", Optional.of(load));
        }
      }
      Optional<RunHistory.PastEvent> none = played.history().last(m -> isNothing(m.event()));
      if (loads.isEmpty() && none.isPresent()) {
        return Judged.notMet("you chose to load nothing", none);
      }
      return loads.isEmpty()
          ? Judged.notShown("nothing was loaded")
          : Judged.met("you loaded a build that works", Optional.of(loads.getLast()));
    }
  },

  /** The ladder. */
  LEAST_RUNG(
      "least-rung",
      "Climb no rung that the case does not need.",
      "Stay on a rung until a failure points to the card.",
      "What would have had to fail, and how, to make the next rung right?") {
    @Override
    boolean applies(PlayedCase played) {
      return true;
    }

    @Override
    Judged judge(PlayedCase played) {
      int rung = played.rung();
      int enough = played.enoughRung();
      if (rung > enough) {
        Optional<RunHistory.PastEvent> climbed =
            played.history().first(m -> BuiltInCriterion.rung(m) > enough);
        return Judged.notMet(
            "you came to rung " + rung + "; rung " + enough + " was enough", climbed);
      }
      return played.endedRight()
          ? Judged.met("rung " + rung + " was the highest", Optional.empty())
          : Judged.notShown("the run did not come to its right end");
    }
  },

  /** Logins, counted. */
  LEAST_LOGINS(
      "least-logins",
      "Spend no HSM SO login that the case does not need.",
      "Count the logins of a plan before you pass its gate.",
      "Which login of this run told you nothing that you did not know?") {
    @Override
    boolean applies(PlayedCase played) {
      return played.needs().logins() > 0;
    }

    @Override
    Judged judge(PlayedCase played) {
      List<RunHistory.PastEvent> all =
          played.logins(EnumSet.of(LoginUse.SUCCEEDED, LoginUse.FAILED, LoginUse.POSSIBLY));
      int least = played.needs().logins();
      String words = all.size() + " spent, " + least + " needed";
      if (all.size() > least) {
        return Judged.notMet(words, Optional.of(all.get(least)));
      }
      return played.endedRight()
          ? Judged.met(words, Optional.empty())
          : Judged.notShown("the run did not come to its right end");
    }
  },

  /** Logins that failed. */
  NO_LOGIN_LOST(
      "no-login-lost",
      "Let no login fail: three in a row zeroize the HSM.",
      "Find out why a login failed before you give the next one.",
      "What would you have to know before the next password is typed?") {
    @Override
    boolean applies(PlayedCase played) {
      return played.needs().logins() > 0;
    }

    @Override
    Judged judge(PlayedCase played) {
      List<RunHistory.PastEvent> failed = played.logins(EnumSet.of(LoginUse.FAILED));
      int allowed = played.needs().failedLogins();
      if (failed.size() > allowed) {
        return Judged.notMet(failed.size() + " failed", Optional.of(failed.get(allowed)));
      }
      return played.logins(EnumSet.of(LoginUse.SUCCEEDED)).isEmpty()
          ? Judged.notShown("no login succeeded")
          : Judged.met("no login failed that did not have to", Optional.empty());
    }
  },

  /** Tests. */
  TEST_BELIEVED(
      "test-believed",
      "Have the application tested, and report the result that it gave.",
      "Call the application's own test after each change, and write down what it says.",
      "Who is harmed first by a test that is reported as passed and was not?") {
    @Override
    boolean applies(PlayedCase played) {
      return played.expectsRecovery() && !played.scenario().briefing().applications().isEmpty();
    }

    @Override
    Judged judge(PlayedCase played) {
      Optional<RunHistory.PastEvent> wrong =
          played.history().first(m -> UntrueStatements.typedOtherwise(m));
      if (wrong.isPresent()) {
        return Judged.notMet("the test gave another result than you typed", wrong);
      }
      Optional<RunHistory.PastEvent> last =
          played.history().last(m -> PastEventWords.isTest(m.event()));
      if (last.isEmpty()) {
        return Judged.notShown("no test was reported");
      }
      boolean over = played.endedRight();
      return over
          ? Judged.met("you reported what the test gave", last)
          : Judged.notShown("the last test did not pass");
    }
  },

  /** What people say. */
  SAID_IS_SO(
      "said-is-so",
      "Say only what is so.",
      "Answer \"not known\" where you do not know; a said fact counts until it ends.",
      "Which of your answers would you have been able to prove?") {
    @Override
    boolean applies(PlayedCase played) {
      return true;
    }

    @Override
    Judged judge(PlayedCase played) {
      List<UntrueStatements.Untrue> untrue = UntrueStatements.of(played);
      if (!untrue.isEmpty()) {
        return Judged.notMet(untrue.get(0).why(), Optional.of(untrue.get(0).moment()));
      }
      return played.endedRight()
          ? Judged.met("nothing that you said was untrue", Optional.empty())
          : Judged.notShown("the run did not come to its right end");
    }
  },

  /** Deviations. */
  NO_DEVIATION(
      "no-deviation",
      "Follow the procedure; deviate only where the case gives a reason.",
      "Take the move that the page recommends, or stop and ask.",
      "What did the check that you overrode try to keep you from?") {
    @Override
    boolean applies(PlayedCase played) {
      return true;
    }

    @Override
    Judged judge(PlayedCase played) {
      List<RunHistory.PastEvent> all = played.history().all(BuiltInCriterion::deviates);
      int allowed = played.needs().deviations();
      if (all.size() > allowed) {
        return Judged.notMet(
            PastEventWords.chosen(all.get(allowed).event()), Optional.of(all.get(allowed)));
      }
      return played.endedRight()
          ? Judged.met("no deviation that the case did not give a reason for", Optional.empty())
          : Judged.notShown("the run did not come to its right end");
    }
  },

  /** The end. */
  RIGHT_END(
      "right-end",
      "End where the case has to end.",
      "Ask on each failure page what has been seen, and which move fits that.",
      "What had you seen by the end, and what did you only suppose?") {
    @Override
    boolean applies(PlayedCase played) {
      return true;
    }

    @Override
    Judged judge(PlayedCase played) {
      Optional<RunHistory.PastEvent> last = Optional.of(played.history().moments().getLast());
      if (played.endedRight()) {
        return Judged.met("the run ended as the case asks", last);
      }
      RunHistory.PastEvent moment = played.history().moments().getLast();
      Optional<String> careful = PastEventWords.speaksForStopping(moment);
      if (careful.isPresent() && !played.saysRecovered()) {
        return Judged.notShown(
            "you stopped when "
                + careful.get()
                + ": by then that was careful, and there was a way on");
      }
      return Judged.notMet(played.endWords(), last);
    }
  };

  private static final Set<ActionKind> DESTRUCTIVE =
      EnumSet.of(
          ActionKind.ERASE_SMFS,
          ActionKind.ERASE_ALL_FMS,
          ActionKind.DELETE_FM,
          ActionKind.LOAD_FM);

  private final String id;
  private final String text;
  private final String nextTime;
  private final String question;

  BuiltInCriterion(String id, String text, String nextTime, String question) {
    this.id = id;
    this.text = text;
    this.nextTime = nextTime;
    this.question = question;
  }

  /** Tells whether the case has what this judges. */
  abstract boolean applies(PlayedCase played);

  abstract Judged judge(PlayedCase played);

  String id() {
    return id;
  }

  String text() {
    return text;
  }

  String nextTime() {
    return nextTime;
  }

  String question() {
    return question;
  }

  private static Optional<Attestation.FmNamed> named(Event event) {
    return event instanceof Event.Answered answered
            && answered.attestation().value() instanceof Attestation.FmNamed fm
        ? Optional.of(fm)
        : Optional.empty();
  }

  private static boolean isNothing(Event event) {
    return event instanceof Event.Answered answered
        && answered.answer().equals("patched")
        && switch (answered.attestation().value()) {
          case Attestation.Nothing ignored -> true;
          case Attestation.StaysWithout ignored -> true;
          default -> false;
        };
  }

  private static int rung(RunHistory.PastEvent moment) {
    return switch (moment.after().engine().position().section()) {
      case RUNG -> moment.after().engine().position().rung() + 1;
      case BEFORE, AFTER -> 0;
    };
  }

  private static boolean deviates(RunHistory.PastEvent moment) {
    int before = moment.before().known().notes().size();
    List<Note> notes = moment.after().known().notes();
    return notes.size() > before
        && EnumSet.of(Note.Kind.DEVIATION, Note.Kind.OVERRIDE).contains(notes.getLast().kind());
  }
}
