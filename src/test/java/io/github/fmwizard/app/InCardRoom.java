// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.fmwizard.journal.file.FolderVerdict;
import io.github.fmwizard.journal.file.RunFolderVerifier;
import io.github.fmwizard.standin.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that run the packaged program in a {@link CardRoom} of their own. */
abstract class InCardRoom {

  @TempDir private Path folder;
  CardRoom room;

  @BeforeEach
  void enter() throws IOException {
    room = new CardRoom(folder);
  }

  @AfterEach
  void leave() {
    room.close();
  }

  FolderVerdict verdict() throws IOException {
    return RunFolderVerifier.verify(room.onlyRun(), Optional.empty());
  }

  String journal() throws IOException {
    return Files.readString(room.onlyRun().resolve("journal.jsonl"), UTF_8);
  }

  Ran inspect(String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(System.getProperty("fmwizard.distribution") + "/bin/fmwizard", "inspect"));
    line.addAll(List.of(more));
    return room.host().run(line.toArray(String[]::new));
  }
}
