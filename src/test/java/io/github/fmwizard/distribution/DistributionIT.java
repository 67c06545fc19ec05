// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionIT {

  private static final Path FOLDER = Path.of(System.getProperty("fmwizard.distribution"));
  private static final Path ARCHIVE = Path.of(System.getProperty("fmwizard.archive"));
  private static final String VERSION = System.getProperty("fmwizard.version");

  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^ ]+) \\| [^|]+ \\|(.*)");
  private static final Pattern TEXT = Pattern.compile("`([^`]+)`");

  @Test
  void startsWithTheJavaOfThisBuild(@TempDir Path elsewhere) throws Exception {
    assertThat(version(elsewhere, FOLDER)).startsWith("fmwizard " + VERSION);
  }

  @Test
  void startsFromTheUnpackedArchive(@TempDir Path elsewhere) throws Exception {
    var unpack = List.of("tar", "-xzf", ARCHIVE.toString());
    assertThat(Launch.of(elsewhere, Map.of("PATH", "/usr/bin:/bin"), unpack).err()).isEmpty();

    var folder = elsewhere.resolve("fmwizard-" + VERSION);
    assertThat(version(elsewhere, folder)).startsWith("fmwizard " + VERSION);
    assertThat(files(folder)).containsAll(List.of("bin/fmwizard", "licences/LICENSE"));
  }

  @Test
  void listsTheLicenceOfEachFileItShipsAndOfNoOther() throws Exception {
    var listed = new TreeSet<String>();
    listed.add("fmwizard.jar");
    index().forEach((file, texts) -> listed.add(file));

    try (var lib = Files.list(FOLDER.resolve("lib"))) {
      var shipped = lib.map(file -> file.getFileName().toString());
      assertThat(shipped.filter(name -> name.endsWith(".jar")))
          .containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  @Test
  void holdsTheTextOfEachLicenceAndNoOther() throws Exception {
    var named = new TreeSet<String>();
    named.add("THIRD-PARTY.md");
    index().values().forEach(named::addAll);

    assertThat(files(FOLDER.resolve("licences"))).containsExactlyInAnyOrderElementsOf(named);
  }

  private static String version(Path workFolder, Path distribution) throws Exception {
    var environment = Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", "/usr/bin:/bin");
    var launcher = distribution.resolve("bin/fmwizard").toString();
    var launch = Launch.of(workFolder, environment, List.of(launcher, "--version"));
    assertThat(launch.err()).isEmpty();
    assertThat(launch.exitCode()).isZero();
    return launch.out();
  }

  /** Reads the index: each shipped file with the names of its licence texts. */
  private static Map<String, List<String>> index() throws IOException {
    var index = new TreeMap<String, List<String>>();
    for (var line : Files.readAllLines(FOLDER.resolve("licences/THIRD-PARTY.md"))) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        var texts = TEXT.matcher(row.group(3)).results().map(text -> text.group(1)).toList();
        assertThat(texts).as(line).isNotEmpty();
        index.put(row.group(1) + "-" + row.group(2) + ".jar", texts);
      }
    }
    assertThat(index).isNotEmpty();
    return index;
  }

  private static List<String> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }
}
