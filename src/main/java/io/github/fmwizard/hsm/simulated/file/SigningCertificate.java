// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import io.github.fmwizard.digest.Sha256;
import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.hsm.simulated.card.StoredCertificate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;

/** Reads the signing certificate of an FM: a real X.509 certificate in PEM or DER. */
public final class SigningCertificate {

  /**
   * A line ahead of the certificate's text that makes the training card take it for one without
   * {@code CKA_PRIVATE}. Invented: a real file has no such mark, the attribute belongs to the
   * stored object (LOAD-7).
   */
  public static final String NOT_PRIVATE = "fmwizard training: CKA_PRIVATE is false";

  /** A byte order mark in UTF-8. */
  private static final String MARK = "\u00ef\u00bb\u00bf";

  private static final int LARGEST = 64 * 1024;

  private SigningCertificate() {}

  /**
   * Reads a certificate file as the card would store it.
   *
   * @param file the certificate
   * @return its key, its dates and the label that it gets in the admin partition: its name without
   *     ending (invented)
   * @throws IOException if the file cannot be read or is no certificate
   */
  public static StoredCertificate read(Path file) throws IOException {
    return read(file, InputFile.read(file, LARGEST + 1));
  }

  /** Reads the bytes of a certificate file. */
  static StoredCertificate read(Path file, byte[] bytes) throws IOException {
    if (bytes.length > LARGEST) {
      throw new IOException("The file is too large for a certificate.");
    }
    X509Certificate certificate = parse(bytes);
    return new StoredCertificate(
        label(file),
        Sha256.hexOf(certificate.getPublicKey().getEncoded()),
        !new String(withoutMark(bytes), StandardCharsets.ISO_8859_1).startsWith(NOT_PRIVATE),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant());
  }

  private static X509Certificate parse(byte[] bytes) throws IOException {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(withoutMark(bytes)));
    } catch (CertificateException e) {
      throw new IOException("The file is not an X.509 certificate.", e);
    }
  }

  /** Returns the bytes without the byte order mark that some editors put first. */
  private static byte[] withoutMark(byte[] bytes) {
    boolean marked = new String(bytes, StandardCharsets.ISO_8859_1).startsWith(MARK);
    return marked ? Arrays.copyOfRange(bytes, MARK.length(), bytes.length) : bytes;
  }

  /** Returns the file's name without its last ending. */
  private static String label(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
