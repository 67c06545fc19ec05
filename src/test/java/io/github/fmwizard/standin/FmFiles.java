// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.standin;

import io.github.fmwizard.hsm.simulated.card.Behaviour;
import io.github.fmwizard.hsm.simulated.card.IdRequest;
import io.github.fmwizard.hsm.simulated.card.ReadImage;
import io.github.fmwizard.hsm.simulated.card.TrainingImage;
import io.github.fmwizard.hsm.simulated.file.SigningCertificate;
import io.github.fmwizard.hsm.simulated.file.TrainingImageWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Files that the stand-in client loads: training images, and certificates of the test resources.
 */
public final class FmFiles {

  /** The certificate that belongs to images where no other is named. */
  public static final Path CERTIFICATE = certificate("signer");

  private static final long SIZE = 7310;

  private FmFiles() {}

  /**
   * Returns a certificate.
   *
   * @param name {@code signer}, {@code expired}, {@code future} or {@code not-private}
   */
  public static Path certificate(String name) {
    return Path.of("src/test/resources/io/github/fmwizard/hsm/simulated", name + ".pem")
        .toAbsolutePath();
  }

  /**
   * Writes a signed image named after its label and version.
   *
   * @param id hexadecimal, or {@code allocate-norm} and the like
   * @return the image as a reader sees it
   */
  public static ReadImage image(
      Path folder, String id, String label, String version, Behaviour behaviour) {
    return image(CERTIFICATE, folder, id, label, version, behaviour);
  }

  /** Writes an image as {@link #image}, signed with the key of another certificate. */
  static ReadImage image(
      Path certificate, Path folder, String id, String label, String version, Behaviour behaviour) {
    try {
      var key = SigningCertificate.read(certificate).keyFingerprint();
      var header =
          new TrainingImage(
              IdRequest.parse(id).orElseThrow(),
              label,
              version,
              "Stand-in",
              "Mon Feb  2 10:00:00 2026 - UTC",
              behaviour,
              false,
              key);
      return TrainingImageWriter.write(header, SIZE, file(folder, label, version));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns where {@link #image} writes. */
  public static Path file(Path folder, String label, String version) {
    return folder.resolve(label + "-" + version + ".fm");
  }
}
