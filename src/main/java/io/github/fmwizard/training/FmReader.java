// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.hsm.simulated.card.Behaviour;
import io.github.fmwizard.hsm.simulated.card.FmBuild;
import io.github.fmwizard.hsm.simulated.card.FmStanding;
import io.github.fmwizard.hsm.simulated.card.IdRequest;
import io.github.fmwizard.hsm.simulated.card.InstalledFm;
import io.github.fmwizard.hsm.simulated.card.KeySet;
import io.github.fmwizard.hsm.simulated.card.TrainingImage;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.ObjectFields;

/** Reads what a scenario says of FMs, their keys and their images. */
final class FmReader {

  private static final String UNSIGNED = "0".repeat(64);
  private static final IdRequest ANY = new IdRequest.Allocated(IdRequest.Range.NORM);
  private static final TrainingImage NO_IMAGE =
      new TrainingImage(ANY, "?", "", "", "", Behaviour.GOOD, false, UNSIGNED);
  private static final int USUAL_SIZE = 7310;
  private static final int LARGEST = 999_999_999;

  private final ScenarioValues values;

  FmReader(ScenarioValues values) {
    this.values = values;
  }

  InstalledFm installed(Node node) {
    ObjectFields fields = values.object(node, "The FM");
    InstalledFm fm =
        new InstalledFm(
            values.fmId(fields.required("id")),
            fields.get("allocated", values::flag, false),
            new FmBuild(
                values.text(fields.required("label")),
                fields.get("version", values::text, "1.00"),
                fields.get("maker", values::text, ""),
                fields.get("build-time", values::text, ""),
                fields.get(
                    "fingerprint",
                    text -> values.digits(text, FmBuild.FINGERPRINT_DIGITS),
                    FmBuild.NO_FINGERPRINT),
                fields.get("rom-size", size -> values.number(size, 0, LARGEST), USUAL_SIZE),
                behaviour(fields),
                fields.get("needs-smfs", values::flag, false)),
            fields.get(
                "standing", word -> values.constant(word, FmStanding.class), FmStanding.RUNNING));
    fields.end();
    return fm;
  }

  private Behaviour behaviour(ObjectFields fields) {
    return fields.get("behaviour", word -> values.constant(word, Behaviour.class), Behaviour.GOOD);
  }

  KeySet keySet(Node node) {
    ObjectFields fields = values.object(node, "The key set");
    KeySet keys =
        new KeySet(
            values.text(fields.required("name")),
            values.text(fields.required("owner")),
            values.text(fields.required("fm")),
            fields.get("backup", values::text, ""),
            fields.get("bad", values::flag, false));
    fields.end();
    return keys;
  }

  /** Reads the header of an image; who signs it comes later. */
  TrainingImage image(Node node) {
    ObjectFields fields = values.object(node, "The image");
    IdRequest id =
        values.parsed(
            fields.required("id"),
            IdRequest::parse,
            "an FM ID or allocate-high, allocate-norm or allocate-low",
            ANY);
    String label = values.text(fields.required("label"));
    String version = fields.get("version", values::text, "1.00");
    String maker = fields.get("maker", values::text, "");
    String buildTime = fields.get("build-time", values::text, "");
    Behaviour behaviour = behaviour(fields);
    boolean needsSmfs = fields.get("needs-smfs", values::flag, false);
    fields.end();
    return fields.isThere()
        ? values.made(
            node,
            () ->
                new TrainingImage(
                    id, label, version, maker, buildTime, behaviour, needsSmfs, UNSIGNED),
            "Shorten it",
            NO_IMAGE)
        : NO_IMAGE;
  }
}
