// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run goes on under its owner, or nothing is written. */
class RunOwnerTests {

  @TempDir private Path state;
  private Path run;

  @BeforeEach
  void leaveARun() throws IOException {
    run = Files.createDirectories(state.resolve("runs/20260101-120000-card-1a2b"));
  }

  @Test
  void letsItsOwnerGoOn() {
    assertThatCode(() -> RunOwner.mustBeThisUser(run)).doesNotThrowAnyException();
  }

  @Test
  void refusesAnotherUserWithTheCommandThatWorks() throws IOException {
    int another = (Integer) Files.getAttribute(run, "unix:uid") + 1;
    String owner = Files.getOwner(run).getName();

    assertThat(RunOwner.refusal(run, another))
        .get()
        .asString()
        .contains("belongs to " + owner + ", and this is another user", "Nothing was written.")
        .endsWith(
            "sudo -u "
                + owner
                + " fmwizard resume 20260101-120000-card-1a2b --state "
                + state.toRealPath());
  }
}
