// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.hsm.simulated.card.TrainingImage;
import java.util.List;
import java.util.Optional;

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
   * @param damaged whether its last bytes are missing, as after a copy that broke off
   */
  record Image(
      String name,
      String what,
      TrainingImage header,
      long size,
      String signer,
      Optional<Installed> installed,
      boolean damaged)
      implements TrainingFile {
    @Override
    public Optional<String> certificate() {
      return Optional.of(signer);
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
    public Optional<String> certificate() {
      return Optional.of(from);
    }
  }

  /**
   * A text, such as a kernel log to hand in.
   *
   * @param name its name
   * @param what what the trainee is told of it
   * @param lines its lines
   */
  record Text(String name, String what, List<String> lines) implements TrainingFile {
    /** Copies the list. */
    public Text {
      lines = List.copyOf(lines);
    }

    @Override
    public Optional<String> certificate() {
      return Optional.empty();
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
   * Returns the certificate file of the scenarios that it is made with.
   *
   * @return a name in the folder of the scenarios' certificates; none for a text
   */
  Optional<String> certificate();
}
