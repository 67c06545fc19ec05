// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.report;

import static java.time.temporal.ChronoUnit.MINUTES;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.engine.RungState;
import io.github.fmwizard.flow.judge.Builds;
import io.github.fmwizard.flow.judge.Sitting;
import io.github.fmwizard.flow.judge.Zeroized;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Note;
import io.github.fmwizard.flow.model.Rung;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.ActDescription;
import io.github.fmwizard.screen.words.Counted;
import io.github.fmwizard.screen.words.Sentence;
import io.github.fmwizard.wizard.RunView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of a report. */
final class ReportParts {

  private static final String BY_CHOICE = "by choice";
  private static final int DIGITS = 16;

  private ReportParts() {}

  /** Names what was lost, by number and name. */
  static void losses(ScreenContext context, Body body) {
    body.heading("What was lost");
    keys(context, body);
    FmLosses.add(context, body);
  }

  private static void keys(ScreenContext context, Body body) {
    Truth zeroized = Zeroized.judge(context.known());
    if (zeroized == Truth.YES) {
      body.item(Mark.FAILED, "Application partitions LOST", "all of them: the HSM is zeroized");
      body.item(Mark.FAILED, "Keys LOST", keySets(context) + ": zeroizing wipes SMFS");
      return;
    }
    if (zeroized == Truth.UNKNOWN) {
      String why = context.known().facts().unknown(FactName.CARD_ZEROIZED);
      body.item(Mark.UNKNOWN, "Application partitions and SMFS: not known now", why);
    }
    Optional<OutcomeKind> erase = last(context, ActionKind.ERASE_SMFS);
    if (erase.isPresent() && erase.get() != OutcomeKind.REFUSED) {
      String word = erase.get() == OutcomeKind.DONE ? "lost: " : "perhaps lost: ";
      body.text("Keys " + word + keySets(context) + ".");
    } else {
      body.text("Keys: no act of this run erased SMFS.");
    }
    if (last(context, ActionKind.DELETE_FM).equals(Optional.of(OutcomeKind.DONE))) {
      body.text("Keys of the deleted FM: whether they outlived it is not documented.");
    }
  }

  private static Optional<OutcomeKind> last(ScreenContext context, ActionKind action) {
    return context.known().acts().stream()
        .filter(act -> act.action() == action)
        .reduce((one, other) -> other)
        .map(act -> act.outcome().orElse(OutcomeKind.UNKNOWN));
  }

  private static String keySets(ScreenContext context) {
    List<Attestation.KeySet> sets =
        context
            .known()
            .answerOf(Attestation.SmfsInventory.class)
            .map(Attestation.SmfsInventory::rows)
            .orElse(List.of());
    return sets.isEmpty()
        ? "everything in SMFS, an unknown number"
        : "everything in SMFS; said to be there: "
            + Counted.of(sets.size(), "key set")
            + ": "
            + sets.stream()
                .map(set -> set.name() + " (" + set.owner() + ")")
                .collect(Collectors.joining(", "));
  }

  static void rungs(ScreenContext context, Body body) {
    body.heading("The ladder");
    acts("before the ladder", "before", Mark.OPEN, context, body);
    List<Rung> rungs = context.flow().rungs();
    for (int i = 0; i < rungs.size(); i++) {
      RungState state = context.state().engine().rungs().get(i);
      String id = rungs.get(i).id();
      boolean left = state == RungState.SKIPPED && !acts(id, context).isEmpty();
      Mark mark = left ? Mark.OVERRIDDEN : mark(state);
      acts((i + 1) + ". " + rungs.get(i).title(), id, mark, context, body);
    }
  }

  private static Mark mark(RungState state) {
    return switch (state) {
      case LOCKED, OPEN, SKIPPED -> Mark.NOT_TAKEN;
      case CURRENT -> Mark.CURRENT;
      case FAILED -> Mark.FAILED;
      case CURED -> Mark.SENSED;
    };
  }

  private static void acts(
      String title, String section, Mark mark, ScreenContext context, Body body) {
    List<ActRecord> acts = acts(section, context);
    boolean before = section.equals("before");
    if (before && acts.isEmpty()) {
      return;
    }
    List<ActRecord> telling = acts.stream().filter(act -> !isUsual(act)).toList();
    String words =
        (telling.isEmpty() ? acts : telling)
            .stream()
                .map(act -> words(act, context) + details(act, context))
                .collect(Collectors.joining("; "));
    boolean well =
        acts.stream().allMatch(act -> act.outcome().equals(Optional.of(OutcomeKind.DONE)));
    Mark prelude = well ? Mark.SENSED : Mark.FAILED;
    body.item(before ? prelude : mark, title, acts.isEmpty() ? "no act" : words);
  }

  /**
   * Says of an act which file it loaded, what the card shows since, and which code it ended with.
   */
  private static String details(ActRecord act, ScreenContext context) {
    List<String> words = new ArrayList<>();
    act.image().ifPresent(image -> words.add("file SHA-256 " + shortened(image.file().sha256())));
    Builds.fingerprint(act, context.known())
        .ifPresent(print -> words.add("the card shows fingerprint " + print));
    act.account()
        .filter(account -> !account.code().isEmpty())
        .ifPresent(account -> words.add(account.call() + ": " + account.code()));
    return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
  }

  private static String shortened(String sha256) {
    return sha256.substring(0, DIGITS) + "...";
  }

