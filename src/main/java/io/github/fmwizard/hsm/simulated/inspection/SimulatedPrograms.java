// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.inspection;

import io.github.fmwizard.card.Tool;
import io.github.fmwizard.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The vendor programs that a training shows. The folders are those of a real client (SPEC); sizes
 * and digests belong to invented contents, for in training no program is there or run.
 */
final class SimulatedPrograms {

  static final Tool CTFM = tool("/usr/safenet/lunaclient/bin/ctfm");
  static final Tool FMRECOVER = tool("/usr/safenet/lunaclient/bin/fmrecover");
  static final Tool LUNARESET = tool("/usr/safenet/lunaclient/sbin/lunareset");

  /** All of them. */
  static final List<Tool> ALL = List.of(CTFM, FMRECOVER, LUNARESET);

  private SimulatedPrograms() {}

  private static Tool tool(String path) {
    String content = "fmwizard training stand-in for " + path + "\n";
    return new Tool(
        path,
        content.getBytes(StandardCharsets.UTF_8).length,
        Sha256.hex(Sha256.of(content)),
        "root");
  }
}
