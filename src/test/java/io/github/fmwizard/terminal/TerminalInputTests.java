// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TerminalInputTests {

  private final AtomicReference<String> seen = new AtomicReference<>("");

  @Test
  void goesOnReadingAfterTheFirstBytes() throws IOException {
    var keys = Pipe.open();
    new TerminalInput(keys.source(), collector()).start();

    for (String part : new String[] {"a", "bc", "d"}) {
      var before = seen.get();
      keys.sink().write(ByteBuffer.wrap(part.getBytes(StandardCharsets.US_ASCII)));
      await().untilAsserted(() -> assertThat(seen.get()).isEqualTo(before + part));
    }
    keys.sink().close();

    await().untilAsserted(() -> assertThat(seen.get()).isEqualTo("abcd."));
  }

  @Test
  void stopsWithoutAWordAndNoThreadWaitsOn() throws IOException {
    var keys = Pipe.open();
    var ofOtherTests = readers();
    var input = new TerminalInput(keys.source(), collector());
    input.start();
    await().until(() -> !ofOtherTests.containsAll(readers()));

    input.stop();

    await().until(() -> ofOtherTests.containsAll(readers()));
    assertThat(seen.get()).isEmpty();
  }

  private static Set<Thread> readers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("terminal-input"))
        .collect(Collectors.toSet());
  }

  private void add(String text) {
    seen.updateAndGet(before -> before + text);
  }

  private ByteSink collector() {
    return new ByteSink() {
      @Override
      public void accept(ByteBuffer bytes) {
        add(StandardCharsets.US_ASCII.decode(bytes).toString());
      }

      @Override
      public void end() {
        add(".");
      }
    };
  }
}
