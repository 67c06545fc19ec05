// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.card.FmId;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Decision.FmFileDraft;
import io.github.fmwizard.flow.model.Decision.ImageDraft;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.flow.model.Step;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.AnswerText;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.ActDescription;
import io.github.fmwizard.screen.words.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for a file for each FM: shows the rows and lets them be added and removed.
 *
 * @param question the question
 * @param rows the rows so far
 */
record FmFilesAsk(Question question, List<FmFileDraft> rows) implements Dialog {

  FmFilesAsk {
    rows = List.copyOf(rows);
  }

  static FmFilesAsk begin(Question question) {
    return new FmFilesAsk(
        question,
        question
            .rows()
            .map(
                said ->
                    said instanceof Attestation.FmFiles files
                        ? drafts(files)
                        : List.<FmFileDraft>of())
            .orElse(List.of()));
  }

  private static List<FmFileDraft> drafts(Attestation.FmFiles files) {
    return files.rows().stream()
        .map(row -> new FmFileDraft(row.label(), draft(row.image())))
        .toList();
  }

  private static ImageDraft draft(ImageRef image) {
    return new ImageDraft(
        image.file().original(),
        image.certificate().file().map(file -> file.original()),
        image.certificate().label(),
        image.saidId());
  }

  @Override
  public Screen screen(ScreenContext context) {
    List<Prompt.Option> options = new ArrayList<>();
    options.add(new Prompt.Option("add", "Add an FM with its file", full()));
    options.add(new Prompt.Option("remove", "Remove a row", none()));
    options.add(Prompt.Option.of("finished", finished()));
    return question.screen(context, body(), "Is the table complete?", question.choose(options));
  }

  private Optional<String> full() {
    return rows.size() < Step.ForEach.MAX_TURNS
        ? Optional.empty()
        : Optional.of("a table has at most " + Step.ForEach.MAX_TURNS + " rows");
  }

  private Optional<String> none() {
    return rows.isEmpty() ? Optional.of("there is no row") : Optional.empty();
  }

  private String finished() {
    return rows.isEmpty()
        ? "Finished: no FM is to be loaded again"
        : "Finished: " + Counted.of(rows.size(), "FM") + " to be loaded again";
  }

  private List<Block> body() {
    return new Body().addAll(question.drafted()).addAll(table()).blocks();
  }

  private List<Block> table() {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<List<String>> cells = new ArrayList<>();
    for (FmFileDraft row : rows) {
      cells.add(
          List.of(
              String.valueOf(cells.size() + 1),
              row.label(),
              ActDescription.fileName(row.image().path()),
              certificate(row.image()),
              row.image().saidId().map(FmId::toString).orElse("unknown")));
    }
    return List.of(new Block.Table(List.of("", "FM", "image", "certificate", "said ID"), cells));
  }

  private static String certificate(ImageDraft image) {
    return image
        .certificateFile()
        .map(ActDescription::fileName)
        .orElseGet(() -> "stored as " + image.certificateLabel().orElse(""));
  }

  @Override
  public Reply accept(Answer answer, ScreenContext context) {
    return switch (AnswerText.of(answer)) {
      case Question.KEEP -> question.keep();
      case "add" -> new Reply.Next(FormDialog.of(new FmFileRow(this)));
      case "remove" -> new Reply.Next(FormDialog.of(new Removal(this)));
      case "finished" -> new Reply.Decide(new Decision.GiveFmFiles(rows, true));
      default -> throw new IllegalStateException("No such choice: " + answer);
    };
  }

  /** Keeps the rows with one more, whose files are looked at now. */
  Reply with(FmFileDraft row) {
    List<FmFileDraft> next = new ArrayList<>(rows);
    next.add(row);
    return new Reply.Decide(new Decision.GiveFmFiles(next, false));
  }

  private Reply without(int index) {
    List<FmFileDraft> next = new ArrayList<>(rows);
    next.remove(index);
    return new Reply.Decide(new Decision.GiveFmFiles(next, false));
  }

  /** Asks which row of the table of files is to be removed. */
  private record Removal(FmFilesAsk table) implements FormDialog.Script {

    private static final String ROW = "remove";

    @Override
    public Optional<Field> next(FormAnswers given, ScreenContext context) {
      List<Prompt.Option> options = new ArrayList<>();
      for (FmFileDraft row : table.rows()) {
        options.add(Prompt.Option.of(String.valueOf(options.size() + 1), row.label()));
      }
      Prompt prompt = new Prompt.Choose(options, -1);
      return given.has(ROW)
          ? Optional.empty()
          : Optional.of(
              new Field(ROW, table.question().part(ROW, List.of(), "Which row?", prompt)));
    }

    @Override
    public Reply finish(FormAnswers given, ScreenContext context) {
      return table.without(Integer.parseInt(given.of(ROW)) - 1);
    }
  }
}
