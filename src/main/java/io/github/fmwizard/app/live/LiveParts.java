// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.app.running.RunSession;
import io.github.fmwizard.hsm.luna.LunaHsm;
import io.github.fmwizard.journal.Journal;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.wizard.WizardLimits;
import io.github.fmwizard.wizard.WizardPorts;
import java.util.Optional;

/** Puts together what a run on a real card is made of. */
final class LiveParts {

  private LiveParts() {}

  static RunSession.Parts of(
      LiveRunSettings place,
      LiveClient client,
      SitePolicy policy,
      RunFolder folder,
      Journal journal,
      LunaHsm hsm,
      Renderer renderer,
      LiveTime time) {
    WizardLimits usual = WizardLimits.BUILT_IN;
    return new RunSession.Parts(
        folder,
        journal,
        hsm,
        renderer,
        time,
        new WizardLimits(
            place.restartWait(),
            usual.pollEvery(),
            usual.settle(),
            usual.holdSeconds(),
            usual.wordSeconds()),
        new WizardPorts.Digests(
            place.flow().sha256(), policy.sha256(), Optional.of(client.profile().sha256())),
        place.siteFlow());
  }
}
