// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cast is what asciicast v2 says, whatever is written and however it is cut into pieces. */
class CastFileTests {

  private static final String OUTPUT = "\u001b[1m\"Key\\set\" \u00fc \u2026 \ud83d\udd11\r\n";

  @TempDir private Path folder;

  @Test
  void holdsAllThatWasWrittenWithItsTimes() throws Exception {
    var nanos = new AtomicLong();
    var file = folder.resolve("a.cast");
    var cast = CastFile.begin(file, new TtySize(80, 24), Instant.EPOCH, nanos::get);
    var bytes = OUTPUT.getBytes(UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      nanos.addAndGet(250_000_000);
      cast.write(bytes, i, 1);
    }

    var json = new ObjectMapper();
    var lines = Files.readAllLines(file);
    var head = json.readTree(lines.get(0));
    assertThat(head.get("version").asInt()).isEqualTo(2);
    assertThat(head.get("width").asInt()).isEqualTo(80);
    assertThat(head.get("height").asInt()).isEqualTo(24);
    var output = new StringBuilder();
    double before = 0;
    for (var line : lines.subList(1, lines.size())) {
      var event = json.readTree(line);
      assertThat(event.get(0).asDouble()).isGreaterThan(before);
      before = event.get(0).asDouble();
      assertThat(event.get(1).asText()).isEqualTo("o");
      output.append(event.get(2).asText());
    }
    assertThat(output).hasToString(OUTPUT);
    assertThat(before).isEqualTo(bytes.length / 4.0);
  }

  @Test
  void replacesNoFile() throws Exception {
    var file = Files.writeString(folder.resolve("a.cast"), "kept");

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> CastFile.begin(file, TtySize.USUAL, Instant.EPOCH));
    assertThat(file).hasContent("kept");
  }
}
