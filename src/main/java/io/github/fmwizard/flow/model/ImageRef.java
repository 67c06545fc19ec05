// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import io.github.fmwizard.card.FmId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An FM image with its signing certificate. The FM ID inside a real image cannot be read by
 * anything known: it is said.
 *
 * @param file the image
 * @param certificate the certificate
 * @param saidId the FM ID that a person says it has; empty if nobody knows
 */
public record ImageRef(FileRef file, CertificateRef certificate, Optional<FmId> saidId) {

  /**
   * Where the certificate is: a file or a label in the admin partition; exactly one is present.
   *
   * @param file the certificate file
   * @param label the label in the admin partition
   * @param notBefore start of validity in seconds since 1970, if it could be read
   * @param notAfter end of validity in seconds since 1970, if it could be read
   * @param count how many certificates the file holds, as far as could be read; with several of
   *     them the dates are those in which all are valid
   */
  public record CertificateRef(
      Optional<FileRef> file,
      Optional<String> label,
      OptionalLong notBefore,
      OptionalLong notAfter,
      int count) {

    /**
     * Checks that one of both is given.
     *
     * @throws IllegalArgumentException if none or both are
     */
    public CertificateRef {
      if (file.isPresent() == label.isPresent()) {
        throw new IllegalArgumentException("A certificate is either a file or a stored label.");
      }
    }

    /**
     * Makes a reference to a stored certificate.
     *
     * @param label its label
     * @return the reference
     */
    public static CertificateRef stored(String label) {
      return new CertificateRef(
          Optional.empty(), Optional.of(label), OptionalLong.empty(), OptionalLong.empty(), 0);
    }

    /**
     * Returns what people call it.
     *
     * @return the file's original path, or the label
     */
    public String name() {
      return file.map(FileRef::original).orElseGet(() -> "stored as \"" + label.orElse("") + "\"");
    }
  }
}
