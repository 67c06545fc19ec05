// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.app.running.SteadyClock;
import io.github.fmwizard.card.Tool;
import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.hsm.agent.Agent;
import io.github.fmwizard.hsm.agent.AgentSetup;
import io.github.fmwizard.hsm.agent.JavaCommand;
import io.github.fmwizard.hsm.luna.LibraryInspection;
import io.github.fmwizard.hsm.luna.LunaHsm;
import io.github.fmwizard.hsm.luna.LunaSetup;
import io.github.fmwizard.hsm.tools.host.HostFiles;
import io.github.fmwizard.hsm.tools.host.ProgramEnvironment;
import io.github.fmwizard.hsm.tools.host.VendorPrograms;
import io.github.fmwizard.hsm.tools.profile.ClientProfile;
import io.github.fmwizard.hsm.tools.profile.ClientProfileReader;
import io.github.fmwizard.hsm.tools.supervision.Supervision;
import io.github.fmwizard.hsm.tools.supervision.SupervisorClient;
import io.github.fmwizard.json.JsonReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Luna client of this host, as a client profile describes it. */
public final class LiveClient {

  private static final InstantSource CLOCK = SteadyClock.ofProcess();

  private final ClientProfile profile;
  private final byte[] bytes;

  private LiveClient(ClientProfile profile, byte[] bytes) {
    this.profile = profile;
    this.bytes = bytes;
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
      byte[] bytes = InputFile.read(file, ClientProfileReader.MAX_BYTES + 1);
      JsonReading<ClientProfile> reading = ClientProfileReader.read(file.toString(), bytes);
      return new LiveClient(read(reading), bytes);
    } catch (NoSuchFileException e) {
      throw new RunRefusedException(
          true, file + ": There is no such client profile. Name another one with --client.");
    } catch (IOException e) {
      throw new RunRefusedException(
          true, file + ": The client profile can't be read: " + InputFile.why(e) + ".");
    }
  }

  private static ClientProfile read(JsonReading<ClientProfile> reading) {
    return switch (reading) {
      case JsonReading.Read<ClientProfile> read -> read.value();
      case JsonReading.Problems<ClientProfile> wrong ->
          throw new RunRefusedException(
              true,
              wrong.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
    };
  }

  /**
   * Tells whether any part of the client is on this host.
   *
   * @return true if a library or program of the profile is there
   */
  public boolean isHere() {
    return Stream.concat(
            profile.libraries().cryptoki().stream(),
            profile.programs().values().stream().flatMap(List::stream))
        .anyMatch(path -> Files.exists(Path.of(path)));
  }

  ClientProfile profile() {
    return profile;
  }

  /** Returns the profile's file, for the run folder. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** Returns the access layer, with the folder in which acts are recorded. */
  LunaHsm hsm(Path acts) {
    return new LunaHsm(
        new LunaSetup(
            profile,
            HostFiles.real(),
            looks(),
            supervision(),
            acts,
            JavaCommand.ofThisProcess(),
            CLOCK));
  }

  private static Supervision supervision() {
    try {
      return SupervisorClient.ofThisJava();
    } catch (IOException e) {
      throw new RunRefusedException(false, e.getMessage() + " Nothing was started.");
    }
  }

  /** A library that others could have written is never loaded. */
  private LibraryInspection looks() {
    VendorPrograms programs = new VendorPrograms(profile, HostFiles.real());
    return switch (programs.cryptoki()) {
      case VendorPrograms.Finding.Ready ready ->
          LibraryInspection.of(new Agent(setup(ready.program().path(), programs), CLOCK));
      case VendorPrograms.Finding.Refused refused ->
          LibraryInspection.none(refused.path(), refused.why(), CLOCK);
    };
  }

  private static AgentSetup setup(String cryptoki, VendorPrograms programs) {
    Optional<String> ethsm = programs.ethsm().tool().map(Tool::path);
    return new AgentSetup(
        JavaCommand.ofThisProcess(),
        cryptoki,
        ethsm,
        ofInspections(System.getenv()),
        AgentSetup.DEADLINE);
  }

  /** The character set of file names is this process's, since paths are handed over. */
  static Map<String, String> ofInspections(Map<String, String> ours) {
    Map<String, String> environment = new HashMap<>(ProgramEnvironment.of(ours));
    Stream.of("LC_ALL", "LC_CTYPE", "LANG")
        .map(name -> ours.getOrDefault(name, ""))
        .filter(locale -> !locale.isEmpty())
        .findFirst()
        .ifPresent(locale -> environment.put("LC_CTYPE", locale));
    return environment;
  }
}
