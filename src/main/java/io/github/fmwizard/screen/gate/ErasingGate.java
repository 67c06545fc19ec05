// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.gate;

import io.github.fmwizard.flow.judge.Witnesses;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.AnswerText;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.wizard.GateShown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A gate before an erasing act: one challenge after another. A wrong answer is asked again on the
 * same page; the third one, a wrong word, every way of leaving and every silence mean no.
 *
 * @param stage the challenge at hand
 * @param since when it was first shown; empty until the renderer told the time
 * @param typed what was typed so far
 */
public record ErasingGate(Stage stage, Optional<Instant> since, Typed typed) implements Dialog {

  private static final long IDLE_SECONDS = 600;

  /** Answers of one gate that may be wrong; the last of them means no. */
  static final int TRIES = 3;

  /** The challenges, in order. The first one only before an erase of FMs. */
  enum Stage {
    SERIAL,
    FACT,
    WITNESS,
    HOLD,
    WORD
  }

  /** What was typed so far, how long the pause was, and how many answers were wrong. */
  record Typed(String serial, String fact, String witness, long held, int wrong) {
    static final Typed NOTHING = new Typed("", "", "", 0, 0);

    Typed withSerial(String value) {
      return new Typed(value, fact, witness, held, wrong);
    }

    Typed withFact(String value) {
      return new Typed(serial, value, witness, held, wrong);
    }

    Typed withWitness(String value) {
      return new Typed(serial, fact, value, held, wrong);
    }

    Typed withHeld(long value) {
      return new Typed(serial, fact, witness, value, wrong);
    }

    Typed withWrong() {
      return new Typed(serial, fact, witness, held, wrong + 1);
    }
  }

  public static ErasingGate begin() {
    return new ErasingGate(Stage.SERIAL, Optional.empty(), Typed.NOTHING);
  }

  @Override
  public Screen screen(ScreenContext context) {
    return ErasingPage.of(this, context);
  }

  long elapsed(ScreenContext context) {
    return since.map(start -> Duration.between(start, context.now()).toSeconds()).orElse(0L);
  }

  static List<Stage> stages(GateShown gate) {
    return switch (gate.strength()) {
      case CONFIRM -> throw new IllegalArgumentException("A plain gate has no challenges.");
      case TYPED_SERIAL -> List.of(Stage.SERIAL);
      case TYPED_SERIAL_WITNESS ->
          gate.question().isPresent()
              ? List.of(Stage.values())
              : List.of(Stage.SERIAL, Stage.WITNESS, Stage.HOLD, Stage.WORD);
    };
  }

  @Override
  public Reply accept(Answer answer, ScreenContext context) {
    String text = AnswerText.of(answer);
    if (tooLate(context)) {
      return GateRefusal.reply(timeout(), context);
    }
    Optional<String> wrong = wrong(text, context);
    if (wrong.isPresent()) {
      Typed again = typed.withWrong();
      return stage == Stage.WORD || again.wrong() == TRIES
          ? GateRefusal.reply(wrong.get(), context)
          : new Reply.Next(new ErasingGate(stage, since, again));
    }
    return switch (stage) {
      case SERIAL -> onward(typed.withSerial(text), context);
      case FACT -> onward(typed.withFact(text), context);
      case WITNESS -> onward(typed.withWitness(text), context);
      case HOLD -> throw new IllegalStateException("Nothing is typed in a pause.");
      case WORD -> pass(text, context);
    };
  }

  /** Says what is wrong with an answer, or nothing. */
  private Optional<String> wrong(String text, ScreenContext context) {
    return switch (stage) {
      case SERIAL -> unless(serial(context).equals(text), "the digits of the serial were wrong");
      case FACT -> unless(fact(context, text), "the fact from the screen was wrong");
      case WITNESS ->
          unless(
              Witnesses.objection(text, context.known(), expected(context), word(context))
                  .isEmpty(),
              "the witness was not somebody else by name");
      case WORD -> unless(text.equals(word(context)), "the word was wrong");
      case HOLD -> Optional.empty();
    };
  }

  private static Optional<String> unless(boolean right, String words) {
    return right ? Optional.empty() : Optional.of(words);
  }

  private static String serial(ScreenContext context) {
    return Gates.shown(context).digits();
  }

  private static String word(ScreenContext context) {
    return Gates.shown(context).word();
  }

  private static String expected(ScreenContext context) {
    return Gates.shown(context).question().map(GateShown.FactQuestion::expected).orElse("");
  }

  private static boolean fact(ScreenContext context, String text) {
    return Gates.shown(context)
        .question()
        .filter(question -> plain(question.expected()).equals(plain(text)))
        .isPresent();
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private Reply onward(Typed next, ScreenContext context) {
    List<Stage> stages = stages(Gates.shown(context));
    int index = stages.indexOf(stage) + 1;
    return index < stages.size()
        ? new Reply.Next(new ErasingGate(stages.get(index), Optional.of(context.now()), next))
        : new Reply.Decide(
            new Decision.PassGate(
                Optional.of(next.serial()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0));
  }

  private Reply pass(String word, ScreenContext context) {
    return new Reply.Decide(
        new Decision.PassGate(
            Optional.of(typed.serial()),
            Optional.of(typed.fact()).filter(fact -> !fact.isEmpty()),
            Optional.of(typed.witness()),
            Optional.of(word),
            typed.held(),
            elapsed(context)));
  }

  private boolean tooLate(ScreenContext context) {
    long limit = stage == Stage.WORD ? Gates.shown(context).wordSeconds() : IDLE_SECONDS;
    boolean late = stage == Stage.WORD ? elapsed(context) > limit : elapsed(context) >= limit;
    return stage != Stage.HOLD && late;
  }

  private String timeout() {
    return stage == Stage.WORD ? "the word was not typed in time" : "ten idle minutes";
  }

  @Override
  public Reply tick(ScreenContext context) {
    if (since.isEmpty()) {
      return new Reply.Next(new ErasingGate(stage, Optional.of(context.now()), typed));
    }
    if (stage == Stage.HOLD) {
      return held(context);
    }
    return tooLate(context) ? GateRefusal.reply(timeout(), context) : new Reply.Stay();
  }

  private Reply held(ScreenContext context) {
    long needed = Gates.shown(context).holdSeconds();
    boolean skips = context.options().skipsWaits();
    if (!skips && elapsed(context) < needed) {
      return new Reply.Stay();
    }
    Typed next = typed.withHeld(Math.max(needed, elapsed(context)));
    return new Reply.Next(new ErasingGate(Stage.WORD, Optional.of(context.now()), next));
  }

  @Override
  public Reply left(Answer.Cause cause, ScreenContext context) {
    return GateRefusal.reply(GateRefusal.words(cause), context);
  }
}