  private static List<ActRecord> acts(String section, ScreenContext context) {
    return context.known().acts().stream()
        .filter(act -> act.path().startsWith(section + "/"))
        .toList();
  }

  /** A restart that went well goes without saying beside other acts. */
  private static boolean isUsual(ActRecord act) {
    return act.action() == ActionKind.RESTART_CARD
        && act.outcome().equals(Optional.of(OutcomeKind.DONE));
  }

  private static String words(ActRecord act, ScreenContext context) {
    ActDescription described = ActDescription.of(act, context.state());
    return described.does() + ": " + outcome(act);
  }

  /** What nobody could see is not called done without saying by whose word. */
  private static String outcome(ActRecord act) {
    OutcomeKind kind = act.outcome().orElse(OutcomeKind.UNKNOWN);
    boolean unseen = act.action() == ActionKind.ERASE_SMFS || act.before().fms().isEmpty();
    boolean erased = act.action().erases() && unseen && kind == OutcomeKind.DONE;
    return ResolvedAct.outcome(act)
        .orElse(erased ? "done by the program's own word, not seen" : kind.word());
  }

  /** Says why the run was stopped, and who did it. */
  static void stop(ScreenContext context, Body body) {
    context.known().notes().stream()
        .filter(note -> note.kind() == Note.Kind.STOP)
        .forEach(note -> body.text("Why it ended here: " + stopped(note) + "."));
  }

  private static String stopped(Note note) {
    return note.text().equals(BY_CHOICE)
        ? note.by() + " chose to end it"
        : note.text() + ", with " + note.by() + " at the console";
  }

  /** Names who sat at the console, each with the acts of that sitting. */
  static void people(ScreenContext context, Body body) {
    List<Sitting> sittings = context.known().sittings();
    List<ActRecord> acts = context.known().acts();
    body.heading("Who sat at the console", "named, not authenticated");
    for (int i = 0; i < sittings.size(); i++) {
      Sitting sitting = sittings.get(i);
      int end = i + 1 < sittings.size() ? sittings.get(i + 1).acts() : acts.size();
      String words =
          acts.subList(sitting.acts(), end).stream()
              .map(act -> words(act, context))
              .collect(Collectors.joining("; "));
      String since =
          i == 0
              ? "opened the run"
              : "resumed it at " + Instant.ofEpochSecond(sitting.at()).truncatedTo(MINUTES);
      String did = words.isEmpty() ? "no act" : words;
      body.item(
          Mark.SAID,
          sitting.by(),
          sittings.size() == 1 ? since + "; nobody else sat there" : since + ": " + did);
    }
  }

  /** Names every test of an application with its result, oldest first. */
  static void tests(ScreenContext context, Body body) {
    List<Note> tests = notes(context, true);
    body.heading("Application tests");
    for (Note test : tests) {
      Mark mark = test.text().startsWith("failed") ? Mark.FAILED : Mark.SAID;
      body.item(mark, test.text(), "(" + test.by() + ")");
    }
    if (tests.isEmpty()) {
      body.text("None was run.");
    }
  }

  private static List<Note> notes(ScreenContext context, boolean tests) {
    return context.known().notes().stream()
        .filter(note -> note.kind() != Note.Kind.STOP)
        .filter(note -> (note.kind() == Note.Kind.TEST) == tests)
        .toList();
  }

  /** Names all that people decided beside the flow. */
  static void notes(ScreenContext context, Body body) {
    List<Note> notes = notes(context, false);
    body.heading("Decided by people", "named, not authenticated");
    for (Note note : notes) {
      String place = note.path().isEmpty() ? "" : " at " + note.path();
      body.item(
          Mark.SAID,
          note.kind().word().replace('-', ' ') + place,
          note.text() + " (" + note.by() + ")");
    }
    if (notes.isEmpty()) {
      body.text("No deviation, no override, no attestation.");
    }
  }

  static void services(ScreenContext context, Body body) {
    boolean restarted =
        context.known().acts().stream().anyMatch(act -> act.action() == ActionKind.RESTART_CARD);
    body.heading("Services");
    body.text(
        restarted
            ? "The card was restarted: every application on it needs a new start; Java services"
                + " need a new start of their JVM."
            : byHand(context)
                ? "No act of this run restarted the card. If what was done by hand did, every"
                    + " application on it needs a new start."
                : "The card was not restarted by this run. Start again what was stopped for it.");
  }

  private static boolean byHand(ScreenContext context) {
    return context.known().notes().stream().anyMatch(note -> note.kind() == Note.Kind.MANUAL_ACT);
  }

  static void open(ScreenContext context, Body body) {
    body.heading("Open points");
    List<String> points = OpenPoints.of(context);
    points.forEach(point -> body.item(Mark.UNKNOWN, Sentence.of(point)));
    if (points.isEmpty()) {
      body.text("None known.");
    }
  }

  static void evidence(ScreenContext context, Body body) {
    RunView view = context.view();
    body.heading("Evidence", view.evidence().entries() + " entries");
    body.text("Folder: " + view.info().folder());
    body.text("Digest in words: " + view.evidence().head());
    String anchor = " --anchor \"" + view.evidence().head() + "\"";
    body.text(
        "Write the words down, away from this host. Check it with: "
            + view.info().verifyCommand()
            + (view.evidence().entries() > 0 ? anchor : ""));
    if (!view.evidence().ok()) {
      body.warning("the journal could not be written to its end.");
    }
  }
}
