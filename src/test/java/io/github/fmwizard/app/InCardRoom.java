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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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

  /** Types as a person does; what comes at once behind the line before is thrown away. */
  void typeLine(String line) {
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    room.terminal().type(line).keys("Enter");
  }

  /** Tells how often the card was logged in to. */
  int logins() {
    return Integer.parseInt(room.client().state(0, "logins"));
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
