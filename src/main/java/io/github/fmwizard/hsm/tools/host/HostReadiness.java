// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What of the host could stand in the way of an act, apart from the client's own parts. */
public final class HostReadiness {

  private static final long LEAST_BYTES = 256L * 1024 * 1024;
  private static final String GROUP = "hsmusers";

  private final HostFiles host;
  private final Path acts;

  /**
   * Makes a look.
   *
   * @param host the host
   * @param acts the folder of acts, which need not exist yet
   */
  public HostReadiness(HostFiles host, Path acts) {
    this.host = host;
    this.acts = acts;
  }

  /**
   * Something that was looked at.
   *
   * @param item what
   * @param found what is there
   * @param needed what must be there
   * @param mend what to do; empty if it is as it should be
   */
  public record Finding(String item, String found, String needed, String mend) {}

  /**
   * Looks whether this process may use what belongs to the client's group.
   *
   * @return the finding
   */
  public Finding group() {
    String needed = "membership, or root";
    String mend = "usermod -a -G hsmusers USER, then log in again.";
    try {
      if (numbers("Uid").contains("0")) {
        return new Finding(GROUP, "root", needed, "");
      }
      Optional<String> id = groupId();
      if (id.isEmpty()) {
        return new Finding(GROUP, "no such group", needed, "Install the client's base package.");
      }
      boolean member = numbers("Groups").contains(id.get()) || numbers("Gid").contains(id.get());
      return new Finding(GROUP, member ? "a member" : "not a member", needed, member ? "" : mend);
    } catch (IOException e) {
      return new Finding(GROUP, "not known: " + HostSurvey.reason(e), needed, mend);
    }
  }

  private Optional<String> groupId() throws IOException {
    return Files.readAllLines(host.at("/etc/group"), UTF_8).stream()
        .map(line -> line.split(":", -1))
        .filter(fields -> fields.length > 2 && fields[0].equals(GROUP))
        .map(fields -> fields[2])
        .findFirst();
  }

  private List<String> numbers(String key) throws IOException {
    return Files.readAllLines(host.at("/proc/self/status"), UTF_8).stream()
        .filter(line -> line.startsWith(key + ":"))
        .flatMap(line -> Arrays.stream(line.substring(key.length() + 1).strip().split("\\s+")))
        .toList();
  }

  /**
   * Looks at the permissions of each node; a write-up has them as root:hsmusers 0660.
   *
   * @return a finding for each node
   */
  public List<Finding> nodeModes() {
    List<Finding> findings = new ArrayList<>();
    try (DirectoryStream<Path> nodes = Files.newDirectoryStream(host.at("/dev"), "k7pf*")) {
      for (Path node : nodes) {
        PosixFileAttributes attributes = Files.readAttributes(node, PosixFileAttributes.class);
        String mode = PosixFilePermissions.toString(attributes.permissions());
        String found =
            attributes.owner().getName() + ":" + attributes.group().getName() + " " + mode;
        boolean usable = Files.isReadable(node) && Files.isWritable(node);
        boolean open = mode.endsWith("w-") || mode.endsWith("wx");
        String mend =
            open
                ? "Anybody may use this node: chmod o-rw, after finding out why."
                : usable ? "" : "Run as a member of the node's group, or as root.";
        findings.add(
            new Finding(
                "/dev/" + node.getFileName(), found, "usable by this user, not by all", mend));
      }
    } catch (IOException | DirectoryIteratorException e) {
      findings.add(
          new Finding("/dev/k7pf*", "not known: " + e.getMessage(), "readable", "Look at /dev."));
    }
    return findings;
  }

  /**
   * Looks whether a logout would kill a running act.
   *
   * @return the finding
   */
  public Finding userProcesses() {
    String item = "KillUserProcesses";
    String needed = "no: else a logout kills an act that runs";
    LogindSettings logind = new LogindSettings(host, item);
    try {
      LogindSettings.Setting setting = logind.read();
      String set = setting.where().isEmpty() ? "not set" : "by " + setting.where();
      Optional<Boolean> kills = setting.on().or(setting::standard);
      if (kills.isPresent()) {
        return kills.get()
            ? new Finding(item, "yes, " + set, needed, mendOf(setting.where()))
            : new Finding(item, "no, " + set, needed, "");
      }
      return logind.runs()
          ? new Finding(item, "not set, and its built-in value is not known", needed, mendOf(""))
          : new Finding(item, "systemd does not run here", needed, "");
    } catch (IOException e) {
      return new Finding(
          item,
          "not known: " + e.getMessage() + ": " + HostSurvey.reason(e),
          needed,
          "Run as root, or read the logind.conf files as root.");
    }
  }

  private static String mendOf(String where) {
    return "Set KillUserProcesses=no in "
        + (where.isEmpty() ? "/etc/systemd/logind.conf" : where)
        + ", restart systemd-logind, and do not log out before.";
  }

  /**
   * Looks at the disk space for what is kept of acts and runs.
   *
   * @param runs folders of run folders, which need not exist yet, such as the one of the site's
   *     policy
   * @return a finding for each folder
   */
  public List<Finding> space(List<Path> runs) {
    return Stream.concat(Stream.of(acts), runs.stream()).distinct().map(this::space).toList();
  }

  private Finding space(Path folder) {
    String item = "space for records in " + folder;
    String needed = LEAST_BYTES / (1024 * 1024) + " MiB that this user can write";
    String mend =
        folder.equals(acts)
            ? "Make room, or choose another folder with --state."
            : "Make room there, or name another evidence-folder in the site's policy.";
    try {
      Path there = nearest(folder);
      long free = Files.getFileStore(there).getUsableSpace();
      boolean writable = Files.isDirectory(there) && Files.isWritable(there);
      return new Finding(
          item,
          writable ? free / (1024 * 1024) + " MiB" : there + " can't be written by this user",
          needed,
          writable && free >= LEAST_BYTES ? "" : mend);
    } catch (IOException e) {
      return new Finding(item, "not known: " + e.getMessage(), needed, mend);
    }
  }

