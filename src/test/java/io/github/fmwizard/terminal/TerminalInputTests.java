// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalInputTests {

  private volatile String seen = "";

  @Test
  void goesOnReadingAfterTheFirstBytes() throws IOException {
    var keys = Pipe.open();
    new TerminalInput(keys.source(), collector()).start();

    for (String part : new String[] {"a", "bc", "d"}) {
      var before = seen;
      keys.sink().write(ByteBuffer.wrap(part.getBytes(StandardCharsets.US_ASCII)));
      await().untilAsserted(() -> assertThat(seen).isEqualTo(before + part));
    }
    keys.sink().close();

    await().untilAsserted(() -> assertThat(seen).isEqualTo("abcd."));
  }

  private ByteSink collector() {
    return new ByteSink() {
      @Override
      public void accept(ByteBuffer bytes) {
        seen = seen + StandardCharsets.US_ASCII.decode(bytes);
      }

      @Override
      public void end() {
        seen = seen + ".";
      }
    };
  }
}
