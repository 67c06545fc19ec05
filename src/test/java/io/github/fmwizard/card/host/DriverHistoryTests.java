// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the driver's lines of one card tell, in their order. */
class DriverHistoryTests {

  private static final List<String> RESTART =
      List.of(
          "[ 7.1] k7pf0: initiating HOST RESET",
          "[ 7.2] k7pf0: device stopped",
          "[ 7.3] k7pf0: HSM_STATE changed: old=0x00000040 new=0x00000000",
          "[ 9.1] k7pf0: HSM_STATE changed: old=0x00000000 new=0x00000001",
          "[ 9.2] k7pf0: Sending gofw",
          "[ 9.3] k7pf0: HSM_STATE changed: old=0x00000001 new=0x0000000f",
          "[ 9.4] k7pf0: k7_wait_ready: Ready (hsm_state=0x40)",
          "[ 9.5] k7pf0: completed HOST RESET");

  @Test
  void endsARegularRestartReady() {
    DriverHistory history = DriverHistory.of(RESTART, "k7pf0");

    assertThat(history.state()).contains(DriverState.READY);
    assertThat(history.failed()).isEmpty();
    assertThat(history.gaveUp()).isFalse();
    assertThat(history.resets()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"1, NONE", "2, NONE", "4, BL_STARTED", "6, BOOTING"})
  void isInTheMiddleOfARestart(int lines, DriverState state) {
    DriverHistory history = DriverHistory.of(RESTART.subList(0, lines), "k7pf0");

    assertThat(history.state()).contains(state);
    assertThat(history.resets()).isZero();
  }

  @Test
  void isInTheBootLoaderAfterACrash() {
    DriverHistory history =
        DriverHistory.of(
            List.of(
                "k7pf0: Ready (hsm_state=0x40)", "k7pf0: Re-entered bootloader: Unexpected reset"),
            "k7pf0");

    assertThat(history.state()).contains(DriverState.BL_READY);
    assertThat(history.failed()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k7pf0: MCPU: User abort (EINTR)",
        "k7pf0: req timed out",
        "k7pf0: ERROR: HW_ERR",
        "k7pf0: ALM0012: Hardware Error",
        "k7pf0: ALM0016: Device Error"
      })
  void holdsTheCardForFailedUntilAReset(String line) {
    assertThat(DriverHistory.of(List.of(line), "k7pf0").failed()).contains(line);
    assertThat(DriverHistory.of(List.of(line, "k7pf0: initiating HOST RESET"), "k7pf0").failed())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"k7pf0: ALM0013: High Temperature - 90C", "k7pf0: ALM0014: Low Battery"})
  void goesOnDespiteAnAlarmThatDoesNotStopTheCard(String line) {
    assertThat(DriverHistory.of(List.of(line), "k7pf0").failed()).isEmpty();
  }

  @Test
  void saysNothingOfAnotherCardAndOfNoLines() {
    DriverHistory history = DriverHistory.of(RESTART, "k7pf1");

    assertThat(history.state()).isEmpty();
    assertThat(history.resets()).isZero();
    assertThat(DriverHistory.of(List.of(), "k7pf0").state()).isEmpty();
  }

  @Test
  void givesUpUntilTheNextReset() {
    String late = "k7pf0: k7_wait_ready: timed-out (timeout_secs=300";

    assertThat(DriverHistory.of(List.of(late), "k7pf0").gaveUp()).isTrue();
    assertThat(DriverHistory.of(List.of(late, "k7pf0: initiating HOST RESET"), "k7pf0").gaveUp())
        .isFalse();
  }
}
