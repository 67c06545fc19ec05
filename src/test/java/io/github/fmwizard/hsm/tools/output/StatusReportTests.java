// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.TestFms;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No FM may be missing in a report that says of itself that it is complete. */
class StatusReportTests {

  private static final String HEAD =
      """
      Current Functionality Module Configuration for device 0:
      Serial # : 521234
      Model    : Luna K7
      SMFS     : Activated
      Host FM apps will see this HSM as device 0.
      """;

  private static final Fm VAULT =
      TestFms.of(
          "a000",
          "label",
          "Vault",
          "version",
          "1.00",
          "maker",
          "Maker: of FMs",
          "build-time",
          "Fri Feb 21 19:34:04 2025 - EST",
          "fingerprint",
          "79 37 42",
          "rom-size",
          "7310",
          "status",
          "Enabled",
          "startup-status",
          "OK");

  @Test
  void readsEachDeviceWithItsFms() {
    StatusReport report = read(HEAD + fm("a000") + "\n" + fm("a001"));

    assertThat(report.complete()).isTrue();
    assertThat(report.devices()).hasSize(1);
    StatusReport.Device device = report.device("521234").orElseThrow();
    assertThat(device.model()).isEqualTo("Luna K7");
    assertThat(device.smfs()).isEqualTo(StatusReport.Device.ACTIVATED);
    assertThat(device.fms()).extracting(fm -> fm.id().toString()).containsExactly("a000", "a001");
    assertThat(device.fms().get(0)).isEqualTo(VAULT);
  }

  @Test
  void readsADeviceWithoutFms() {
    assertThat(read(HEAD))
        .isEqualTo(
            new StatusReport(
                List.of(new StatusReport.Device("521234", "Luna K7", "Activated", List.of())),
                true));
  }

  /** Lines that client 7.4.0 has and the record of 10.3.0 has not (LC-7.4, LSAMP). */
  @Test
  void readsTheLinesThatComeAndGoWithTheVersion() {
    String ram = fm("a000").replaceFirst("(ROM size[^\n]*\n)", "$1RAM size      : 0\n");
    String none = "No Functionality Module is currently downloaded on this HSM.\n";

    assertThat(ram).contains("RAM size");
    assertThat(read(HEAD + ram)).isEqualTo(read(HEAD + fm("a000")));
    assertThat(read(HEAD + ram).complete()).isTrue();
    assertThat(read(HEAD + none).complete()).isTrue();
    assertThat(read(HEAD + none).devices().get(0).fms()).isEmpty();
    assertThat(read(HEAD + none + fm("a000")).complete()).as("none and one").isFalse();
    assertThat(read(HEAD + fm("a000") + "\nHSM FM Mode: HSM FM Policy Disabled\n").complete())
        .isFalse();
  }

  @Test
  void keepsTheFmsOfDevicesApart() {
    String other = HEAD.replace("521234", "777777").replace("SMFS     : Activated\n", "");
    StatusReport report = read(HEAD + fm("a000") + other + fm("a001"));

    assertThat(report.complete()).isTrue();
    assertThat(report.device("521234").orElseThrow().fms()).hasSize(1);
    assertThat(report.device("777777").orElseThrow().fms())
        .extracting(fm -> fm.id().toString())
        .containsExactly("a001");
    assertThat(report.device("777777").orElseThrow().smfs()).isEmpty();
    assertThat(report.device("000000")).isEmpty();
  }

  @Test
  void hasNoDeviceForASerialThatTwoShow() {
    assertThat(read(HEAD + HEAD).device("521234")).isEmpty();
  }

  @Test
  void leavesOutWhatStandsBeforeTheReport() {
    assertThat(read("Password:\nSerial # : 1\n" + HEAD).complete()).isTrue();
    assertThat(StatusReport.read(List.of("Password:", "FM ID : a000"), true)).isEmpty();
  }

  @Test
  void isNotCompleteIfTheOutputIsTorn() {
    assertThat(StatusReport.read((HEAD + fm("a000")).lines().toList(), false))
        .hasValueSatisfying(report -> assertThat(report.complete()).isFalse());
  }

  @ParameterizedTest
  @CsvSource({
    "'FM ID          : a000\n', 0",
    "'Startup Status : OK\n', 0",
    "'ROM size       : 7310\n', 0",
    "'FM Label       : Vault\n', 0"
  })
  void isNotCompleteIfALineOfAnFmIsMissing(String line, int fms) {
    String all = fm("a000");
    assertThat(all).contains(line);
    StatusReport report = read(HEAD + all.replace(line, ""));

    assertThat(report.complete()).isFalse();
    assertThat(report.devices().get(0).fms()).hasSize(fms);
  }

  @Test
  void isNotCompleteIfAnIdCannotBeRead() {
    StatusReport report = read(HEAD + fm("none"));

    assertThat(report.complete()).isFalse();
    assertThat(report.devices().get(0).fms()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Status         : Enabled",
    "Colour         : red",
    "no colon",
    "SMFS           : Activated"
  })
  void isNotCompleteIfALineIsNotUnderstood(String line) {
    assertThat(read(HEAD + fm("a000") + line).complete()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Model    : Luna K7", "Colour : red", "Status : Enabled"})
  void isNotCompleteIfALineOfTheHeadIsNotUnderstood(String line) {
    assertThat(read(HEAD + line).complete()).isFalse();
  }

  @Test
  void isNotCompleteWithoutASerial() {
    StatusReport report = read(HEAD.replace("Serial # : 521234\n", ""));

    assertThat(report.complete()).isFalse();
    assertThat(report.device("")).isPresent();
  }

  private static StatusReport read(String text) {
    Optional<StatusReport> report = StatusReport.read(text.lines().toList(), true);
    return report.orElseThrow();
  }

  private static String fm(String id) {
    return """
        FM Label       : Vault
        FM ID          : %s
        Version        : 1.00
        Manufacturer   : Maker: of FMs
        Build Time     : Fri Feb 21 19:34:04 2025 - EST
        Fingerprint    : 79 37 42
        ROM size       : 7310
        Status         : Enabled
        Startup Status : OK
        """
        .formatted(id);
  }
}
