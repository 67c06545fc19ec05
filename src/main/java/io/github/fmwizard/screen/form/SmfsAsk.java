// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.AnswerText;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.Counted;
import io.github.fmwizard.screen.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks what SMFS holds: all, nothing, or a table of key sets that can be changed row by row. */
record SmfsAsk(Question question) implements FormDialog.Script {

  /** Goes on with the key sets that were named so far, if there are some. */
  static Dialog begin(Question question) {
    boolean named = question.draft().isPresent() && !Rows.begin(question).rows().isEmpty();
    return named ? Rows.begin(question) : FormDialog.of(new SmfsAsk(question));
  }

  private static final String ANSWER = "answer";

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    List<Prompt.Option> options =
        List.of(
            Prompt.Option.of("listed", "Name the key sets, with owner and backup"),
            Prompt.Option.of("none", "It holds no keys"),
            Prompt.Option.of("unknown", "Nobody knows: counts as all"));
    return given.has(ANSWER)
        ? Optional.empty()
        : Optional.of(
            new Field(
                ANSWER, question.screen(context, "What is in SMFS?", question.choose(options))));
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    return switch (given.of(ANSWER)) {
      case Question.KEEP -> question.keep();
      case "listed" -> new Reply.Next(first());
      case "none" ->
          question.say(new Attestation.SmfsInventory(Attestation.Extent.NONE, List.of()));
      case "unknown" ->
          question.say(new Attestation.SmfsInventory(Attestation.Extent.UNKNOWN, List.of()));
      default -> throw new IllegalStateException("No such choice: " + given);
    };
  }

  /** What was listed before is there to be changed; else the first row is asked for at once. */
  private Dialog first() {
    Rows rows = Rows.begin(question);
    return rows.rows().isEmpty() ? FormDialog.of(new Row(rows)) : rows;
  }

  /**
   * Shows the key sets that were named, and lets them be added and removed.
   *
   * @param question the question
   * @param rows the key sets so far
   */
  private record Rows(Question question, List<Attestation.KeySet> rows) implements Dialog {

    private static final int MOST = 40;

    Rows {
      rows = List.copyOf(rows);
    }

    static Rows begin(Question question) {
      return new Rows(
          question,
          question
              .rows()
              .map(
                  said ->
                      said instanceof Attestation.SmfsInventory inventory
                          ? inventory.rows()
                          : List.<Attestation.KeySet>of())
              .orElse(List.of()));
    }

    @Override
    public Screen screen(ScreenContext context) {
      Optional<String> full =
          rows.size() < MOST ? Optional.empty() : Optional.of("there are " + MOST + " already");
      Optional<String> none =
          rows.isEmpty() ? Optional.of("no key set is named") : Optional.empty();
      List<Prompt.Option> options =
          List.of(
              new Prompt.Option("add", "Add a key set", full),
              new Prompt.Option("remove", "Remove a row", none),
              new Prompt.Option(
                  "finished", "Finished: " + Counted.of(rows.size(), "key set"), none));
      return question.part(
          "rows",
          new Body()
              .text("What is not named here counts as lost, too.")
              .addAll(question.drafted())
              .addAll(table())
              .blocks(),
          "Are all key sets named?",
          new Prompt.Choose(options, -1));
    }

    private List<Block> table() {
      List<List<String>> cells = new ArrayList<>();
      for (Attestation.KeySet row : rows) {
        cells.add(List.of(String.valueOf(cells.size() + 1), row.name(), row.owner(), row.backup()));
      }
      return cells.isEmpty()
          ? List.of()
          : List.of(new Block.Table(List.of("", "key set", "owner", "backup"), cells));
    }

    @Override
    public Reply accept(Answer answer, ScreenContext context) {
      return switch (AnswerText.of(answer)) {
        case "add" -> new Reply.Next(FormDialog.of(new Row(this)));
        case "remove" -> new Reply.Next(FormDialog.of(new Removal(this)));
        case "finished" ->
            question.say(new Attestation.SmfsInventory(Attestation.Extent.LISTED, rows));
        default -> throw new IllegalStateException("No such choice: " + answer);
      };
    }

    Reply with(Attestation.KeySet row) {
      List<Attestation.KeySet> next = new ArrayList<>(rows);
      next.add(row);
      return keep(next);
    }

    Reply without(int index) {
      List<Attestation.KeySet> next = new ArrayList<>(rows);
      next.remove(index);
      return keep(next);
    }

    private Reply keep(List<Attestation.KeySet> sets) {
      return question.keepRows(new Attestation.SmfsInventory(Attestation.Extent.LISTED, sets));
    }
  }

  /** Asks for one key set. */
  private record Row(Rows table) implements FormDialog.Script {

    private static final int LONGEST = 100;

    @Override
    public Optional<Field> next(FormAnswers given, ScreenContext context) {
      if (!given.has("name")) {
        return Optional.of(field("name", "What is the key set called?", "Key set", given));
      }
      if (!given.has("owner")) {
        return Optional.of(field("owner", "Who answers for it?", "Owner", given));
      }
      return given.has("backup")
          ? Optional.empty()
          : Optional.of(
              field("backup", "Where is a backup? If there is none, type: none", "Backup", given));
    }

    private Field field(String name, String question, String label, FormAnswers given) {
      Body body = new Body();
      given.all().forEach((field, answer) -> body.item(Mark.SAID, Sentence.begin(field), answer));
      Prompt prompt = new Prompt.Line(label, LONGEST, Optional.empty(), false);
      return new Field(name, table.question().part(name, body.blocks(), question, prompt));
    }

    @Override
    public Reply finish(FormAnswers given, ScreenContext context) {
      return table.with(
          new Attestation.KeySet(given.of("name"), given.of("owner"), given.of("backup")));
    }
  }

  /** Asks which key set is to be removed from the table. */
  private record Removal(Rows table) implements FormDialog.Script {

    private static final String ROW = "remove";

    @Override
    public Optional<Field> next(FormAnswers given, ScreenContext context) {
      List<Prompt.Option> options = new ArrayList<>();
      for (Attestation.KeySet row : table.rows()) {
        options.add(Prompt.Option.of(Integer.toString(options.size() + 1), row.name()));
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
