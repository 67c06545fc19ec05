// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.tui.tmux.NeedsTmux;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that can't be taken is refused where it is named, not when a form is finished. */
class FileFieldIT {

  @TempDir private Path folder;

  @Test
  @NeedsTmux
  void saysAtOnceInTheFullScreenWhyAFileIsNotTaken() throws Exception {
    var empty = Files.createFile(folder.resolve("empty.log"));
    var full = Files.writeString(folder.resolve("full.log"), "K7: FM crashed\n");
    try (var sitting = Sitting.at(folder)) {
      sitting.train().open().toTheSerial().toTheFile();
      var terminal = sitting.terminal();
      terminal.type(folder + "/none.log").keys("Enter");
      see(sitting, folder + "/none.log does not exist: correct the path");
      terminal.keys("C-u").type(folder + "/.").keys("Enter");
      see(sitting, folder + " is a folder: name a file in it.");
      terminal.keys("C-u").type(empty.toString()).keys("Enter");
      see(sitting, empty + " is empty: write it again");
      terminal.keys("C-u").type(full.toString()).keys("Enter");
      see(sitting, "before the ladder, step 8 of");
    }
  }

  @Test
  void saysAtOnceInTheLinearModeWhyAFileIsNotTaken() throws Exception {
    var program = new Program(folder);
    var none = folder.resolve("none.log").toString();
    var empty = Files.createFile(folder.resolve("empty.log")).toString();
    var answers =
        List.of(
            "Ada", "", "2", "", "5247001", "1", "1", none, none, empty, "/dev/zero", "", ":stop");

    var ended = program.answered(answers, "train", "cured-by-reload", "--plain").endsWith(3);

    var said = Trainee.flat(ended.out());
    assertThat(said.split("\\Q" + none + " does not exist: correct the path, or", -1)).hasSize(3);
    assertThat(said)
        .contains(empty + " is empty: write it again, or name another file.")
        .contains("/dev/zero is not a regular file: name the file itself.")
        .contains("before the ladder, step 8 of");
  }

  private static void see(Sitting sitting, String words) {
    await(words)
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () -> assertThat(joined(sitting.terminal().screen())).contains(joined(words)));
  }

  /** A path is broken wherever a row ends. */
  private static String joined(String screen) {
    return screen.replaceAll("\\s+", "");
  }
}
