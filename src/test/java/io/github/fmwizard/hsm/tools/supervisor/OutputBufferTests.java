// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutputBufferTests {

  private final OutputBuffer ring = new OutputBuffer(1_000);

  @Test
  void keepsTheLatestOutput() {
    ring.output(bytes("a".repeat(OutputBuffer.BYTES)));
    ring.output(bytes("bc"));

    assertThat(ring.oldest()).isEqualTo(1_002);
    assertThat(copy(1_001, 10)).isEqualTo("too old");
    assertThat(copy(1_000L + OutputBuffer.BYTES - 1, 10)).isEqualTo("abc");
    assertThat(copy(1_002L + OutputBuffer.BYTES, 10)).isEmpty();
  }

  @Test
  void hasNothingThatWasPrintedBeforeIt() {
    ring.output(bytes("new"));

    assertThat(copy(999, 10)).isEqualTo("too old");
    assertThat(copy(1_000, 10)).isEqualTo("new");
  }

  @Test
  void tellsTheEndToWhoHasHeardAll() {
    ring.output(bytes("new"));
    ring.end("over");

    assertThat(ring.endFor(new OutputBuffer.Sent(1_002, false))).isEmpty();
    assertThat(ring.endFor(new OutputBuffer.Sent(1_003, false))).contains("over");
  }

  @Nested
  class WishToEcho {

    @Test
    void isWhatTheTerminalShows() throws Exception {
      ring.sawEcho(true);
      assertThat(wish(false)).isTrue();

      ring.sawEcho(false);
      assertThat(wish(true)).isFalse();
    }

    @Test
    void lastsForTheLineThoughWeTurnedItOff() throws Exception {
      ring.tookEchoBack();
      ring.sawEcho(false);
      assertThat(wish(false)).isTrue();

      ring.endOfLine();
      assertThat(wish(true)).isFalse();
    }

    @Test
    void canBeSaidAgain() throws Exception {
      ring.tookEchoBack();
      ring.endOfLine();
      ring.sawEcho(true);
      assertThat(wish(false)).isTrue();
    }

    private boolean wish(boolean sent) throws InterruptedException {
      return ring.await(new OutputBuffer.Sent(1_000, sent));
    }
  }

  private String copy(long position, int count) {
    var into = ByteBuffer.allocate(count);
    return ring.copy(position, into) == OutputBuffer.TOO_OLD
        ? "too old"
        : StandardCharsets.US_ASCII.decode(into.flip()).toString();
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }
}
