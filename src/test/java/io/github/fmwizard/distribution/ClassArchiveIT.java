// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.bench.ClassArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive of loaded classes is used when it fits, and else passed over without a word. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassArchiveIT {

  private static final Path JAVA = Path.of(System.getProperty("java.home"));

  private Path folder;
  private Path copy;
  private Path archive;
  private Path wrapper;
  private byte[] bytes;
  private Set<PosixFilePermission> permissions = Set.of();
  private FileTime jarTime;

  @BeforeAll
  void makeADistributionOfOurOwn(@TempDir Path ours) throws Exception {
    folder = ours.toRealPath();
    var distribution = Path.of(System.getProperty("fmwizard.distribution"));
    copy = ClassArchive.with(distribution, folder.resolve("copy"), JAVA);
    archive = copy.resolve("lib/fmwizard-" + ClassArchive.version(JAVA) + ".jsa");
    bytes = Files.readAllBytes(archive);
    permissions = Files.getPosixFilePermissions(archive);
    jarTime = Files.getLastModifiedTime(jar());
    wrapper = folder.resolve("java");
    wrapJava();
  }

  /** A Java that tells what it loads, and does all else as the one of this build. */
  private void wrapJava() throws IOException {
    Files.createDirectories(wrapper.resolve("bin"));
    Files.copy(JAVA.resolve("release"), wrapper.resolve("release"));
    var script =
        """
        #!/bin/sh
        for argument; do
          shift
          if [ "$argument" = -Xlog:disable ]; then
            argument=-Xlog:class+load:file=%s:none
          fi
          set -- "$@" "$argument"
        done
        exec %s "$@"
        """
            .formatted(loaded(), JAVA.resolve("bin/java"));
    var program = Files.writeString(wrapper.resolve("bin/java"), script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path loaded() {
    return folder.resolve("loaded.txt");
  }

  private Path jar() {
    return copy.resolve("lib/fmwizard.jar");
  }

  @BeforeEach
  void noArchive() throws IOException {
    Files.deleteIfExists(archive);
  }

  @AfterEach
  void theJarAsItWas() throws IOException {
    Files.setLastModifiedTime(jar(), jarTime);
  }

  @Test
  void givesAlmostAllOfOurClassesWhenItFits() throws Exception {
    Files.write(archive, bytes);

    assertThat(sharedPerCent("train")).isGreaterThan(95);
    assertThatNothingElseIsSaid();
  }

  @Test
  void isPassedOverByAnotherJava() throws Exception {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = text.indexOf(System.getProperty("java.vm.version").split("[+]", 2)[0]);
    assertThat(at).as("the archive names the Java that made it").isBetween(1, 4096);
    Files.writeString(
        archive, text.substring(0, at) + "9" + text.substring(at + 1), StandardCharsets.ISO_8859_1);

    assertThatItIsPassedOver();
  }

  @Test
  void isPassedOverWhenTheJarIsAnother() throws Exception {
    Files.write(archive, bytes);
    Files.setLastModifiedTime(jar(), FileTime.from(Instant.parse("2026-02-03T04:05:06Z")));

    assertThatItIsPassedOver();
  }

  @Test
  void isNotMissed() throws Exception {
    assertThatItIsPassedOver();
  }

  @Test
  void isPassedOverWhenItIsCutOff() throws Exception {
    Files.write(archive, bytes);
    try (var channel = Files.newByteChannel(archive, StandardOpenOption.WRITE)) {
      channel.truncate(bytes.length / 2);
    }

    assertThatItIsPassedOver();
  }

  @Test
  void isPassedOverWhenItIsNone() throws Exception {
    Files.writeString(archive, "no archive");

    assertThatItIsPassedOver();
  }

  private void assertThatItIsPassedOver() throws Exception {
    assertThat(sharedPerCent("train")).isZero();
    assertThatNothingElseIsSaid();
  }

  private void assertThatNothingElseIsSaid() throws Exception {
    var launch = launch(JAVA, "train");
    assertThat(launch.err().lines())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("There is no terminal on standard input and output.");
    assertThat(launch.exitCode()).isEqualTo(6);
    assertThat(launch.out()).isEmpty();
  }

  @Test
  void isForReadingOnly() {
    assertThat(permissions).isEqualTo(PosixFilePermissions.fromString("r--r--r--"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "train --list",
        "train cured-by-reload --plain",
        "runs --json",
        "resume",
        "inspect --json",
        "recover --mono"
      })
  void givesAlmostAllClassesOfEveryCommand(String line) throws Exception {
    Files.write(archive, bytes);

    assertThat(sharedPerCent(line.split(" "))).isGreaterThan(95);
  }

  @Test
  void isRefusedWithTheReasonWhereThereIsNoJava() throws Exception {
    var command = List.of(copy.resolve("bin/fmwizard-archive").toString(), folder.toString());

    var launch = Launch.of(folder, Map.of("PATH", "/usr/bin:/bin"), command);

    assertThat(launch.exitCode()).isEqualTo(1);
    assertThat(launch.err()).contains("not found", "no archive was made with " + folder);
  }

  /** Returns how many of our own classes came from an archive. */
  private long sharedPerCent(String... words) throws Exception {
    Files.deleteIfExists(loaded());
    launch(wrapper, words);
    List<String> ours;
    try (var lines = Files.lines(loaded())) {
      ours = lines.filter(line -> line.startsWith("io.github.fmwizard.")).toList();
    }
    assertThat(ours).hasSizeGreaterThan(20);
    var shared = ours.stream().filter(line -> line.contains("shared objects file")).count();
    return 100 * shared / ours.size();
  }

  private Launch launch(Path java, String... arguments) throws Exception {
    var environment = Map.of("JAVA_HOME", java.toString(), "PATH", "/usr/bin:/bin");
    var command = new ArrayList<>(List.of(copy.resolve("bin/fmwizard").toString()));
    command.addAll(List.of(arguments));
    return Launch.of(folder, environment, command);
  }
}
