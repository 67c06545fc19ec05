// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fmwizard.hsm.tools.supervision.Supervised.End.Exited;
import io.github.fmwizard.hsm.tools.supervision.Supervised.Gap;
import io.github.fmwizard.process.ChildGroup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedBoundsTests {

  private static final int SEGMENT = 8 * 1024 * 1024;

  @TempDir private Path folder;

  @Test
  void keepTheFirstAndTheLastOfAnEndlessOutputAndCountTheRest() throws Exception {
    int bytes = 67_108_864;
    try (var site = new SupervisedSite(folder)) {
      // The wizard that hears all of it is stopped meanwhile: it must not slow the program down.
      var arguments = new ArrayList<String>(List.of(site.run().toString(), heard().toString()));
      arguments.addAll(
          site.fake(
                  "echo one; read -r go; head -c %d /dev/zero | tr '\\0' x; echo end >$1; exit 3"
                      .formatted(bytes))
              .line());
      try (var wizard = ChildGroup.start(WizardAlone.command(arguments))) {
        await().atMost(AttachedOfficer.PATIENCE).until(() -> Files.exists(heard()));
        wizard.signal("STOP");

        site.find().type("\n").close();
        site.awaitWitness("end");
      }

      var officer = site.find();
      assertThat(officer.awaitEnd()).isEqualTo(new Exited(3, true));
      assertThat(told(officer)).isEqualTo(bytes + 5);
      assertThat(officer.outputBytes()).isBetween(5 * SEGMENT, 6 * SEGMENT);
      var sizes = new ArrayList<Long>();
      for (var file : site.supervision().records(site.run())) {
        sizes.add(Files.size(file));
      }
      assertThat(sizes).hasSize(7).allMatch(size -> size <= SEGMENT);
    }
  }

  @Test
  void letLongPathsBe() throws Exception {
    var deep = folder;
    while (deep.toString().length() < 300) {
      deep = Files.createDirectory(deep.resolve("a-rather-long-name-of-a-folder"));
    }
    try (var site = new SupervisedSite(deep)) {
      var officer = site.start("echo one; read -r x; exit 2").awaitOutput("one");

      officer.type("\n");

      assertThat(officer.awaitEnd()).isEqualTo(new Exited(2, true));
    }
  }

  @Test
  void keepTheStatusOnAFullDisk() throws Exception {
    var disk = Files.createDirectory(folder.resolve("disk"));
    var mount = run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString());
    assumeTrue(mount == 0, "Only root can mount a small disk.");
    try (var site = new SupervisedSite(disk)) {
      var officer =
          site.start(
              """
              echo one; read -r x; head -c 1000000 /dev/zero | tr '\\0' x; echo; echo two
              read -r x; exit 7
              """);
      officer.awaitOutput("one").type("\n").awaitOutput("two");
      officer.type("\n");

      assertThat(officer.awaitEnd()).isEqualTo(new Exited(7, false));
      // Who was there has heard more than the disk took, as far as they kept up.
      assertThat(told(officer)).isEqualTo(1_000_012);
      assertThat(officer.outputBytes()).isGreaterThanOrEqualTo(256 * 1024);
      var later = site.find();
      assertThat(later.awaitEnd()).isEqualTo(new Exited(7, false));
      assertThat(told(later)).isEqualTo(1_000_012);
    } finally {
      await().atMost(AttachedOfficer.PATIENCE).until(() -> run("umount", disk.toString()) == 0);
    }
  }

  /** Returns how much was printed, by what was heard and what was counted. */
  private static long told(AttachedOfficer officer) {
    var gaps = officer.events().stream().filter(Gap.class::isInstance).map(Gap.class::cast);
    return gaps.mapToLong(Gap::bytes).sum() + officer.outputBytes();
  }

  private Path heard() {
    return folder.resolve("heard");
  }

  private static int run(String... line) throws Exception {
    var process = new ProcessBuilder(line).redirectErrorStream(true).start();
    process.getOutputStream().close();
    process.getInputStream().readAllBytes();
    process.waitFor(AttachedOfficer.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return process.exitValue();
  }
}
