// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision.ManualKind;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.AnswerWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the dialog for a question of the flow; those of one field are in here. */
public final class AskScreens {

  private AskScreens() {}

  public static Dialog of(ScreenContext context) {
    Question question = Question.at(context);
    return switch (question.kind()) {
      case SYMPTOM -> FormDialog.of(new SymptomAsk(question));
      case LOADED_FM -> FormDialog.of(new FmAsk(question, Optional.empty()));
      case TEXT -> FormDialog.of(new TextAsk(question));
      case FILE -> FormDialog.of(new FileAsk(question));
      case YES_NO -> FormDialog.of(new YesNoAsk(question));
      case FM_FILES -> FmFilesAsk.begin(question);
      case SMFS_INVENTORY -> SmfsAsk.begin(question);
      case FM_IMAGE -> FormDialog.of(new ImageAsk(question));
      case APPLICATION_TEST -> FormDialog.of(new TestAsk(question));
    };
  }

  /** Asks what is wrong. */
  private record SymptomAsk(Question question) implements FormDialog.Script {

    @Override
    public Optional<Field> next(FormAnswers given, ScreenContext context) {
      return given.has("answer") ? Optional.empty() : Optional.of(field(context));
    }

    private Field field(ScreenContext context) {
      List<Prompt.Option> options =
          Arrays.stream(Attestation.Symptom.values())
              .map(symptom -> Prompt.Option.of(symptom.word(), symptom.sentence()))
              .toList();
      return new Field(
          "answer", question.screen(context, "What comes closest?", question.choose(options)));
    }

    @Override
    public Reply finish(FormAnswers given, ScreenContext context) {
      return given.is("answer", Question.KEEP)
          ? question.keep()
          : question.say(
              new Attestation.SymptomNamed(
                  Word.find(Attestation.Symptom.class, given.of("answer")).orElseThrow()));
    }
  }

  /** Asks for a line of text. */
  private record TextAsk(Question question) implements FormDialog.Script {

    /** Characters of an answer, at most. */
    private static final int LONGEST = 200;

    @Override
    public Optional<Field> next(FormAnswers given, ScreenContext context) {
      return given.has("answer") ? Optional.empty() : Optional.of(field(context));
    }

    private Field field(ScreenContext context) {
      Optional<String> earlier =
          isSerial()
              ? Optional.empty()
              : question.earlier().filter(Attestation.Line.class::isInstance).map(AnswerWords::of);
      Prompt prompt =
          new Prompt.Line(
              label(), LONGEST, earlier, question.ask().optional() && earlier.isEmpty());
      return new Field(
          "answer", question.screen(context, "Type it, then Enter.", prompt), this::objection);
    }

    /** The serial on the asset sheet is never suggested, and has a form. */
    private boolean isSerial() {
      return AnswerName.ASSET_SERIAL.names(question.ask().answer());
    }

    private String label() {
      return isSerial() ? "Serial on the asset sheet" : "Answer";
    }

    private Optional<String> objection(String text) {
      return isSerial() && !CardSerial.isWellFormed(text)
          ? Optional.of("A serial number has 4 to 16 digits.")
          : Optional.empty();
    }

    @Override
    public Reply finish(FormAnswers given, ScreenContext context) {
      String text = given.of("answer");
      return text.isEmpty() ? question.leaveOut() : question.say(new Attestation.Line(text));
    }
  }

  /** Asks yes or no; neither has the focus. */
  private record YesNoAsk(Question question) implements FormDialog.Script {

    private static final List<Prompt.Option> YES_OR_NO =
        List.of(Prompt.Option.of("yes", "Yes"), Prompt.Option.of("no", "No"));

    @Override
    public Optional<Field> next(FormAnswers given, ScreenContext context) {
      Prompt prompt = question.choose(options(context));
      return given.has("answer")
          ? Optional.empty()
          : Optional.of(
              new Field("answer", question.screen(context, owners(context), "Yes or no?", prompt)));
    }

    /** Lists whose keys are gone with SMFS, with what can bring them back. */
    private List<Block> owners(ScreenContext context) {
      if (!AnswerName.KEYS_RESTORED.names(question.ask().answer())) {
        return List.of();
      }
      List<List<String>> rows =
          context.known().answerOf(Attestation.SmfsInventory.class).stream()
              .flatMap(said -> said.rows().stream())
              .map(set -> List.of(set.name(), set.owner(), set.backup()))
              .toList();
      return rows.isEmpty()
          ? List.of()
          : List.of(new Block.Table(List.of("key set", "owner", "export or backup"), rows));
    }

    private List<Prompt.Option> options(ScreenContext context) {
      List<Prompt.Option> options = new ArrayList<>(YES_OR_NO);
      if (context.view().info().training()
          && AnswerName.APPLICATIONS_STOPPED.names(question.ask().answer())) {
        options.add(ManualActs.option(ManualKind.STOP_APPLICATIONS));
      }
      if (context.view().info().training()
          && AnswerName.KEYS_RESTORED.names(question.ask().answer())) {
        options.add(ManualActs.option(ManualKind.MAKE_KEYS));
      }
      return options;
    }

    @Override
    public Reply finish(FormAnswers given, ScreenContext context) {
      Optional<Reply> played = ManualActs.reply(given.of("answer"), context);
      if (played.isPresent()) {
        return played.get();
      }
      return given.is("answer", Question.KEEP)
          ? question.keep()
          : question.say(new Attestation.Flag(given.is("answer", "yes")));
    }
  }
}
