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
    Path mine = added("mine");
    Path class1 = added("class-1");
    Path class2 = added("class-2");
    Path file = write("{\"format\": 1, \"flows\": \"" + mine + "\"}");
    Program program = new Program(folder);

    assertThat(program.run("train", "--list", "--config", file.toString()).out())
        .contains("mine  ", "cured-by-reload  ");
    assertThat(
            program
                .run(
                    "train", "--list", "--config=" + file, "--flows=" + class1, "--flows=" + class2)
                .endsWith(ExitCode.OK)
                .out())
        .contains("class-1  ", "class-2  ", "cured-by-reload  ")
        .doesNotContain("mine  ");
  }

  @Test
  void aBrokenScenarioHidesNoOther() throws Exception {
    Path mine = added("mine");
    Files.writeString(mine.resolve("broken.json"), "{\"format\": 1,\n \"oder\": 3}");
    Program program = new Program(folder);

    Program.Ended list = program.run("train", "--list", "--flows=" + mine).endsWith(ExitCode.USAGE);

    assertThat(list.out()).contains("mine  ", "cured-by-reload  ");
    assertThat(list.err()).contains(mine + "/broken.json:2:2: ", "\"oder\"");
    assertThat(
            program.run("train", mine.resolve("mine.json").toString(), "--plain").endsWith(3).out())
        .contains("Halted twice since Monday");
  }

  /** A folder of the site with a scenario of that name. */
  private Path added(String name) throws Exception {
    Path shipped = Path.of("wizard-flows/training");
    Path added = Files.createDirectory(folder.resolve(name));
    Path certificates = Files.createDirectory(added.resolve("certificates"));
    Files.copy(
        shipped.resolve("certificates/fm-signer.pem"), certificates.resolve("fm-signer.pem"));
    Files.writeString(
        added.resolve(name + ".json"),
        Files.readString(shipped.resolve("cured-by-reload.json"))
            .replace("\"cured-by-reload\"", "\"" + name + "\"")
            .replace("\"order\"", "\"// why\": \"copied\", \"order\""));
    return added;
  }

  @Test
  void noAddedFolderMovesARealRecovery() throws Exception {
    Path added = added("mine");
    Files.writeString(added.resolve("luna-pcie-fm-recovery.json"), "{\"not\": \"a flow\"}");
    Path profiles = Files.createDirectory(added.resolve("clients"));
    Files.writeString(profiles.resolve("luna-pcie.json"), "{\"not\": \"a profile\"}");
    Program program = new Program(folder);

    assertThat(program.run("inspect", "--flows=" + added).err()).doesNotContain(added.toString());
    assertThat(program.run("train", "mine", "--plain", "--flows=" + added).err())
        .contains(added + "/luna-pcie-fm-recovery.json:1:");
  }

  @Test
  void theUsersFileIsReadForThePlainestCommandLine() throws Exception {
    Path own = Files.createDirectories(folder.resolve(".config/fmwizard"));
    Files.writeString(own.resolve("config.json"), "{}");

    assertThat(new Program(folder).run("train").endsWith(ExitCode.USAGE).err())
        .contains(own + "/config.json:1:1: The configuration has no \"format\".");
  }
}
