// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.flow.model.FileRef;
import io.github.fmwizard.flow.model.ImageRef.CertificateRef;
import io.github.fmwizard.journal.RunFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the dates of certificate files. */
final class Certificates {

  private Certificates() {}

  static CertificateRef read(FileRef file, RunFiles files) {
    OptionalLong from = OptionalLong.empty();
    OptionalLong to = OptionalLong.empty();
    try {
      InputStream in = new ByteArrayInputStream(files.content(file.name()));
      X509Certificate certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      from = OptionalLong.of(certificate.getNotBefore().toInstant().getEpochSecond());
      to = OptionalLong.of(certificate.getNotAfter().toInstant().getEpochSecond());
    } catch (CertificateException | IOException e) {
      // Another form of certificate may still be right for the card: its dates stay unknown.
      return new CertificateRef(Optional.of(file), Optional.empty(), from, to);
    }
    return new CertificateRef(Optional.of(file), Optional.empty(), from, to);
  }
}
