// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.hsm.ConsoleLease;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayTests {

  private static final long PATIENCE = 50_000_000L;

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final AtomicInteger closings = new AtomicInteger();
  private final AtomicLong now = new AtomicLong();
  private final Relay relay =
      new Relay(screen::write, PATIENCE, closings::incrementAndGet, now::get);

  @Nested
  class Typing {

    @Test
    void arrivesByteByByteAndEnterAsNewLine() {
      type("s\u00E9\r");

      assertThat(relayed(4)).isEqualTo("s\u00E9\n");
    }

    /** Raw console servers send NUL or a line feed after it. */
    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r\0"})
    void isEndedOnceByAnEnterOfTwoBytes(String enter) {
      type("one" + enter.charAt(0));
      now.addAndGet(PATIENCE);
      type(enter.substring(1) + "two\r");

      assertThat(relayed(8)).isEqualTo("one\ntwo\n");
      assertThat(shown()).isEmpty();
    }

    @Test
    void isNotShown() {
      type("hunter2\r");

      assertThat(shown()).isEmpty();
    }

    @Test
    void isShownWhileTheProgramAsksForWhatIsNotSecret() {
      relay.echo(true);
      type("yx\u007Fs\r");
      relay.echo(false);
      type("secret");

      assertThat(shown()).isEqualTo("yx\b \bs\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0003", "\u001A", "\u001C", "\u0013", "\u0011", "\u0004", "\0"})
    void whatEndsOrStopsAProgramIsThrownAway(String key) {
      type(key);
      type("x");

      assertThat(relay.read()).isEqualTo('x');
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B[A", "\u001BOP", "\u001B[I", "\u001B]11;rgb:1/2/3\u0007"})
    void escapeSequencesAreNoPartOfAPassword(String sequence) {
      type(sequence);
      type("x");

      assertThat(relay.read()).isEqualTo('x');
    }

    @Test
    void leavesWithoutAnswering() {
      type("half\u001D");

      assertThat(relay.read()).isEqualTo(ConsoleLease.LEFT);
      type("more");
      assertThat(relay.read()).isEqualTo(ConsoleLease.LEFT);
    }

    @Test
    void nothingIsReadFromADeadLine() {
      var read = CompletableFuture.supplyAsync(relay::read);
      relay.end();

      await().until(read::isDone);
      assertThat(read).isCompletedWithValue(ConsoleLease.LEFT);
    }
  }

  @Nested
  class TypedEarly {

    @Test
    void isThrownAwayUntilAPauseAndThePromptSaysSo() {
      relay.ignoreUntilPause();
      assertThat(shown()).containsOnlyOnce("were thrown away. Type nothing for 2 s");

      for (char letter : "rest\r".toCharArray()) {
        type(String.valueOf(letter));
      }
      now.addAndGet(Relay.PAUSE);
      type("hunter2\r");

      assertThat(relayed(8)).isEqualTo("hunter2\n");
      assertThat(shown()).doesNotContain("rest", "hunter");
    }

    @Test
    void doesNotKeepAnybodyFromLeaving() {
      relay.ignoreUntilPause();
      type("ha\u001Dlf");

      assertThat(relay.read()).isEqualTo(ConsoleLease.LEFT);
    }
  }

  @Nested
  class Pasting {

    @Test
    void oneLineIsTyping() {
      type("\u001B[200~hunter2\u001B[201~");

      assertThat(relayed(7)).isEqualTo("hunter2");
    }

    @Test
    void moreThanOneLineIsRefusedWithAWord() {
      type("\u001B[200~hunter2\nsecond\u001B[201~");
      type("x");

      assertThat(relay.read()).isEqualTo('x');
      assertThat(shown()).contains("paste").doesNotContain("hunter2");
    }

    @Test
    void whatComesTogetherWithEnterAnswersOnePromptOnly() {
      type("hunter2\rsecond\r");
      type("x");

      assertThat(relayed(9)).isEqualTo("hunter2\nx");
      assertThat(shown()).contains("thrown away").doesNotContain("second");
    }

    @Test
    void whatASlowLineDeliversBehindEnterAnswersNothing() {
      for (char letter : "hunter2\rsecond\rthird".toCharArray()) {
        relay.accept(ByteBuffer.wrap(new byte[] {(byte) letter}));
        now.addAndGet(1_040_000);
      }
      type("x");

      assertThat(relayed(9)).isEqualTo("hunter2\nx");
      assertThat(shown()).containsOnlyOnce("thrown away");
    }

    @Test
    void toLeaveIsNeverThrownAway() {
      type("half\r\u001D");

      assertThat(relay.read()).isEqualTo(ConsoleLease.LEFT);
    }

    @Test
    void enterAsTwoBytesIsOne() {
      type("a\r\n");
      type("b");

      assertThat(relayed(3)).isEqualTo("a\nb");
      assertThat(shown()).isEmpty();
    }
  }

  @Nested
  class Output {

    @Test
    void isShownWithNothingThatTheTerminalObeys() {
      relay.write("Password: \u001B[1m".getBytes(StandardCharsets.US_ASCII));

      assertThat(shown()).isEqualTo("Password: ^[[1m");
    }

    @Test
    void toADeadLineEndsTheInput() {
      var dead =
          new Relay(
              (bytes, offset, length) -> {
                throw new IOException("gone");
              },
              PATIENCE,
              closings::incrementAndGet);
      dead.write(new byte[] {'x'});

      assertThat(dead.read()).isEqualTo(ConsoleLease.LEFT);
    }
  }

  @Test
  void isClosedOnce() {
    relay.close();
    relay.close();

    assertThat(closings).hasValue(1);
    assertThat(relay.read()).isEqualTo(ConsoleLease.LEFT);
  }

  /** Types after a while. */
  private void type(String text) {
    now.addAndGet(1_000_000_000L);
    relay.accept(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String relayed(int count) {
    var bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) relay.read();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String shown() {
    return screen.toString(StandardCharsets.UTF_8);
  }
}
