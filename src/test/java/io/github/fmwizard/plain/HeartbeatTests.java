// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.Block;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HeartbeatTests {

  private final Heartbeat heartbeat = new Heartbeat();

  @Test
  void comesEverMoreSeldomButOnceAMinute() {
    assertThat(
            LongStream.rangeClosed(0, 300)
                .filter(seconds -> heartbeat.isDue((Block.Elapsed) Screens.elapsed(seconds))))
        .containsExactly(0L, 5L, 10L, 20L, 40L, 80L, 140L, 200L, 260L);
  }

  @Test
  void beginsAnewWhenTimeDoes() {
    heartbeat.isDue((Block.Elapsed) Screens.elapsed(100));

    assertThat(heartbeat.isDue((Block.Elapsed) Screens.elapsed(3))).isTrue();
  }
}
