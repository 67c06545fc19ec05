// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.standin.NeedsHost;
import io.github.fmwizard.tui.tmux.NeedsTmux;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs and calls that go wrong under a run. */
@NeedsTmux
@NeedsHost
class RecoverFaultsIT extends InCardRoom {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"ctfm.i.start 1 crash", "ctfm.i.middle 1 partial 3"})
  void endsALoadThatGoesWrongOnAScreenWithoutASecondLogin(String fault) throws Exception {
    room.client().faults(fault);
    room.recover();

    String screen = room.officer().until("case-text");

    assertThat(screen).doesNotContain("Exception", "\tat ");
    assertThat(Integer.parseInt(room.client().state(0, "logins"))).isLessThanOrEqualTo(1);
    assertThat(room.client().state(0, "logins-failed")).isEqualTo("0");
  }
}
