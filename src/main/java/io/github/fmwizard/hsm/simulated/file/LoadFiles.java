// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.digest.Sha256;
import io.github.fmwizard.hsm.simulated.card.LoadRequest;
import io.github.fmwizard.hsm.simulated.card.StoredCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the files that a load names: the image and its certificate. Each is read once, no link is
 * followed, and the bytes that were digested are those that the card gets.
 */
public final class LoadFiles {

  private LoadFiles() {}

  /**
   * Reads the files of a load.
   *
   * @param load the load
   * @return the request; one that says why a file can't be used is refused by the card
   * @throws AlteredFileException if a file does not hold the bytes that were approved; then nothing
   *     may be done
   */
  public static LoadRequest read(Action.LoadFm load) throws AlteredFileException {
    Optional<String> label =
        switch (load.certificate()) {
          case Action.Certificate.InFile file -> Optional.empty();
          case Action.Certificate.Stored stored -> Optional.of(stored.label());
        };
    try {
      byte[] image = approved(load.image());
      Optional<StoredCertificate> certificate = certificate(load.certificate());
      return new LoadRequest(
          Optional.of(TrainingImageReader.read(image)), certificate, label, Optional.empty());
    } catch (IOException | TrainingImageException e) {
      return new LoadRequest(
          Optional.empty(), Optional.empty(), label, Optional.of(sentence(load, e)));
    }
  }

  private static Optional<StoredCertificate> certificate(Action.Certificate certificate)
      throws IOException, AlteredFileException {
    return switch (certificate) {
      case Action.Certificate.InFile(Action.BoundFile file) ->
          Optional.of(SigningCertificate.read(Path.of(file.path()), approved(file)));
      case Action.Certificate.Stored ignored -> Optional.empty();
    };
  }

  private static byte[] approved(Action.BoundFile file) throws IOException, AlteredFileException {
    Path path = Path.of(file.path());
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new AlteredFileException(file.path() + " is not a regular file.");
    }
    byte[] content;
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      content = in.readNBytes(Math.toIntExact(TrainingImageFormat.BIGGEST_FILE) + 1);
    }
    String found = Sha256.hexOf(content);
    if (!found.equals(file.sha256())) {
      throw new AlteredFileException(file.otherBytes(found));
    }
    return content;
  }

  private static String sentence(Action.LoadFm load, Exception e) {
    return "A file for " + load.image().path() + " cannot be used: " + e.getMessage();
  }
}
