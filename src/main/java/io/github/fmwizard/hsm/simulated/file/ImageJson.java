// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import io.github.fmwizard.hsm.simulated.card.Behaviour;
import io.github.fmwizard.hsm.simulated.card.Digests;
import io.github.fmwizard.hsm.simulated.card.IdRequest;
import io.github.fmwizard.hsm.simulated.card.TrainingImage;

/** Reads the header of a training image from JSON. */
final class ImageJson {

  private static final String NOBODY = "0".repeat(Digests.DIGITS);
  private static final TrainingImage HARMLESS =
      new TrainingImage(
          new IdRequest.Allocated(IdRequest.Range.NORM),
          "?",
          "",
          "",
          "",
          Behaviour.GOOD,
          false,
          NOBODY);

  private ImageJson() {}

  /** Reads a header that names its signer, as in an image file. */
  static TrainingImage readSigned(Fields fields) {
    String signer =
        fields.parsed(
            "signer",
            NOBODY,
            "64 lower-case hexadecimal digits",
            Digests.parse(fields.raw("signer"), Digests.DIGITS));
    return read(fields, signer);
  }

  /** Reads a header whose signer is not known yet, as in a scenario. */
  static TrainingImage readUnsigned(Fields fields) {
    return read(fields, NOBODY);
  }

  private static TrainingImage read(Fields fields, String signer) {
    IdRequest id =
        fields.parsed(
            "id",
            HARMLESS.id(),
            "an FM ID or allocate-high, -norm or -low",
            IdRequest.parse(fields.raw("id")));
    String label = fields.text("label");
    String version = fields.text("version", "1.00");
    String maker = fields.text("maker", "");
    String buildTime = fields.text("build-time", "");
    Behaviour behaviour = fields.word("behaviour", Behaviour.class, Behaviour.GOOD);
    boolean needsSmfs = fields.flag("needs-smfs", false);
    try {
      return new TrainingImage(id, label, version, maker, buildTime, behaviour, needsSmfs, signer);
    } catch (IllegalArgumentException e) {
      fields.refused(e);
      return HARMLESS;
    }
  }
}
