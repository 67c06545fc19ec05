// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.hsm.Progress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines of an act's output, with a word where some are missing. */
class ActTranscriptTests {

  private static final int KEPT = 1000;

  private final List<String> heard = new ArrayList<>();
  private final Transcript transcript =
      new Transcript(
          new Progress() {
            @Override
            public void step(String text) {
              throw new UnsupportedOperationException();
            }

            @Override
            public void output(String line) {
              heard.add(line);
            }

            @Override
            public void pointOfNoReturn() {
              throw new UnsupportedOperationException();
            }
          });

  @Test
  void keepsAllLinesThatItHas() {
    print(2 * KEPT);

    assertThat(transcript.lines()).hasSize(2 * KEPT).startsWith("0").endsWith("1999");
    assertThat(transcript.lines()).noneMatch(Transcript::leavesOut);
    assertThat(heard).isEqualTo(transcript.lines());
  }

  @Test
  void saysHowManyLinesAreLeftOut() {
    print(2 * KEPT + 5);

    assertThat(transcript.lines()).hasSize(2 * KEPT + 1).startsWith("0").endsWith("2004");
    assertThat(transcript.lines().get(KEPT - 1)).isEqualTo("999");
    assertThat(transcript.lines().get(KEPT)).isEqualTo("[fmwizard: 5 lines left out here]");
    assertThat(transcript.lines().get(KEPT + 1)).isEqualTo("1005");
    assertThat(transcript.lines()).filteredOn(Transcript::leavesOut).hasSize(1);
    assertThat(heard).hasSize(2 * KEPT);
  }

  @Test
  void tellsItsOwnRemarksFromLines() {
    transcript.gap(7);
    transcript.remark("typing was interrupted");
    transcript.take(ByteBuffer.wrap("7 bytes left out here\n".getBytes(UTF_8)));

    assertThat(transcript.lines())
        .containsExactly(
            "[fmwizard: 7 bytes left out here]",
            "[fmwizard: typing was interrupted]",
            "7 bytes left out here");
    assertThat(transcript.lines()).filteredOn(Transcript::isRemark).hasSize(2);
    assertThat(transcript.lines()).filteredOn(Transcript::leavesOut).hasSize(1);
  }

  @Test
  void promptsWhileALineIsBegun() {
    assertThat(transcript.prompting()).isFalse();
    transcript.take(ByteBuffer.wrap("Password: ".getBytes(UTF_8)));
    assertThat(transcript.prompting()).isTrue();
    assertThat(transcript.lines()).isEmpty();
    transcript.flush();
    transcript.flush();

    assertThat(transcript.prompting()).isFalse();
    assertThat(transcript.lines()).containsExactly("Password:");
  }

  private void print(int lines) {
    for (int i = 0; i < lines; i++) {
      transcript.take(ByteBuffer.wrap((i + "\n").getBytes(UTF_8)));
    }
  }
}
