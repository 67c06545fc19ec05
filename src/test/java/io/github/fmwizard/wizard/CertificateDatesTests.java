// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CertificateDatesTests {

  private static final Path FOLDER = Path.of("src/test/resources/io/github/fmwizard/hsm/simulated");
  private static final String SIGNER = read("signer.pem");
  private static final String EXPIRED = read("expired.pem");
  private static final String FUTURE = read("future.pem");

  @Test
  void areThoseOfEachCertificateOfTheFile() {
    var good = dates(SIGNER);
    var both = dates(SIGNER + "a remark\n" + EXPIRED);

    assertThat(good.count()).isEqualTo(1);
    assertThat(both.count()).isEqualTo(2);
    assertThat(both.notAfter()).isEqualTo(dates(EXPIRED).notAfter());
    assertThat(dates(EXPIRED + SIGNER)).isEqualTo(both);
    assertThat(dates(SIGNER + FUTURE).notBefore()).isEqualTo(dates(FUTURE).notBefore());
  }

  @Test
  void areReadBehindAByteOrderMarkAndInOtherEncodings() {
    assertThat(dates("\u00ef\u00bb\u00bf" + SIGNER)).isEqualTo(dates(SIGNER));
    assertThat(CertificateDates.of(SIGNER.getBytes(StandardCharsets.UTF_16)))
        .isEqualTo(dates(SIGNER));
    String base64 = SIGNER.replaceAll("(?s).*BEGIN CERTIFICATE-----|-----END.*", "");
    assertThat(CertificateDates.of(Base64.getMimeDecoder().decode(base64)))
        .isEqualTo(dates(SIGNER));
  }

  @Test
  void areUnknownOnceOneOfThemCannotBeRead() {
    String broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";

    assertThat(dates(SIGNER + broken).count()).isEqualTo(2);
    assertThat(dates(SIGNER + broken).notAfter()).isEmpty();
    assertThat(dates("no certificate").notBefore()).isEmpty();
  }

  @Test
  void tellACertificateFromAnImage() {
    assertThat(CertificateDates.isCertificate(bytes("\u00ef\u00bb\u00bf" + SIGNER))).isTrue();
    assertThat(CertificateDates.isCertificate(bytes("an image with -----BEGIN in it"))).isFalse();
  }

  private static CertificateDates dates(String text) {
    return CertificateDates.of(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
