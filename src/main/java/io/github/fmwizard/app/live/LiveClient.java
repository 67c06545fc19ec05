// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.hsm.luna.LunaClient;
import io.github.fmwizard.hsm.luna.LunaHsm;
import io.github.fmwizard.hsm.tools.profile.ClientProfile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The Luna client of this host; what keeps it from being used is a refusal. */
public final class LiveClient {

  private final LunaClient client;

  private LiveClient(LunaClient client) {
    this.client = client;
  }

  /**
   * Reads a client profile.
   *
   * @param file the profile
   * @return the client
   * @throws RunRefusedException if it can't be read, with all its problems
   */
  public static LiveClient of(Path file) {
    try {
      return new LiveClient(LunaClient.of(file, SteadyClock.ofProcess()));
    } catch (LunaClient.BadProfileException e) {
      throw new RunRefusedException(true, e.problems());
    } catch (NoSuchFileException e) {
      throw new RunRefusedException(
          true, file + ": There is no such client profile. Name another one with --client.");
    } catch (IOException e) {
      throw new RunRefusedException(
          true, file + ": The client profile can't be read: " + InputFile.why(e) + ".");
    }
  }

  /**
   * Tells whether any part of the client is on this host.
   *
   * @return true if a library or program of the profile is there
   */
  public boolean isHere() {
    return client.isHere();
  }

  ClientProfile profile() {
    return client.profile();
  }

  /** Returns the profile's file, for the run folder. */
  byte[] bytes() {
    return client.bytes();
  }

  /** Returns the access layer, with the folder in which acts are recorded. */
  LunaHsm hsm(Path acts) {
    try {
      return client.hsm(acts);
    } catch (IOException e) {
      throw new RunRefusedException(false, e.getMessage() + " Nothing was started.");
    }
  }
}
