// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.hsm.simulated.card.Behaviour;
import io.github.fmwizard.hsm.simulated.card.Digests;
import io.github.fmwizard.hsm.simulated.card.FmBuild;
import io.github.fmwizard.hsm.simulated.card.FmStanding;
import io.github.fmwizard.hsm.simulated.card.InstalledFm;
import io.github.fmwizard.hsm.simulated.card.KeySet;
import io.github.fmwizard.hsm.simulated.card.Words;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes FMs and the keys that they keep. */
final class FmJson {

  private static final int LARGEST = Integer.MAX_VALUE;
  private static final int USUAL_SIZE = 7310;

  private FmJson() {}

  static InstalledFm read(Fields fields) {
    FmId id =
        fields.parsed("id", new FmId(0), "an FM ID such as a000", FmId.parse(fields.raw("id")));
    boolean allocated = fields.flag("allocated", false);
    FmStanding standing = fields.word("standing", FmStanding.class, FmStanding.RUNNING);
    String label = fields.text("label");
    String version = fields.text("version", "1.00");
    String maker = fields.text("maker", "");
    String buildTime = fields.text("build-time", "");
    FmBuild build =
        new FmBuild(
            label,
            version,
            maker,
            buildTime,
            fields
                .optional(
                    "fingerprint",
                    "20 lower-case hexadecimal digits",
                    Digests.parse(fields.raw("fingerprint"), FmBuild.FINGERPRINT_DIGITS))
                .orElse(FmBuild.NO_FINGERPRINT),
            fields.number("rom-size", USUAL_SIZE, LARGEST),
            fields.word("behaviour", Behaviour.class, Behaviour.GOOD),
            fields.flag("needs-smfs", false));
    return new InstalledFm(id, allocated, build, standing);
  }

  static ObjectNode write(InstalledFm fm) {
    FmBuild build = fm.build();
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", fm.id().toString())
            .put("allocated", fm.allocated())
            .put("standing", Words.of(fm.standing()))
            .put("label", build.label())
            .put("version", build.version())
            .put("maker", build.maker())
            .put("build-time", build.buildTime());
    if (!build.fingerprint().isEmpty()) {
      node.put("fingerprint", build.fingerprint());
    }
    return node.put("rom-size", Math.toIntExact(build.romSize()))
        .put("behaviour", Words.of(build.behaviour()))
        .put("needs-smfs", build.needsSmfs());
  }

  /** Reads the key sets that an object holds under their key. */
  static List<KeySet> readKeySets(Fields holder) {
    List<KeySet> keySets = new ArrayList<>();
    for (Fields fields : holder.objects("key-sets")) {
      keySets.add(
          new KeySet(
              fields.text("name"),
              fields.text("owner"),
              fields.text("fm"),
              fields.text("backup", ""),
              fields.flag("bad", false)));
    }
    return keySets;
  }

  static void writeKeySets(ArrayNode node, List<KeySet> keySets) {
    for (KeySet keys : keySets) {
      node.addObject()
          .put("name", keys.name())
          .put("owner", keys.owner())
          .put("fm", keys.fm())
          .put("backup", keys.backup())
          .put("bad", keys.bad());
    }
  }
}
