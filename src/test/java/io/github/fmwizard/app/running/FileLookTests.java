// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.digest.Sha256;
import io.github.fmwizard.screen.FileNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLookTests {

  private static final Path CERTIFICATES =
      Path.of("src/test/resources/io/github/fmwizard/hsm/simulated");

  @TempDir private Path folder;
  private Instant now = Instant.parse("2026-01-02T03:04:05Z");
  private final FileLook look = new FileLook(() -> now);

  @Test
  void findsAnImageByItsBytes() throws IOException {
    Path image = Files.writeString(folder.resolve("a.fm"), "a build");
    FileNotes.Note note = new FileNotes.Note("on the card now", true);
    FileNotes notes = new FileNotes(Map.of(Sha256.hexOf("a build".getBytes(UTF_8)), note), look);

    assertThat(notes.of(image.toString())).contains(note);
    Files.writeString(image, "another build");
    assertThat(notes.of(image.toString())).isEmpty();
  }

  @Test
  void saysThatACertificateIsExpired() {
    assertThat(own("expired.pem")).contains("certificate expired 20");
    assertThat(own("signer.pem")).isEmpty();
    now = Instant.parse("1999-01-01T00:00:00Z");
    assertThat(new FileLook(() -> now).at(CERTIFICATES.resolve("signer.pem").toString()))
        .get()
        .extracting(found -> found.own().orElseThrow().words())
        .asString()
        .startsWith("certificate not valid before 20");
  }

  private String own(String name) {
    return look.at(CERTIFICATES.resolve(name).toString())
        .flatMap(FileNotes.Found::own)
        .map(FileNotes.Note::words)
        .orElse("");
  }

  @Test
  void saysNothingOfWhatIsNoFile() {
    assertThat(look.at(folder.toString())).isEmpty();
    assertThat(look.at("/dev/zero")).isEmpty();
    assertThat(look.at(folder.resolve("missing").toString())).isEqualTo(Optional.empty());
    assertThat(look.at("a\0b")).isEmpty();
  }
}
