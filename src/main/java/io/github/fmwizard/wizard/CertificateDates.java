// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of all certificates in a file: nobody knows which of them the card takes, so each must
 * be in date.
 *
 * @param count how many there are; 0 if none was recognized
 * @param notBefore the latest begin of all, in seconds since 1970; empty if one could not be read
 * @param notAfter the earliest end of all, in seconds since 1970; empty if one could not be read
 */
public record CertificateDates(int count, OptionalLong notBefore, OptionalLong notAfter) {

  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----.*?-----END [A-Z0-9 ]*-----",
          Pattern.DOTALL);

  /**
   * Reads the dates of a file.
   *
   * @param content its bytes
   * @return the dates of all certificates in it
   */
  public static CertificateDates of(byte[] content) {
    String text = text(content);
    try {
      List<X509Certificate> all = new ArrayList<>();
      if (text.contains("-----BEGIN")) {
        for (Matcher block = PEM.matcher(text); block.find(); ) {
          all.addAll(read(block.group().getBytes(StandardCharsets.ISO_8859_1)));
        }
      } else {
        all.addAll(read(content));
      }
      return dated(all);
    } catch (CertificateException e) {
      // Another form of certificate may still be right for the card: its dates stay unknown.
      return new CertificateDates(count(text), OptionalLong.empty(), OptionalLong.empty());
    }
  }

  /** Tells whether a file says of itself that it is a certificate. */
  static boolean isCertificate(byte[] content) {
    return PEM.matcher(text(content)).lookingAt();
  }

  private static CertificateDates dated(List<X509Certificate> all) {
    return new CertificateDates(
        all.size(),
        all.stream().mapToLong(one -> one.getNotBefore().toInstant().getEpochSecond()).max(),
        all.stream().mapToLong(one -> one.getNotAfter().toInstant().getEpochSecond()).min());
  }

  private static int count(String text) {
    return (int) PEM.matcher(text).results().count();
  }

  /** Reads text without a byte order mark, and without the zeros of a wide encoding. */
  private static String text(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1)
        .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
        .replace("\0", "")
        .strip();
  }

  private static List<X509Certificate> read(byte[] bytes) throws CertificateException {
    List<X509Certificate> read = new ArrayList<>();
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    for (Certificate one : factory.generateCertificates(new ByteArrayInputStream(bytes))) {
      read.add((X509Certificate) one);
    }
    return read;
  }
}
