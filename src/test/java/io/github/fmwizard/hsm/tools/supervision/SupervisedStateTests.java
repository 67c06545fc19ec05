// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.hsm.tools.supervision.HostProcesses.Fate;
import io.github.fmwizard.hsm.tools.supervision.Supervised.End;
import io.github.fmwizard.hsm.tools.supervision.SupervisedState.Beginning;
import io.github.fmwizard.hsm.tools.supervision.SupervisedState.Standing;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SupervisedStateTests {

  /** The decision table, as it stands in the documentation. */
  private static final String TABLE =
      """
      exited 7 complete;, running, WRAPPER_GONE, GONE, GONE, OVER, exited 7 complete;
      '', running, WRAPPER_ALIVE, ALIVE, ALIVE, ATTENDED, ''
      '', running, WRAPPER_ALIVE, GONE, ALIVE, ATTENDED, ''
      '', running, WRAPPER_ALIVE, ALIVE, GONE, ATTENDED, ''
      '', running, WRAPPER_GONE, ALIVE, ALIVE, ATTENDED, ''
      '', running, ABSENT, ALIVE, GONE, ATTENDED, ''
      '', exit 3, WRAPPER_GONE, ALIVE, ALIVE, ATTENDED, ''
      '', exit 3, WRAPPER_GONE, GONE, GONE, OVER, exited 3 incomplete;
      '', exit 3, OTHER_BOOT, OTHER_BOOT, OTHER_BOOT, OVER, exited 3 incomplete;
      '', refused Full., UNCLEAR, GONE, GONE, OVER, never Full.;
      '', running, ABSENT, GONE, GONE, UNBEGUN, ''
      '', running, ABSENT, OTHER_BOOT, OTHER_BOOT, UNBEGUN, ''
      '', running, WRAPPER_ALIVE, GONE, GONE, UNATTENDED, ''
      '', running, UNCLEAR, GONE, GONE, OVER, unknown the file that says that the program began is damaged;
      '', running, WRAPPER_GONE, GONE, GONE, OVER, unknown the process that waited for the program was killed;
      '', running, OTHER_BOOT, OTHER_BOOT, OTHER_BOOT, OVER, unknown the host was started again in the middle;
      """;

  @ParameterizedTest
  @CsvSource(textBlock = TABLE)
  void tellWhatCanBeDone(
      String result,
      String status,
      Beginning beginning,
      Fate guardian,
      Fate supervisor,
      Standing standing,
      String end) {
    var traces =
        new SupervisedState(
            EndLine.result(result), EndLine.status(status, false), beginning, guardian, supervisor);

    assertThat(traces.standing()).isEqualTo(standing);
    if (standing == Standing.OVER) {
      assertThat(EndLine.of(traces.end())).isEqualTo(end);
    }
  }

  @ParameterizedTest
  @EnumSource(Beginning.class)
  void neverCallAProgramUnstartedThatMayHaveBegun(Beginning beginning) {
    var traces =
        new SupervisedState(
            Optional.empty(), Optional.empty(), beginning, Fate.GONE, Fate.OTHER_BOOT);

    assertThat(traces.end() instanceof End.NeverBegan).isEqualTo(beginning == Beginning.ABSENT);
    assertThat(traces.standing() == Standing.UNBEGUN).isEqualTo(beginning == Beginning.ABSENT);
  }

  @Test
  void areNoEndWhileALineIsHalfWritten() {
    assertThat(EndLine.result("exited 7 comp")).isEmpty();
    assertThat(EndLine.result("")).isEmpty();
    assertThat(EndLine.status("exit", true)).isEmpty();
    assertThat(EndLine.status("running", true)).isEmpty();
  }
}
