// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A host with the stand-in client at the vendor's place, {@code /etc/Chrystoki.conf}, device nodes
 * and folders of its own for {@code /run/lock} and {@code /etc/fmwizard}: a mount namespace, which
 * ends with its last process. Processes of several of them see each other.
 */
public final class StandInHost {

  /** Where the client is, seen from inside. */
  public static final Path CLIENT = Path.of("/usr/safenet/lunaclient");

  private static final String CONFIGURATION =
      """
      Chrystoki2 = {
         LibUNIX64 = /usr/safenet/lunaclient/lib/libCryptoki2_64.so;
      }
      Misc = {
         LoginAllowedOnFMEnabledHSMs = 1;
      }
      """;

  private final StandInClient client;
  private final Path folder;

  private StandInHost(StandInClient client, Path folder) {
    this.client = client;
    this.folder = folder;
  }

  /**
   * Prepares a host with the nodes {@code k7pf0} and, for a second card, {@code k7pf1}.
   *
   * @param folder for the files of the host; made if need be
   */
  public static StandInHost of(StandInClient client, Path folder) {
    var host = new StandInHost(client, folder.toAbsolutePath());
    try {
      Files.createDirectories(host.locks());
      Files.createDirectories(host.site());
      Files.writeString(host.configuration(), CONFIGURATION);
      Files.copy(StandInBuild.SOURCES.resolve("host"), host.entrance());
      var second = Files.exists(client.prefix().resolve("state/card1"));
      return host.nodes(second ? List.of("k7pf0", "k7pf1") : List.of("k7pf0"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets which names {@code /dev} has, for hosts entered from now on. */
  public StandInHost nodes(List<String> names) {
    return write(folder.resolve("nodes"), String.join("\n", names) + "\n");
  }

  /** Sets the client's configuration, which hosts that are there see at once. */
  public StandInHost configuration(String text) {
    return write(configuration(), text);
  }

  /** Returns what is {@code /etc/Chrystoki.conf} inside. */
  public Path configuration() {
    return folder.resolve("Chrystoki.conf");
  }

  /** Returns what is {@code /etc/fmwizard} inside. */
  public Path site() {
    return folder.resolve("fmwizard");
  }

  /** Returns what is {@code /run/lock} inside. */
  public Path locks() {
    return folder.resolve("lock");
  }

  /** Returns where the script is, which other users than the sources' owner can reach. */
  private Path entrance() {
    return folder.resolve("host");
  }

  /** Returns how a command is started inside. */
  public List<String> command(List<String> command) {
    var whole =
        new ArrayList<String>(
            List.of(entrance().toString(), client.prefix().toString(), folder.toString()));
    whole.addAll(command);
    return whole;
  }

  /**
   * Returns a script that runs its arguments inside, for a shell: a file in the host's folder,
   * written anew.
   */
  public Path script() {
    var file = folder.resolve("inside");
    var line = "exec '" + String.join("' '", command(List.of())) + "' \"$@\"\n";
    write(file, "#!/bin/sh\n" + line);
    try {
      return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command inside to its end. */
  public Ran run(String... command) {
    return Ran.of(command(List.of(command)));
  }

  private StandInHost write(Path file, String text) {
    try {
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
