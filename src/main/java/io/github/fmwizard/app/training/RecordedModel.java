// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.app.running.RunEnd;
import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.binding.RecordJson;
import io.github.fmwizard.card.Account;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Word;
import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.flow.engine.Waiting;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.file.JournalReader;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.run.EventCodec;
import io.github.fmwizard.training.ModelLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a played run gives for a scenario file.
 *
 * @param expect how it ended
 * @param model what was answered
 */
record RecordedModel(Expect expect, List<Line> model) {

  RecordedModel {
    model = List.copyOf(model);
  }

  /** The end and its exit code. */
  record Expect(String end, int exit) {}

  /** A page and its answer. */
  record Line(String at, String answer) {}

  /** Writes it to a file that is not there yet. */
  static void write(Path file, AuthorRenderer noted, RunEnd end) {
    try {
      List<ModelLine> model = noted.model(logins(end.folder()));
      RecordedModel recorded =
          new RecordedModel(
              new Expect(end.end().map(Word::word).orElse(Waiting.End.STOPPED.word()), end.code()),
              model.stream().map(line -> new Line(line.at(), line.answer())).toList());
      Files.write(file, RecordJson.writeLines(recorded), StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new RunRefusedException(
          true, "The model run can't be written to " + file + ": " + InputFile.told(e) + ".");
    }
  }

  /** Tells what became of each prompt for the credential: no typed byte is looked at. */
  private static List<LoginUse> logins(Optional<Path> run) throws IOException {
    List<LoginUse> all = new ArrayList<>();
    if (run.isEmpty()) {
      return all;
    }
    for (Entry entry : JournalReader.read(RunFolder.open(run.get()))) {
      if (EventCodec.decode(entry.kind(), entry.data()).orElse(null)
          instanceof Event.ActEnded ended) {
        ended
            .act()
            .account()
            .map(Account::login)
            .filter(use -> use != LoginUse.NONE)
            .ifPresent(all::add);
      }
    }
    return all;
  }
}
