// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import io.github.fmwizard.hsm.simulated.card.Behaviour;
import io.github.fmwizard.hsm.simulated.card.IdRequest;
import io.github.fmwizard.hsm.simulated.card.TrainingImage;

/** The words and limits of the format of training images. */
final class TrainingImageFormat {

  /** The first line. A Luna FM begins otherwise, so a real card refuses such a file. */
  static final String MAGIC = "fmwizard training image 1: not a Luna FM, a real card refuses it\n";

  /** The second line with the header ends before this byte. */
  static final int LONGEST_HEADER = 4096;

  /** The biggest file that is read at all. */
  static final long BIGGEST_FILE = 64L * 1024 * 1024;

  private TrainingImageFormat() {}

  /**
   * The second line.
   *
   * @param id the FM ID that it asks for, as {@link IdRequest#word} writes it
   */
  record Header(
      String id,
      String label,
      String version,
      String maker,
      String buildTime,
      Behaviour behaviour,
      boolean needsSmfs,
      String signer) {

    /** Checks all of it, so that a header that was read makes an image. */
    Header {
      image(id, label, version, maker, buildTime, behaviour, needsSmfs, signer);
    }

    static Header of(TrainingImage image) {
      return new Header(
          image.id().word(),
          image.label(),
          image.version(),
          image.maker(),
          image.buildTime(),
          image.behaviour(),
          image.needsSmfs(),
          image.signer());
    }

    TrainingImage image() {
      return image(id, label, version, maker, buildTime, behaviour, needsSmfs, signer);
    }

    private static TrainingImage image(
        String id,
        String label,
        String version,
        String maker,
        String buildTime,
        Behaviour behaviour,
        boolean needsSmfs,
        String signer) {
      return new TrainingImage(
          IdRequest.parse(id)
              .orElseThrow(() -> new IllegalArgumentException("There is no FM ID " + id + ".")),
          label,
          version,
          maker,
          buildTime,
          behaviour,
          needsSmfs,
          signer);
    }
  }
}
