// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Proves that the table objects to what it is there for. */
class PackageRowTests {

  private static final List<Touch> TRESPASSES =
      Touch.of(new ClassFileImporter().importClass(Trespasser.class)).toList();

  @ParameterizedTest
  @EnumSource(Fence.class)
  void noticesEveryFenceThatIsCrossed(Fence fence) {
    assertThat(objections("flow")).anyMatch(objection -> objection.startsWith(fence.label() + ":"));
  }

  @ParameterizedTest
  @CsvSource({
    "flow, Instant.now",
    "flow, System.nanoTime",
    "flow, Date.<init>()",
    "flow, Clock.systemUTC",
    "wizard, System.currentTimeMillis",
    "wizard, Runtime.halt",
    "wizard, System.exit",
    "hsm, ProcessBuilder.<init>",
    "app, Runtime.exec",
    "wizard, System.out",
    "hsm, System.console",
    "training, Throwable.printStackTrace()",
    "app, System.loadLibrary",
    "journal, Files.exists",
    "flow, UUID.randomUUID",
    "run, Random.<init>",
    "flow, MessageDigest.getInstance"
  })
  void namesTheOffendingCall(String packageName, String call) {
    assertThat(objections(packageName)).anyMatch(objection -> objection.contains(call));
  }

  @ParameterizedTest
  @CsvSource({
    "hsm.tools.supervisor, Instant.now",
    "app, System.exit",
    "app, System.out",
    "tui, System.nanoTime",
    "terminal, ProcessBuilder.<init>",
    "journal, MessageDigest.getInstance",
    "journal.file, Files.exists",
    "training, Random.<init>"
  })
  void leavesGrantedCallsAlone(String packageName, String call) {
    assertThat(objections(packageName)).noneMatch(objection -> objection.contains(call));
  }

  @ParameterizedTest
  @CsvSource({
    "flow, com.fasterxml.jackson.core.JsonParser",
    "plain, com.googlecode.lanterna.TextColor",
    "app, com.sun.jna.Memory",
    "hsm, org.slf4j.Logger",
    "tui, javax.swing.JFrame",
    "flow, io.github.fmwizard.wizard.Wizard",
    "app, io.github.fmwizard.hsm.simulated.Card",
    "app.live, io.github.fmwizard.training.Demo",
    "app.live, io.github.fmwizard.app.Main",
    "app.training, io.github.fmwizard.hsm.luna.Card",
    "tui, io.github.fmwizard.card.CardReport",
    "hsm, io.github.fmwizard.Loose"
  })
  void objectsToForeignTypes(String packageName, String type) {
    assertThat(objection(packageName, type)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "json, com.fasterxml.jackson.core.JsonParser",
    "tui, com.googlecode.lanterna.TextColor",
    "hsm, org.jspecify.annotations.Nullable",
    "flow, java.util.List",
    "flow, int",
    "app, io.github.fmwizard.app.live.Wiring",
    "tui, io.github.fmwizard.hsm.Console",
    "tui, io.github.fmwizard.hsm.Secret$Grant",
    "flow, io.github.fmwizard.flow.model.Flow"
  })
  void allowsTheTypesOfTheTable(String packageName, String type) {
    assertThat(objection(packageName, type)).isEmpty();
  }

  @Test
  void noticesReferencesToMethodsAsWellAsCalls() {
    assertThat(objections("flow")).anyMatch(objection -> objection.contains("references"));
  }

  private static List<String> objections(String packageName) {
    var row = PackageTable.row(packageName);
    return TRESPASSES.stream().map(row::objectionTo).flatMap(Optional::stream).toList();
  }

  private static Optional<String> objection(String packageName, String type) {
    return PackageTable.row(packageName).objectionTo(new Touch(type, "", 0, type));
  }
}
