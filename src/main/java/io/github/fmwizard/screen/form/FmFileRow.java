// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.flow.model.Decision.FmFileDraft;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.KnownFms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks for one row of the table of files. */
record FmFileRow(FmFilesAsk table) implements FormDialog.Script {

  private static final String FM = "fm";
  private static final String OTHER = "other";
  private static final String LABEL = "label";
  private static final int LONGEST_LABEL = 64;

  @Override
  public Optional<Field> next(FormAnswers given, ScreenContext context) {
    List<KnownFms.Named> left = left(context);
    if (!left.isEmpty() && !given.has(FM)) {
      return Optional.of(choice(left));
    }
    boolean typed = left.isEmpty() || given.is(FM, OTHER);
    if (typed && !given.has(LABEL)) {
      Prompt prompt = new Prompt.Line("Label", LONGEST_LABEL, Optional.empty(), false);
      Screen screen = table.question().part(LABEL, List.of(), "What is the FM's label?", prompt);
      return Optional.of(new Field(LABEL, screen, this::objection));
    }
    return new ImageFields(table.question()).next(labelled(given, left), context);
  }

  private List<KnownFms.Named> left(ScreenContext context) {
    return KnownFms.without(labels(), context.known());
  }

  private Set<String> labels() {
    return table.rows().stream().map(FmFileDraft::label).collect(Collectors.toSet());
  }

  private Field choice(List<KnownFms.Named> left) {
    List<Prompt.Option> options = new ArrayList<>();
    left.forEach(
        fm -> options.add(Prompt.Option.of(fm.id().toString(), fm.label() + " (" + fm.id() + ")")));
    options.add(Prompt.Option.of(OTHER, "Another FM: type its label"));
    Prompt prompt = new Prompt.Choose(options, -1);
    return new Field(FM, table.question().part(FM, List.of(), "Which FM is it for?", prompt));
  }

  private Optional<String> objection(String label) {
    return labels().contains(label)
        ? Optional.of("There is a row for this FM; remove it first.")
        : Optional.empty();
  }

  private static FormAnswers labelled(FormAnswers given, List<KnownFms.Named> left) {
    return given.has(LABEL)
        ? given
        : left.stream()
            .filter(fm -> given.is(FM, fm.id().toString()))
            .findFirst()
            .map(fm -> given.with(LABEL, fm.label()))
            .orElse(given);
  }

  @Override
  public Reply finish(FormAnswers given, ScreenContext context) {
    FormAnswers complete = labelled(given, left(context));
    return table.with(new FmFileDraft(complete.of(LABEL), ImageFields.draft(complete)));
  }

  @Override
  public FormAnswers after(FormAnswers given, String problem) {
    return ImageFields.after(given, problem);
  }
}
