// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.AnswerText;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.Dialog;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows the key sets that were named, and lets them be added and removed.
 *
 * @param question the question
 * @param rows the key sets so far
 */
record SmfsRows(Question question, List<Attestation.KeySet> rows) implements Dialog {

  private static final int MOST = 40;

  SmfsRows {
    rows = List.copyOf(rows);
  }

  static SmfsRows begin(Question question) {
    return new SmfsRows(
        question,
        question
            .earlier()
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
    Optional<String> none = rows.isEmpty() ? Optional.of("no key set is named") : Optional.empty();
    List<Prompt.Option> options =
        List.of(
            new Prompt.Option("add", "Add a key set", full),
            new Prompt.Option("remove", "Remove a row", none),
            new Prompt.Option("finished", "Finished: " + Counted.of(rows.size(), "key set"), none));
    return question.part(
        "rows",
        new Body().text("What is not named here counts as lost, too.").addAll(table()).blocks(),
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
      case "add" -> new Reply.Next(FormDialog.of(new SmfsRow(this)));
      case "remove" -> new Reply.Next(FormDialog.of(new SmfsRemoval(this)));
      case "finished" ->
          question.say(new Attestation.SmfsInventory(Attestation.Extent.LISTED, rows));
      default -> throw new IllegalStateException("No such choice: " + answer);
    };
  }

  SmfsRows with(Attestation.KeySet row) {
    List<Attestation.KeySet> next = new ArrayList<>(rows);
    next.add(row);
    return new SmfsRows(question, next);
  }

  SmfsRows without(int index) {
    List<Attestation.KeySet> next = new ArrayList<>(rows);
    next.remove(index);
    return new SmfsRows(question, next);
  }
}
