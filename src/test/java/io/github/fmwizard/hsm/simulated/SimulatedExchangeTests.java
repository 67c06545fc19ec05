// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.BoundFiles;
import io.github.fmwizard.card.Exchange;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.simulated.card.Behaviour;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file of a load that is not the approved one any more, on the training card. */
class SimulatedExchangeTests {

  @TempDir Path folder;
  private Bench bench;
  private Path image;
  private Path certificate;
  private Action load;

  @BeforeEach
  void begin() throws Exception {
    bench = Bench.healthy(folder);
    image = bench.image("a000", "Caesar", Behaviour.GOOD, 9000);
    certificate = Files.copy(Bench.resource("signer.pem"), folder.resolve("signer.pem"));
    load = BoundFiles.load(image, certificate);
  }

  @Test
  void theApprovedOneIsLoaded() {
    assertThat(Bench.code(bench.perform(load))).isEqualTo("done");
  }

  @ParameterizedTest
  @EnumSource
  void noOtherImageIsLoaded(Exchange exchange) {
    exchange.apply(image, bench.image("a001", "Other", Behaviour.GOOD, 9000));

    refused();
  }

  @ParameterizedTest
  @EnumSource
  void noOtherCertificateIsUsed(Exchange exchange) throws Exception {
    Path other = Files.copy(Bench.resource("expired.pem"), folder.resolve("other.pem"));
    exchange.apply(certificate, other);

    refused();
  }

  private void refused() {
    List<String> before = bench.listed();

    ActResult result = bench.perform(load);

    assertThat(Bench.code(result)).isEqualTo("refused no code known");
    assertThat(result.login()).isEqualTo(LoginUse.NONE);
    assertThat(bench.listed()).isEqualTo(before);
  }
}
