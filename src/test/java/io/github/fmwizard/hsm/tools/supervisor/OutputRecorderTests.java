// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.hsm.tools.supervision.OutputRecord;
import io.github.fmwizard.hsm.tools.supervision.SupervisedFolder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputRecorderTests {

  private static final int SEGMENT = OutputRecorder.SEGMENT_BYTES;

  @TempDir private Path path;

  private SupervisedFolder folder;

  @BeforeEach
  void prepare() throws Exception {
    folder = new SupervisedFolder(path);
    Files.write(folder.counters(), new byte[64]);
  }

  @Test
  void keepsTheFirstFourAndTheLastTwoSegments() throws Exception {
    var recorder = new OutputRecorder(folder);
    for (int i = 0; i < 9; i++) {
      record(recorder, "x".repeat(SEGMENT));
    }
    record(recorder, "end");

    assertThat(folder.output().segments())
        .extracting(segment -> segment.start() / SEGMENT)
        .containsExactly(0L, 1L, 2L, 3L, 8L, 9L);
    assertThat(recorder.total()).isEqualTo(9L * SEGMENT + 3);
    assertThat(recorder.isComplete()).isTrue();
  }

  @Test
  void splitsWhatDoesNotFit() throws Exception {
    var recorder = new OutputRecorder(folder);
    record(recorder, "x".repeat(SEGMENT - 2));
    record(recorder, "abcd");

    assertThat(read(SEGMENT - 2)).isEqualTo("ab");
    assertThat(read(SEGMENT)).isEqualTo("cd");
  }

  @Test
  void goesOnBehindWhatTheLostOneCounted() throws Exception {
    record(new OutputRecorder(folder), "first");

    var next = new OutputRecorder(folder);
    assertThat(next.total()).isEqualTo(5);
    assertThat(next.isComplete()).isTrue();
    record(next, "second");

    assertThat(read(0)).isEqualTo("firstsecond");
    assertThat(folder.output().segments()).hasSize(1);
  }

  @Test
  void countsWhatTheLostOneWroteAndDidNotCount() throws Exception {
    var lost = new OutputRecorder(folder);
    record(lost, "first");
    lost.take();
    Files.writeString(folder.output().segment(0).file(), "second", StandardOpenOption.APPEND);

    var next = new OutputRecorder(folder);
    assertThat(next.total()).isEqualTo(11);
    record(next, "third");
    assertThat(read(0)).isEqualTo("firstsecondthird");
  }

  @Test
  void knowsThatTheLostOneHadOutputInItsHands() throws Exception {
    var lost = new OutputRecorder(folder);
    record(lost, "first");
    lost.take();

    assertThat(new OutputRecorder(folder).isComplete()).isFalse();
    assertThat(new OutputRecorder(folder).isComplete()).isFalse();
  }

  @Test
  void countsWhatItCannotWrite() throws Exception {
    var recorder = new OutputRecorder(folder);
    Files.createDirectory(folder.output().segment(0).file());
    Files.writeString(folder.output().segment(0).file().resolve("hindrance"), "");
    record(recorder, "lost");

    assertThat(recorder.total()).isEqualTo(4);
    assertThat(recorder.isComplete()).isFalse();
  }

  private static void record(OutputRecorder recorder, String text) {
    recorder.take();
    recorder.record(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private String read(long position) throws Exception {
    var bytes = ByteBuffer.allocate(100);
    new OutputRecord(path).read(position, bytes);
    return StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
  }
}
