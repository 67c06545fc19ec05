// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who starts the program with an older Java, past the launcher, is told so in a sentence. */
class OldJavaIT {

  private static final Path JAR =
      Path.of(System.getProperty("fmwizard.distribution"), "lib", "fmwizard.jar").toAbsolutePath();

  /** The major version of class files for Java 11. */
  private static final int JAVA_11 = 55;

  @Test
  void hasAnEntryPointThatJava11Loads() throws Exception {
    try (var jar = new JarFile(JAR.toFile());
        var main = jar.getInputStream(jar.getEntry("io/github/fmwizard/app/Main.class"))) {
      var bytes = main.readNBytes(8);

      assertThat(bytes[6] * 256 + bytes[7]).isEqualTo(JAVA_11);
    }
  }

  @Test
  void saysInOneSentenceWhatItNeeds(@TempDir Path folder) throws Exception {
    var old = oldJava();
    assumeThat(old).as("this host has a Java between 11 and 20").isPresent();

    var launch =
        Launch.of(
            folder,
            Map.of("HOME", folder.toString()),
            List.of(old.orElseThrow().toString(), "-jar", JAR.toString(), "runs"));

    assertThat(launch.exitCode()).isEqualTo(2);
    assertThat(launch.out()).isEmpty();
    assertThat(launch.err().lines())
        .singleElement()
        .asString()
        .matches("fmwizard needs Java 21 or newer; this is Java 1[0-9.+]+.*Nothing was started.");
  }

  private static Optional<Path> oldJava() throws Exception {
    var all = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(all)) {
      return Optional.empty();
    }
    try (var folders = Files.list(all)) {
      return folders
          .filter(folder -> Files.isExecutable(folder.resolve("bin/java")))
          .filter(OldJavaIT::isOld)
          .map(folder -> folder.resolve("bin/java"))
          .findFirst();
    }
  }

  private static boolean isOld(Path java) {
    try {
      return Files.readString(java.resolve("release")).matches("(?s).*JAVA_VERSION=\"1[1-9]\\..*");
    } catch (java.io.IOException e) {
      return false;
    }
  }
}
