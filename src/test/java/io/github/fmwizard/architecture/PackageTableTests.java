// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageTableTests {

  /** Raise it as the product grows, so that no rule can hold for want of classes. */
  private static final int CLASSES_AT_LEAST = 40;

  private static final Set<String> NAMES_THAT_SAY_NOTHING =
      Set.of("util", "utils", "common", "impl", "internal", "helper", "helpers", "misc", "base");

  static final Set<String> PACKAGES =
      MainClasses.all().stream()
          .map(MainClasses::shortPackageName)
          .collect(toCollection(TreeSet::new));

  @Test
  void seesTheProduct() {
    assertThat(MainClasses.all()).hasSizeGreaterThanOrEqualTo(CLASSES_AT_LEAST);
    assertThat(PACKAGES).contains("app");
  }

  @ParameterizedTest
  @FieldSource("PACKAGES")
  void listsEveryPackage(String packageName) {
    assertThat(PackageTable.knows(packageName)).as(packageName).isTrue();
  }

  @ParameterizedTest
  @MethodSource("io.github.fmwizard.architecture.PackageTable#rows")
  void allowsWhatEachPackageUses(PackageRow row) {
    var objections = MainClasses.in(row.name()).flatMap(Touch::of).map(row::objectionTo);

    assertThat(objections.flatMap(Optional::stream).distinct()).isEmpty();
  }

  /**
   * A run on a real card can't come to an injection by any way, nor the engine that serves both.
   */
  @ParameterizedTest
  @ValueSource(strings = {"app.live", "app.running", "wizard", "hsm.luna"})
  void letsNoLiveWiringReadInjections(String from) {
    var reached = new TreeSet<>(Set.of(from));
    var ahead = new ArrayDeque<>(reached);
    while (!ahead.isEmpty()) {
      for (var next : PackageTable.row(ahead.remove()).ours().keySet()) {
        if (reached.add(next)) {
          ahead.add(next);
        }
      }
    }

    assertThat(PackageTable.knows("training.instructor")).isTrue();
    assertThat(reached).doesNotContain("training.instructor", "training", "app.training");
  }

  @Test
  void hasNoCycles() {
    slices()
        .matching(MainClasses.ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .check(MainClasses.all());
  }

  @ParameterizedTest
  @FieldSource("PACKAGES")
  void namesPackagesByTheirSubject(String packageName) {
    assertThat(List.of(packageName.split("\\.", -1)))
        .doesNotContainAnyElementsOf(NAMES_THAT_SAY_NOTHING);
  }

  @ParameterizedTest
  @FieldSource("PACKAGES")
  void checksEveryPackageForNulls(String packageName) throws Exception {
    var folder = Path.of("src/main/java", (MainClasses.ROOT + "." + packageName).split("\\.", -1));

    assertThat(Files.readString(folder.resolve("package-info.java"))).contains("\n@NullMarked\n");
  }
}
