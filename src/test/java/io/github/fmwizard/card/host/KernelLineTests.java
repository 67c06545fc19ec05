// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelLineTests {

  @ParameterizedTest
  @CsvSource({
    "k7pf0: ALM0010: Hard tamper - Decommission signal triggered, decommissioned",
    "k7pf0: ALM0014: Low Battery, low battery",
    "k7pf0: ALM0017: Request Timed Out, got no answer",
    "k7pf0: [hsm] ALM1003: HSM halted, boot loader did not start the firmware",
    "k7pf0: [HSM] ALM2024: something, not known here",
    "k7pf0: k7_isr: Re-entered bootloader: Unexpected reset, restarted by itself",
    "k7pf0: MCPU: User abort (EINTR), stopped in a request",
    "k7pf0: ERROR: PCIe Link Failure, PCIe link was lost",
    "k7pf0: HSM_STATE changed: old=0x00000040 new=0x00000003, did not start the firmware",
    "k7pf0: HSM_STATE changed: old=0x00000001 new=0x00000006, failed for good",
    "k7pf0: mmio timed out, registers do not answer",
    "k7pf0: k7_wait: timed-out (timeout_secs=300, 300 s after a restart began",
    "'k7pf0: timed out, last_m2h_mbx=0x00000000', within 10 s",
    "k7pf0: non-ICD command attempted while HSM is active, did not hold",
    "'k7pf0: HSM failure(0x81), returning -EIO', needs support"
  })
  void saysWhatSpeaksAgainstACard(String line, String meaning) {
    assertThat(KernelLine.against(line))
        .hasValueSatisfying(words -> assertThat(words).contains(meaning));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k7: Loading k7 Host Driver version 1.37",
        "k7pf0: initiating HOST RESET",
        "k7pf0: HSM_STATE changed: old=0x0000000f new=0x00000040",
        "k7pf0: Ready (hsm_state=0x40)",
        "k7pf0: pedClient[44] listening"
      })
  void leavesARegularLineAlone(String line) {
    assertThat(KernelLine.against(line)).isEmpty();
  }
}
