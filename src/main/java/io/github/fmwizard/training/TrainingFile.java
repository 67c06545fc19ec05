// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.hsm.CardSerial;
import io.github.fmwizard.hsm.FmId;
import io.github.fmwizard.hsm.simulated.TrainingImage;
import java.util.Optional;
import java.util.function.Function;

/** A file that a trainee finds on the simulated host. */
public sealed interface TrainingFile {

  /**
   * An FM image.
   *
   * @param name its name
   * @param what what the trainee is told of it
   * @param header what it says of itself, but for its signer
   * @param size its size in bytes
   * @param signer the certificate file whose key has signed it
   * @param installed where this very build is loaded at first, if anywhere
   */
  record Image(
      String name,
      String what,
      TrainingImage header,
      long size,
      String signer,
      Optional<Installed> installed)
      implements TrainingFile {
    @Override
    public <R> R fold(
        Function<? super Image, R> image, Function<? super Certificate, R> certificate) {
      return image.apply(this);
    }
  }

  /**
   * A signing certificate.
   *
   * @param name its name
   * @param what what the trainee is told of it
   * @param from the certificate file in the folder of the scenarios' certificates
   */
  record Certificate(String name, String what, String from) implements TrainingFile {
    @Override
    public <R> R fold(
        Function<? super Image, R> image, Function<? super Certificate, R> certificate) {
      return certificate.apply(this);
    }
  }

  /**
   * A place on a card.
   *
   * @param card the card
   * @param fm the FM ID
   */
  record Installed(CardSerial card, FmId fm) {}

  /**
   * Returns its name.
   *
   * @return without a folder
   */
  String name();

  /**
   * Returns what the trainee is told of it.
   *
   * @return a few words
   */
  String what();

  /**
   * Applies the function for the case at hand.
   *
   * @param <R> the type of the result
   * @param image for an image
   * @param certificate for a certificate
   * @return what the function returned
   */
  <R> R fold(Function<? super Image, R> image, Function<? super Certificate, R> certificate);
}
