// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProjectFilesTests {

  private static final List<String> AT_THE_TOP =
      List.of("LICENSE", "README.md", "pom.xml", "src", "target", "wizard-flows");

  /** Homes of users and other places that are on one machine only. */
  private static final Pattern MACHINE_PATH =
      Pattern.compile("(?<![\\w.])/(home|Users|root|work)/[\\w.]|[A-Z]:\\\\+Users");

  @Test
  void keepsTheTopLevelSmall() throws Exception {
    try (var entries = Files.list(Path.of(""))) {
      var names = entries.map(Path::toString).filter(name -> !name.startsWith("."));
      assertThat(names).isSubsetOf(AT_THE_TOP);
    }
  }

  @Test
  void saysInEachSourceWhoseItIs() throws Exception {
    var sources = new ArrayList<Path>();
    sources.add(Path.of("pom.xml"));
    sources.addAll(ProjectFiles.below(".ci"));
    sources.addAll(ProjectFiles.java("src"));
    sources.addAll(ProjectFiles.below("src/main/assembly"));
    sources.addAll(ProjectFiles.below("src/main/dist/bin"));
    sources.addAll(ProjectFiles.below("src/test/c"));
    sources.removeIf(source -> source.endsWith("README.md"));

    assertThat(sources)
        .allSatisfy(
            source ->
                assertThat(ProjectFiles.read(source).lines().limit(4))
                    .anyMatch(line -> line.contains("SPDX-FileCopyrightText: The fmwizard authors"))
                    .anyMatch(line -> line.contains("SPDX-License-Identifier: Apache-2.0")));
  }

  @Test
  void namesNoPathOfOneMachine() throws Exception {
    var found = new ArrayList<String>();
    for (var folder : List.of("src", "wizard-flows")) {
      for (var file : ProjectFiles.below(folder)) {
        var matcher = MACHINE_PATH.matcher(ProjectFiles.read(file));
        matcher.results().forEach(match -> found.add(file + ": " + match.group()));
      }
    }

    assertThat(found).isEmpty();
  }

  @Test
  void recognisesPathsOfOneMachine() {
    var separator = "/";
    var paths =
        List.of("home" + "/someone", "Users" + "/someone", "root" + "/.m2", "work" + "/fmwizard");

    assertThat(paths).allMatch(path -> MACHINE_PATH.matcher(separator + path).find());
    assertThat(MACHINE_PATH.matcher("owned by root/admin").find()).isFalse();
  }

  @Test
  void runsEveryClassOfTests() throws Exception {
    var test = Pattern.compile("^ +@(Test|ParameterizedTest)\\b", Pattern.MULTILINE);
    var classes = new TreeSet<String>();
    for (var file : ProjectFiles.java("src/test/java")) {
      if (test.matcher(ProjectFiles.read(file)).find()) {
        classes.add(file.getFileName().toString());
      }
    }

    assertThat(classes)
        .isNotEmpty()
        .allMatch(name -> name.matches("\\w+(Tests?|IT|Contract)\\.java"));
  }
}
