// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Fact;
import io.github.fmwizard.hsm.tools.host.HostReadiness.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientSettingsTests {

  private static final String CONF = "/etc/Chrystoki.conf";

  @TempDir Path root;

  @Test
  void tellsHaOnlyTimeoutsAndNetworkHsms() throws Exception {
    write(
        """
        Luna = {
          DefaultTimeOut = 500000;
          # PEDTimeout1 = 1;
          CommandTimeOutPedSet = 720000;
        }
        LunaSA Client = { ReceiveTimeout = 20000; ServerName00 = hsm1.example; ServerPort00 = 1792; }
        HAConfiguration = { HAOnly = 1; }
        """);

    assertThat(finding("timeouts").found())
        .isEqualTo(
            "DefaultTimeOut = 500000 (Luna, line 2), CommandTimeOutPedSet = 720000 (Luna, line 4),"
                + " ReceiveTimeout = 20000 (LunaSA Client, line 6)");
    assertThat(finding("network HSMs").found())
        .isEqualTo("ServerName00 = hsm1.example (LunaSA Client, line 6)");
    assertThat(finding("HA Only").found()).isEqualTo("HAOnly = 1 (HAConfiguration, line 7)");
    assertThat(finding("HA Only").mend()).isNotEmpty();
    assertThat(finding("the client's configuration " + CONF).mend()).isEmpty();
  }

  @Test
  void saysThatNothingIsSet() throws Exception {
    write("Misc = {\n}\n");

    assertThat(finding("HA Only"))
        .extracting(Finding::found, Finding::mend)
        .containsExactly("not set", "");
    assertThat(finding("network HSMs").found()).isEqualTo("none set");
  }

  @Test
  void namesEachLineThatCannotBeRead() throws Exception {
    write("Misc = {\n Switch;\n}\n}\n");

    assertThat(finding("the client's configuration " + CONF).found())
        .isEqualTo(
            "not known: line 2: \"Switch\" has no sign = and no value; line 4: a closing brace belongs to no section");
  }

  @Test
  void aMissingFileIsNotKnown() {
    assertThat(new ClientSettings(HostFiles.under(root, "root"), CONF).findings())
        .singleElement()
        .extracting(Finding::found)
        .isEqualTo("not known: it can't be read: it is not there");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Misc = { LoginAllowedOnFMEnabledHSMs = 1; } | true",
        "Misc = { LoginAllowedOnFMEnabledHSMs = 0; } | false",
        "Misc = { A = 1; } | false",
        "Luna = { B } Misc = { LoginAllowedOnFMEnabledHSMs = 1; } | true",
        "Misc = { LoginAllowedOnFMEnabledHSMs = 1; } Misc = { LoginAllowedOnFMEnabledHSMs = 0; } | unknown",
        "Misc = { LoginAllowedOnFMEnabledHSMs = 1 } | unknown",
        "Misc = { loginallowedonfmenabledhsms = 1; } | unknown",
        "Luna = { LoginAllowedOnFMEnabledHSMs = 1; } | false",
        "Misc = { LoginAllowedOnFMEnabledHSMs = 1; | unknown",
      })
  void theSwitchForLoginsIsKnownOnlyWhereItCanBeReadInOneWay(String text, String expected)
      throws Exception {
    write(text);

    Fact<Boolean> allowed =
        new HostSurvey(HostFiles.under(root, "root"), Map.of(), Instant.EPOCH).loginAllowed(CONF);

    assertThat(allowed.seen().map(String::valueOf).orElse("unknown")).isEqualTo(expected);
  }

  private Finding finding(String item) {
    return new ClientSettings(HostFiles.under(root, "root"), CONF)
        .findings().stream().filter(each -> each.item().equals(item)).findFirst().orElseThrow();
  }

  private void write(String text) throws Exception {
    Files.createDirectories(root.resolve("etc"));
    Files.writeString(root.resolve("etc/Chrystoki.conf"), text);
  }
}