  private static Path nearest(Path path) {
    Path each = path.toAbsolutePath();
    while (!Files.exists(each) && each.getParent() != null) {
      each = each.getParent();
    }
    return each;
  }

  /**
   * Looks whether the clock is plausible: not before the newest of some files that were written
   * earlier.
   *
   * @param now what the clock says
   * @return the finding
   */
  public Finding clock(Instant now) {
    String needed = "not before the files of this host were written";
    Instant newest = Instant.EPOCH;
    for (String file : List.of("/etc", "/etc/group", "/etc/Chrystoki.conf", "/var/log")) {
      Instant written = written(host.at(file));
      newest = written.isAfter(newest) ? written : newest;
    }
    boolean behind = now.plus(Duration.ofMinutes(5)).isBefore(newest);
    return new Finding(
        "clock",
        now.toString(),
        needed,
        behind ? "Set the clock: files here were written at " + newest + "." : "");
  }

  private static Instant written(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException notThere) {
      return Instant.EPOCH;
    }
  }

  /**
   * Looks whether programs that act on cards run already, whoever started them.
   *
   * @param paths absolute paths of such programs
   * @return the finding, of processes that this user may look at
   */
  public Finding atWork(List<String> paths) {
    return atWork("programs at work", paths, this::runs);
  }

  /**
   * Looks whether other users run programs of the same names as those that act on cards; this user
   * can't see which files they are.
   *
   * @param paths absolute paths of such programs
   * @return the finding
   */
  public Finding atWorkForOthers(List<String> paths) {
    return atWork("programs of other users", paths, HostReadiness::isNamed);
  }

  private Finding atWork(String item, List<String> paths, BiPredicate<Path, String> is) {
    String needed =
        "none of " + String.join(", ", paths.stream().map(HostReadiness::name).toList());
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(host.at("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        paths.stream()
            .filter(path -> is.test(process, path))
            .forEach(path -> found.add(name(path) + " (process " + process.getFileName() + ")"));
      }
    } catch (IOException | DirectoryIteratorException e) {
      return new Finding(item, "not known: " + e.getMessage(), needed, "Look at /proc.");
    }
    String mend = "Wait for its end. If a run started it, go on with that run: fmwizard resume.";
    return found.isEmpty()
        ? new Finding(item, "none", needed, "")
        : new Finding(item, String.join(", ", found), needed, mend);
  }

  private boolean runs(Path process, String path) {
    try {
      return Files.isSameFile(process.resolve("exe"), host.at(path));
    } catch (IOException endedOrOfAnother) {
      return false;
    }
  }

  private static boolean isNamed(Path process, String path) {
    try {
      Files.readSymbolicLink(process.resolve("exe"));
      return false;
    } catch (IOException endedOrOfAnother) {
      try {
        String line = Files.readString(process.resolve("cmdline"), ISO_8859_1);
        return name(line.split("\0", 2)[0]).equals(name(path));
      } catch (IOException ended) {
        return false;
      }
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * Looks for the small programs that start the supervisor and set the terminal.
   *
   * @return a finding for each
   */
  public List<Finding> helpers() {
    return List.of("setsid", "stty", "sync", "sh").stream().map(this::helper).toList();
  }

  private Finding helper(String name) {
    Optional<Path> found =
        List.of("/usr/bin/", "/bin/").stream()
            .map(folder -> host.at(folder + name))
            .filter(Files::isExecutable)
            .findFirst();
    return new Finding(
        name,
        found.map(Path::toString).orElse("not there"),
        "in /usr/bin or /bin",
        found.isPresent() ? "" : "Install the package with " + name + " (coreutils, util-linux).");
  }

  /**
   * Looks whether native code can be unpacked where JNA does it.
   *
   * @return the finding
   */
  public Finding unpacking() {
    return unpacking(unpackingFolder(System.getProperty("user.home", "/")).toString());
  }

  /**
   * Returns the folder that JNA unpacks to: the one that is named to it, else its cache in the home
   * of the password file, and only where that can't be written the folder for temporary files. Our
   * processes that load native code get no XDG_CACHE_HOME.
   */
  static Path unpackingFolder(String home) {
    String named = System.getProperty("jna.tmpdir", "");
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    Path cache = Path.of(home, ".cache", "JNA", "temp");
    Path there = nearest(cache);
    return Files.isDirectory(there) && Files.isWritable(there)
        ? cache
        : Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
  }

  Finding unpacking(String folder) {
    String needed = "a folder whose files may be run";
    try {
      boolean forbidden =
          Files.readAllLines(host.at("/proc/self/mounts"), UTF_8).stream()
              .map(line -> line.split(" ", -1))
              .filter(fields -> fields.length > 3 && within(folder, fields[1]))
              .reduce((one, other) -> other[1].length() >= one[1].length() ? other : one)
              .filter(fields -> Arrays.asList(fields[3].split(",", -1)).contains("noexec"))
              .isPresent();
      return new Finding(
          "native code",
          folder + (forbidden ? " is mounted noexec" : ""),
          needed,
          forbidden ? "Name a folder that is not mounted so in FMWIZARD_JNA_TMPDIR." : "");
    } catch (IOException e) {
      return new Finding("native code", folder, needed, "");
    }
  }

  private static boolean within(String folder, String mount) {
    return mount.equals("/") || folder.equals(mount) || folder.startsWith(mount + "/");
  }
}
