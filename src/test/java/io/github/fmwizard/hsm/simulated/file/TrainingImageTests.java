// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fmwizard.card.FmId;
import io.github.fmwizard.hsm.simulated.Bench;
import io.github.fmwizard.hsm.simulated.card.Behaviour;
import io.github.fmwizard.hsm.simulated.card.IdRequest;
import io.github.fmwizard.hsm.simulated.card.ReadImage;
import io.github.fmwizard.hsm.simulated.card.StoredCertificate;
import io.github.fmwizard.hsm.simulated.card.TrainingImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingImageTests {

  private static final TrainingImage HEADER =
      new TrainingImage(
          new IdRequest.Fixed(new FmId(0xa123)),
          "Caesar",
          "1.02",
          "Training",
          "Mon Feb  2 10:00:00 2026 - UTC",
          Behaviour.MISBEHAVES,
          true,
          "ab".repeat(32));

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("image.fm");
  }

  @Nested
  class OnDisk {

    @ParameterizedTest
    @ValueSource(longs = {0, 4095, 4096, 4097, 20_000})
    void areReadAsTheyWereWritten(long size) throws Exception {
      ReadImage written = TrainingImageWriter.write(HEADER, size, file);
      assertThat(TrainingImageReader.read(file)).isEqualTo(written);
      assertThat(written.header()).isEqualTo(HEADER);
      assertThat(written.size()).isEqualTo(Files.size(file)).isGreaterThanOrEqualTo(size);
    }

    @Test
    void sayThatTheyAreNoLunaFms() throws Exception {
      TrainingImageWriter.write(HEADER, 0, file);
      assertThat(Files.readAllLines(file).get(0)).contains("not a Luna FM, a real card refuses it");
    }

    @Test
    void haveAFingerprintThatTellsBuildsApart() throws Exception {
      String one = TrainingImageWriter.write(HEADER, 0, file).fingerprint();
      String again = TrainingImageWriter.write(HEADER, 0, file).fingerprint();
      String longer = TrainingImageWriter.write(HEADER, 9999, file).fingerprint();
      assertThat(one).matches("[0-9a-f]{20}").isEqualTo(again).isNotEqualTo(longer);
    }

    @ParameterizedTest
    @CsvSource({"0", "70", "5000"})
    void areNotReadWhenAByteIsDifferent(int place) throws Exception {
      TrainingImageWriter.write(HEADER, 6000, file);
      byte[] bytes = Files.readAllBytes(file);
      bytes[place] ^= 0x55;
      Files.write(file, bytes);
      assertThatThrownBy(() -> TrainingImageReader.read(file))
          .isInstanceOf(TrainingImageException.class);
    }
  }

  @Nested
  class Headers {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '\0',
        value = {
          "'signer': 'SIGNER' | 'signer': 'zz' | 64 lower-case hexadecimal digits",
          "'a000' | 'allocate-odd' | There is no FM ID allocate-odd.",
          "'label': 'x' | 'label': 'a label that is too long' | A label has 1 to 16 characters",
          "'label': 'x' | 'label': 'x', 'colour': 1 | 'colour' is not known here",
          "'label': 'x', | | 'label' is missing",
          "'needs-smfs': false | 'needs-smfs': 'no' | 'needs-smfs' is missing or wrong",
          "'good' | 'lazy' | 'behaviour' is missing or wrong",
          "} | | It is not JSON",
        })
    void areReadStrictly(String right, String wrong, String problem) throws IOException {
      String header =
          """
          {'id': 'a000', 'label': 'x', 'version': '', 'maker': '', 'build-time': '',\
           'behaviour': 'good', 'needs-smfs': false, 'signer': 'SIGNER'}"""
              .replace(right, wrong == null ? "" : wrong)
              .replace("SIGNER", "ab".repeat(32));
      Files.writeString(file, TrainingImageFormat.MAGIC + header.replace('\'', '"') + "\n");
      assertThatThrownBy(() -> TrainingImageReader.read(file))
          .isInstanceOf(TrainingImageException.class)
          .hasMessageContaining(problem.replace('\'', '"'));
    }

    @Test
    void mustEnd() throws IOException {
      Files.writeString(file, TrainingImageFormat.MAGIC + "{}" + " ".repeat(9000));
      assertThatThrownBy(() -> TrainingImageReader.read(file))
          .isInstanceOf(TrainingImageException.class)
          .hasMessageContaining("has no end");
    }

    @Test
    void mayBeginAFileOnly() throws IOException {
      Files.writeString(file, "x");
      assertThatThrownBy(() -> TrainingImageReader.read(file))
          .isInstanceOf(TrainingImageException.class);
    }

    @ParameterizedTest
    @CsvSource({"a000", "0001", "allocate-high", "allocate-norm", "allocate-low"})
    void askForAnIdInWords(String word) {
      assertThat(IdRequest.parse(word).orElseThrow().word()).isEqualTo(word);
    }
  }

  @Nested
  class Certificates {

    @Test
    void areRealOnesWhoseKeySigns() throws Exception {
      StoredCertificate certificate = SigningCertificate.read(Bench.resource("signer.pem"));
      assertThat(certificate.keyFingerprint()).matches("[0-9a-f]{64}");
      assertThat(certificate.label()).isEqualTo("signer");
      assertThat(certificate.isPrivate()).isTrue();
      assertThat(certificate.notAfter()).isEqualTo("2099-12-31T23:59:59Z");
    }

    @Test
    void keepTheirKeyWhenTheyAreMarkedAsNotPrivate() throws Exception {
      StoredCertificate marked = SigningCertificate.read(Bench.resource("not-private.pem"));
      assertThat(marked.isPrivate()).isFalse();
      assertThat(marked.keyFingerprint())
          .isEqualTo(SigningCertificate.read(Bench.resource("signer.pem")).keyFingerprint());
    }

    @Test
    void areNotTakenFromFilesThatAreTooLarge() throws Exception {
      Files.write(file, "x".repeat(70_000).getBytes(StandardCharsets.US_ASCII));
      assertThatThrownBy(() -> SigningCertificate.read(file)).isInstanceOf(IOException.class);
    }
  }
}
