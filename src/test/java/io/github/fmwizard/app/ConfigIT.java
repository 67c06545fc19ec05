// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration, as the packaged program takes it. */
class ConfigIT {

  @TempDir private Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("config.json"), text);
  }

  @Test
  void aWrongFileStopsEveryCommandWithItsPlace() throws Exception {
    Path file = write("{\"format\": 1,\n \"palin\": true}");
    Program.Ended ended =
        new Program(folder).run("runs", "--config", file.toString()).endsWith(ExitCode.USAGE);

    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .isEqualTo(
            file
                + ":2:2: The configuration has the unknown key \"palin\". Did you mean"
                + " \"plain\".\n");
  }

  @Test
  void anOptionGoesBeforeIt() throws Exception {
    Path flows = Files.createDirectory(folder.resolve("flows"));
    Path file = write("{\"format\": 1, \"flows\": \"" + flows + "\"}");
    Path shipped = Path.of("wizard-flows").toAbsolutePath();
    Program program = new Program(folder);

    assertThat(program.run("train", "--list", "--config", file.toString()).out())
        .doesNotContain("cured-by-reload");
    assertThat(
            program
                .run("train", "--list", "--config", file.toString(), "--flows", shipped.toString())
                .endsWith(ExitCode.OK)
                .out())
        .contains("cured-by-reload");
  }

  @Test
  void theUsersFileIsReadForThePlainestCommandLine() throws Exception {
    Path own = Files.createDirectories(folder.resolve(".config/fmwizard"));
    Files.writeString(own.resolve("config.json"), "{}");

    assertThat(new Program(folder).run("train").endsWith(ExitCode.USAGE).err())
        .contains(own + "/config.json:1:1: The configuration has no \"format\".");
  }
}
