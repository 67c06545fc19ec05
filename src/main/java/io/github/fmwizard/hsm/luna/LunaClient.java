// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.card.Tool;
import io.github.fmwizard.file.InputFile;
import io.github.fmwizard.hsm.agent.Agent;
import io.github.fmwizard.hsm.agent.AgentSetup;
import io.github.fmwizard.hsm.agent.JavaCommand;
import io.github.fmwizard.hsm.tools.host.HostFiles;
import io.github.fmwizard.hsm.tools.host.ProgramEnvironment;
import io.github.fmwizard.hsm.tools.host.VendorPrograms;
import io.github.fmwizard.hsm.tools.profile.ClientProfile;
import io.github.fmwizard.hsm.tools.profile.ClientProfileReader;
import io.github.fmwizard.hsm.tools.supervision.SupervisorClient;
import io.github.fmwizard.json.JsonReading;
import io.github.fmwizard.lock.CardLocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Luna client of this host, as a client profile describes it: the way into the access layer for
 * any program.
 *
 * <p>{@link #hsm} puts together all that an access needs: the process that looks, the supervisor
 * that acts, the check that nobody but root could have written the client's programs and libraries,
 * and the locks of this host's cards.
 */
public final class LunaClient {

  private final ClientProfile profile;
  private final byte[] bytes;
  private final InstantSource clock;

  private LunaClient(ClientProfile profile, byte[] bytes, InstantSource clock) {
    this.profile = profile;
    this.bytes = bytes;
    this.clock = clock;
  }

  /**
   * Reads a client profile.
   *
   * @param profile the file
   * @param clock where time comes from
   * @return the client
   * @throws java.nio.file.NoSuchFileException if there is no such file
   * @throws IOException if it can't be read, or is no client profile, with all its problems
   */
  public static LunaClient of(Path profile, InstantSource clock) throws IOException {
    byte[] bytes = InputFile.read(profile, ClientProfileReader.MAX_BYTES + 1);
    return of(profile.toString(), bytes, clock);
  }

  /**
   * Reads the content of a client profile.
   *
   * @param name how problems name it
   * @param content its bytes
   * @param clock where time comes from
   * @return the client
   * @throws IOException if it is no client profile, with all its problems
   */
  public static LunaClient of(String name, byte[] content, InstantSource clock) throws IOException {
    return switch (ClientProfileReader.read(name, content)) {
      case JsonReading.Read<ClientProfile> read ->
          new LunaClient(read.value(), content.clone(), clock);
      case JsonReading.Problems<ClientProfile> wrong ->
          throw new BadProfileException(
              wrong.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
    };
  }

  /** Thrown for a file that is no client profile; its message names each problem with its place. */
  public static final class BadProfileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String problems;

    private BadProfileException(String problems) {
      super(problems);
      this.problems = problems;
    }

    /**
     * Returns the problems.
     *
     * @return a line for each, with its place and what to do
     */
    public String problems() {
      return problems;
    }
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

  /**
   * Returns what is believed of the client.
   *
   * @return the profile
   */
  public ClientProfile profile() {
    return profile;
  }

  /**
   * Returns the file of the profile, for records.
   *
   * @return a copy of its bytes
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Puts the access layer together. Nothing is asked yet, and no file is made.
   *
   * @param acts the folder in which acts are recorded; made when the first one begins
   * @return the cards of this host
   * @throws IOException if this Java lacks what starts a supervisor
   * @throws IllegalStateException if child processes can't be given the classes of this program
   */
  public LunaHsm hsm(Path acts) throws IOException {
    Map<String, String> environment = System.getenv();
    return new LunaHsm(
        new LunaSetup(
            profile,
            HostFiles.real(),
            inspection(environment),
            SupervisorClient.ofThisJava(),
            acts,
            JavaCommand.ofThisProcess(),
            new CardLocks(CardLocks.PATH),
            clock),
        environment);
  }

  /** A library that others could have written is never loaded. */
  private LibraryInspection inspection(Map<String, String> environment) {
    VendorPrograms programs = new VendorPrograms(profile, HostFiles.real());
    return switch (programs.cryptoki()) {
      case VendorPrograms.Finding.Ready ready ->
          LibraryInspection.of(
              new Agent(setup(ready.program().path(), programs, environment), clock));
      case VendorPrograms.Finding.Refused refused ->
          LibraryInspection.none(refused.path(), refused.why(), clock);
    };
  }

  private static AgentSetup setup(
      String cryptoki, VendorPrograms programs, Map<String, String> environment) {
    Optional<String> ethsm = programs.ethsm().tool().map(Tool::path);
    return new AgentSetup(
        JavaCommand.ofThisProcess(),
        cryptoki,
        ethsm,
        ofInspections(environment),
        AgentSetup.DEADLINE);
  }

  /** The character set of file names is this process's, since paths are handed over. */
  private static Map<String, String> ofInspections(Map<String, String> ours) {
    Map<String, String> environment = new HashMap<>(ProgramEnvironment.of(ours));
    Stream.of("LC_ALL", "LC_CTYPE", "LANG")
        .map(name -> ours.getOrDefault(name, ""))
        .filter(locale -> !locale.isEmpty())
        .findFirst()
        .ifPresent(locale -> environment.put("LC_CTYPE", locale));
    return environment;
  }
}
