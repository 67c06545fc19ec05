// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.hsm.Secret;
import io.github.fmwizard.hsm.simulated.card.Behaviour;
import io.github.fmwizard.hsm.simulated.card.FaultScript;
import io.github.fmwizard.hsm.simulated.card.FmBuild;
import io.github.fmwizard.hsm.simulated.card.HostSetup;
import io.github.fmwizard.training.SetupTexts;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FmBuildTests {

  private static final String HOST =
      """
      {"cards": [{"serial": "521234", "label": "lab", "firmware": "7.7.1", "node": "/dev/k7pf0",
        "fms": [{"id": "a000", "label": "Caesar"},
                {"id": "a001", "label": "Given", "fingerprint": "0123456789abcdef0123"}]}]}
      """;

  private static FmBuild build(String fingerprint) {
    return new FmBuild("Caesar", "1.00", "", "", fingerprint, 7310, Behaviour.GOOD, false);
  }

  @Test
  void getsAFingerprintThatFollowsFromWhatIsListed() {
    assertThat(build("").fingerprinted().fingerprint()).isEqualTo("c60814a74c60a78272e1");
    assertThat(build("0123456789abcdef0123").fingerprinted())
        .isEqualTo(build("0123456789abcdef0123"));
  }

  @Test
  void hasOneInEachTraining() throws Exception {
    HostSetup host = SetupTexts.host(HOST);
    char[] password = "training".toCharArray();
    try (Secret secret = Secret.owning(password, password.length)) {
      TrainingStart start =
          new TrainingStart(host, FaultScript.NONE, 1, Map.of(new CardSerial("521234"), secret));

      assertThat(start.begin(Instant.EPOCH).cards().get(0).fms())
          .extracting(fm -> fm.build().fingerprint())
          .containsExactly("c60814a74c60a78272e1", "0123456789abcdef0123");
    }
  }
}
