// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.file.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where things are on this host.
 *
 * @param state the state directory
 * @param flows the folder with the shipped flow files
 * @param added folders of the site for training; nothing of a real card is ever read from them
 */
record Folders(Path state, Path flows, List<Path> added) {

  private static final String FLOW = "luna-pcie-fm-recovery.json";
  private static final String TRAINING = "training";

  Folders {
    added = List.copyOf(added);
  }

  /** Returns the folder of the distribution, as the launcher says. */
  static Path home() {
    return Path.of(System.getProperty("fmwizard.home", "."));
  }

  static Folders of(CommonOptions options, Map<String, String> environment) {
    Path state = options.state == null ? defaultState(environment) : options.state;
    return new Folders(
        state.toAbsolutePath().normalize(),
        home().resolve("wizard-flows").toAbsolutePath().normalize(),
        options.flows.stream().map(folder -> folder.toAbsolutePath().normalize()).toList());
  }

  private static Path defaultState(Map<String, String> environment) {
    String own = environment.getOrDefault("FMWIZARD_STATE", "");
    if (!own.isEmpty()) {
      return Path.of(own);
    }
    String xdg = environment.getOrDefault("XDG_STATE_HOME", "");
    Path base =
        xdg.startsWith("/")
            ? Path.of(xdg)
            : Path.of(environment.getOrDefault("HOME", "."), ".local", "state");
    return base.resolve("fmwizard");
  }

  Path runs() {
    return state.resolve("runs");
  }

  Path training() {
    return state.resolve("training");
  }

  /** The pattern of the log files' names; {@code %g} is 0 for the newest. */
  Path log() {
    return state.resolve("fmwizard-%g.log");
  }

  /** The file for the state of a terminal as found; one for each, since several may be in use. */
  Path terminal(String tty) {
    String name = tty.startsWith("/dev") ? tty.substring("/dev".length()) : tty;
    return state.resolve("terminal" + name.replace('/', '-') + ".stty");
  }

  /** The flow of a real card: the shipped one, whatever folders were added. */
  Path flow() {
    return flows.resolve(FLOW);
  }

  /** The flow of a training: that of the folder which was added last, or else the shipped one. */
  Path trainingFlow() {
    return added.reversed().stream()
        .map(folder -> folder.resolve(FLOW))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseGet(this::flow);
  }

  /** The folders of scenarios: the shipped one, then those that were added. */
  List<Path> scenarios() {
    return Stream.concat(
            Stream.of(flows.resolve(TRAINING)),
            added.stream()
                .map(
                    folder ->
                        Files.isDirectory(folder.resolve(TRAINING))
                            ? folder.resolve(TRAINING)
                            : folder))
        .toList();
  }

  /**
   * Makes the state directory, readable by its owner only.
   *
   * @throws UsageException if it can't be made, is another user's, or others may write it
   */
  void make() {
    try {
      Owner own = Owner.ofThisUser();
      for (Path folder : new Path[] {state, runs(), training()}) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        own.objection(folder).ifPresent(Folders::refuse);
      }
    } catch (IOException e) {
      throw new UsageException(
          ExitCode.REFUSED,
          "The state directory "
              + state
              + " can't be made: "
              + InputFile.told(e)
              + ". Choose another one with --state DIR.");
    }
  }

  /**
   * Looks at the folder in which the site wants runs of real cards.
   *
   * @param folder as the policy names it
   * @return the folder
   * @throws UsageException if somebody else could exchange what lies there
   */
  static Path evidence(Path folder) {
    try {
      if (Files.exists(folder)) {
        Owner.ofThisUser().objectionToShared(folder).ifPresent(Folders::refuse);
      }
      return folder;
    } catch (IOException e) {
      throw new UsageException(
          ExitCode.REFUSED,
          "The policy's evidence-folder " + folder + " can't be read: " + InputFile.told(e) + ".");
    }
  }

  private static void refuse(String objection) {
    throw new UsageException(ExitCode.REFUSED, objection + " Nothing was started.");
  }

  /**
   * Looks whether a folder is this user's alone to write. Whoever else can write it can exchange
   * what a run rests on: its journal, its copies, the state of a training card.
   *
   * @param uid the user who must own it
   */
  record Owner(int uid) {

    private static final int OTHERS_WRITE = 0022;
    private static final int STICKY = 01000;
    private static final int ROOT = 0;
    private static final int PERMISSIONS = 07777;

    /** Makes the look of the user whose process this is. */
    static Owner ofThisUser() throws IOException {
      return new Owner(number(attributes(Path.of("/proc/self")), "uid"));
    }

    /** Says what speaks against a folder, with a mend; a link to it stands for it. */
    Optional<String> objection(Path folder) throws IOException {
      Map<String, Object> found = attributes(folder);
      int owner = number(found, "uid");
      int mode = number(found, "mode");
      if (owner != uid) {
        return Optional.of(
            "%s belongs to user id %d, and this program runs as user id %d. Run it as that user, or choose another folder with --state DIR."
                .formatted(folder, owner, uid));
      }
      return (mode & OTHERS_WRITE) == 0
          ? Optional.empty()
          : Optional.of(
              "Others than its owner may write %s (mode %o). Mend: chmod go-w %s."
                  .formatted(folder, mode & PERMISSIONS, folder));
    }

    /**
     * Says what speaks against a folder that several users may share: root may own it, and others
     * may write it if nobody can take away there what is another's.
     */
    Optional<String> objectionToShared(Path folder) throws IOException {
      Map<String, Object> found = attributes(folder);
      int owner = number(found, "uid");
      int mode = number(found, "mode");
      String site = "The policy's evidence-folder ";
      if (owner != uid && owner != ROOT) {
        return Optional.of(
            site
                + "%s belongs to user id %d. Mend: give it to root or to user id %d."
                    .formatted(folder, owner, uid));
      }
      return (mode & OTHERS_WRITE) == 0 || (mode & STICKY) != 0
          ? Optional.empty()
          : Optional.of(
              site
                  + "%s lets others than its owner remove what lies there (mode %o). Mend: chmod +t %s, or chmod go-w %s."
                      .formatted(folder, mode & PERMISSIONS, folder, folder));
    }

    private static Map<String, Object> attributes(Path path) throws IOException {
      return Files.readAttributes(path, "unix:uid,mode");
    }

    private static int number(Map<String, Object> attributes, String name) {
      return (Integer) Objects.requireNonNull(attributes.get(name), name);
    }
  }
}
