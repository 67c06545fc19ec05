// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.hsm.simulated.card.LoadRequest;
import io.github.fmwizard.hsm.simulated.card.ReadImage;
import io.github.fmwizard.hsm.simulated.card.StoredCertificate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the files that a load names: the image and its certificate. */
public final class LoadFiles {

  private LoadFiles() {}

  /**
   * Reads the files of a load.
   *
   * @param load the load
   * @return the request; one that says why a file can't be used is refused by the card
   */
  public static LoadRequest read(Action.LoadFm load) {
    Optional<String> label =
        switch (load.certificate()) {
          case Action.Certificate.InFile file -> Optional.empty();
          case Action.Certificate.Stored stored -> Optional.of(stored.label());
        };
    try {
      ReadImage image = TrainingImageReader.read(Path.of(load.imageFile()));
      return new LoadRequest(
          Optional.of(image), certificate(load.certificate()), label, Optional.empty());
    } catch (IOException | TrainingImageException e) {
      return new LoadRequest(
          Optional.empty(), Optional.empty(), label, Optional.of(sentence(load, e)));
    }
  }

  private static Optional<StoredCertificate> certificate(Action.Certificate certificate)
      throws IOException {
    return switch (certificate) {
      case Action.Certificate.InFile file ->
          Optional.of(SigningCertificate.read(Path.of(file.path())));
      case Action.Certificate.Stored ignored -> Optional.empty();
    };
  }

  private static String sentence(Action.LoadFm load, Exception e) {
    return "A file for " + load.imageFile() + " cannot be used: " + e.getMessage();
  }
}
