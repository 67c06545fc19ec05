// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.app.running.Renderers;
import io.github.fmwizard.app.running.Resumption;
import io.github.fmwizard.app.running.RunEnd;
import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.app.running.RunSession;
import io.github.fmwizard.evidence.RunData;
import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.hsm.luna.LunaHsm;
import io.github.fmwizard.journal.Mode;
import io.github.fmwizard.journal.StoredFile;
import io.github.fmwizard.journal.file.JournalFile;
import io.github.fmwizard.journal.file.RunFolder;
import io.github.fmwizard.lock.LockHeldException;
import io.github.fmwizard.screen.Renderer;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Goes on with an interrupted run on a real card, under the flow, the policy and the client profile
 * that it was opened with. An act that still runs is waited for; its result is read before anything
 * else.
 */
public final class LiveResume {

  private final LiveRunSettings place;
  private final SitePolicy policy;
  private final Renderers renderers;

  /**
   * Prepares.
   *
   * @param place where runs live; its flow is not used, since the run brings its own copy
   * @param policy what the site asks today
   * @param renderers opens the renderer
   */
  public LiveResume(LiveRunSettings place, SitePolicy policy, Renderers renderers) {
    this.place = place;
    this.policy = policy;
    this.renderers = renderers;
  }

  /**
   * Goes on.
   *
   * @param path the run folder
   * @return how it left
   * @throws RunRefusedException if it can't go on
   */
  public RunEnd resume(Path path) {
    try {
      RunFolder folder = RunFolder.open(path);
      try (JournalFile journal = JournalFile.resume(folder)) {
        Resumption read = Resumption.of(folder, journal, Mode.REAL);
        samePolicy(read);
        LiveClient client = LiveClient.of(read.file(RunData.PROFILE_FILE));
        Setting setting = read.state().known().setting().orElseThrow();
        LunaHsm hsm = client.hsm(place.acts(id(folder)));
        try (HeldCard held = HeldCard.take(hsm, setting, id(folder))) {
          held.mustExtend(folder);
          return resume(folder, journal, read, new Site(client, hsm, held));
        }
      }
    } catch (LockHeldException e) {
      throw new RunRefusedException(false, "The run is in use: " + e.getMessage());
    } catch (IOException e) {
      throw new RunRefusedException(true, "The run can't go on: " + e.getMessage());
    }
  }

  /** The client, the access layer, and the card that is held through it. */
  private record Site(LiveClient client, LunaHsm hsm, HeldCard held) {}

  private RunEnd resume(RunFolder folder, JournalFile journal, Resumption read, Site site) {
    LiveTime time = new LiveTime();
    LiveRunSettings own = place.withFlow(read.flow());
    try (Renderer renderer = renderers.open(time, false)) {
      RunSession stage =
          new RunSession(
              LiveParts.of(
                  own,
                  site.client(),
                  policy,
                  folder,
                  site.held().keeping(journal),
                  site.hsm(),
                  renderer,
                  time),
              new LiveSurroundings(
                  site.hsm(),
                  BuildBook.of(
                      place.state(), read.state().known().setting().orElseThrow().cardSerial())));
      return stage.resume(
          read.state(), read.intended(), read.rebooted(), read.resumed(place.tty()));
    }
  }

  private static String id(RunFolder folder) {
    return String.valueOf(folder.path().getFileName());
  }

  /** Gates are bound to the policy: a run can't go on under another one. */
  private void samePolicy(Resumption read) {
    String then =
        read.opened()
            .optionalFields(RunData.POLICY_FILE)
            .map(StoredFile::of)
            .map(file -> file.sha256().hex())
            .orElse("none");
    String now = policy.sha256().orElse("none");
    if (!then.equals(now)) {
      throw new RunRefusedException(
          false,
          "The site's policy is not the one that the run was opened with (SHA-256 then "
              + then
              + ", now "
              + now
              + "). Put that policy back to go on, or begin a new run; this one stays as evidence.");
    }
  }
}
