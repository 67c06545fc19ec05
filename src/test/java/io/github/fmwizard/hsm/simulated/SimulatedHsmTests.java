// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.hsm.Action;
import io.github.fmwizard.hsm.CardCondition;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedHsmTests {

  @TempDir Path folder;

  @Test
  void climbsTheFirstRung() throws Exception {
    try (Bench bench = Bench.healthy(folder)) {
      assertThat(bench.look().state().condition().seen()).contains(CardCondition.ANSWERING);

      assertThat(Bench.code(bench.perform(bench.load("allocate-norm", "Caesar", Behaviour.GOOD))))
          .isEqualTo("done");
      assertThat(bench.listed())
          .containsExactly(
              "a000 Caesar: Loaded (reboot HSM to activate), N/A (FM not started)",
              "a001 Vault: Enabled, OK");

      assertThat(Bench.code(bench.performAlone(new Action.RestartCard()))).isEqualTo("done");
      assertThat(bench.look().state().condition().seen()).contains(CardCondition.RESTARTING);
      bench.time.pause(Bench.LONG);
      assertThat(bench.listed())
          .containsExactly("a000 Caesar: Enabled, OK", "a001 Vault: Enabled, OK");
    }
  }
}
