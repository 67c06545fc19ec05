// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import io.github.fmwizard.hsm.tools.supervision.Supervised.End;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs programs under supervisors of their own, each a process that outlives us, and speaks to
 * them.
 */
public final class SupervisorClient implements Supervision {

  /** A supervisor that has not begun by then is not going to: it is made sure that it can't. */
  private static final int PATIENCE_STEPS = 600;

  private static final int STEP_MS = 50;

  private static final Pattern UNCAUGHT =
      Pattern.compile("Exception in thread \"main\" [A-Za-z.]+: ");

  private final SupervisorLine supervisor;
  private final HostProcesses processes = HostProcesses.here();

  SupervisorClient(SupervisorLine supervisor) {
    this.supervisor = supervisor;
  }

  /**
   * Makes a client whose supervisors run in the same Java as we do.
   *
   * @return the client
   * @throws IOException if there is no program to run that Java
   */
  public static SupervisorClient ofThisJava() throws IOException {
    return new SupervisorClient(SupervisorLine.ofThisJava());
  }

  @Override
  public Supervised start(Path folder, Command command) throws IOException {
    var shell = HostPrograms.find();
    check(command);
    var made = SupervisedFolder.create(folder.toAbsolutePath(), command);
    await(made, guard(made, shell));
    return new Attachment(made, processes);
  }

  @Override
  public Optional<Supervised> find(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return Optional.empty();
    }
    var found = new SupervisedFolder(folder.toAbsolutePath());
    found.traces(processes);
    return Optional.of(new Attachment(found, processes));
  }

  @Override
  public List<Path> records(Path folder) throws IOException {
    var made = new SupervisedFolder(folder.toAbsolutePath());
    var files = new ArrayList<Path>();
    made.output().segments().forEach(segment -> files.add(segment.file()));
    Stream.of(made.fallback(), made.times()).filter(Files::exists).forEach(files::add);
    return files;
  }

  private static void check(Command command) throws IOException {
    if (command.line().isEmpty()) {
      throw new IllegalArgumentException("no program");
    }
    var program = Path.of(command.line().get(0));
    if (!program.isAbsolute() || program.toString().indexOf('=') >= 0) {
      throw new IOException("The program is not named by an absolute path without '=': " + program);
    }
    if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
      throw new IOException("There is no program " + program + " that we may run.");
    }
    for (var name : command.environment().keySet()) {
      if (name.isEmpty() || name.indexOf('=') >= 0) {
        throw new IllegalArgumentException("no name of a variable: " + name);
      }
    }
    SupervisorLine.requireEncodable(
        Stream.of(command.line(), command.environment().keySet(), command.environment().values())
            .flatMap(texts -> texts.stream()));
  }

  private Process guard(SupervisedFolder folder, HostPrograms shell) throws IOException {
    var line = new ArrayList<String>();
    line.addAll(
        List.of(shell.setsid().toString(), shell.sh().toString(), "-c", GuardianScript.SCRIPT));
    line.addAll(List.of("fmwizard-guardian", folder.path().toString(), shell.cat().toString()));
    line.addAll(supervisor.words());
    line.addAll(List.of(shell.sh().toString(), shell.setsid().toString()));
    line.addAll(List.of(shell.env().toString(), shell.sync().toString()));
    var builder = new ProcessBuilder(line);
    builder.environment().clear();
    builder.environment().putAll(SupervisorLine.environment());
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    builder.redirectErrorStream(true);
    return builder.start();
  }

  /** Waits until the program began, or certainly will not. */
  private void await(SupervisedFolder folder, Process guardian) throws IOException {
    boolean interrupted = false;
    for (int step = 0; step < PATIENCE_STEPS && guardian.isAlive(); step++) {
      if (folder.traces(processes).decided()) {
        break;
      }
      try {
        Thread.sleep(STEP_MS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (!folder.began()) {
      folder.claim();
    }
    if (folder.traces(processes).end() instanceof End.NeverBegan never) {
      throw new IOException("The program was not started. " + reason(folder, never));
    }
  }

  private static String reason(SupervisedFolder folder, End.NeverBegan never) throws IOException {
    var log = Files.readString(folder.log()).strip();
    return log.isEmpty()
        ? never.why()
        : never.why() + " It said: " + said(log) + " (" + folder.log() + ")";
  }

  /** The rest of a log may be Java's, which helps nobody at a terminal. */
  private static String said(String log) {
    var line =
        log.lines()
            .filter(text -> UNCAUGHT.matcher(text).lookingAt())
            .findFirst()
            .or(() -> log.lines().findFirst())
            .orElse("");
    return UNCAUGHT.matcher(line).replaceFirst("");
  }

  /**
   * The host's own small programs that the supervisor is built from, by absolute path.
   *
   * @param sh the shell
   * @param setsid starts a program in a session of its own
   * @param cat copies bytes
   * @param env starts a program with an environment of its own
   * @param sync waits for the disk
   */
  record HostPrograms(Path sh, Path setsid, Path cat, Path env, Path sync) {

    private static final List<String> FOLDERS = List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin");

    static HostPrograms find() throws IOException {
      return find(FOLDERS);
    }

    static HostPrograms find(List<String> folders) throws IOException {
      return new HostPrograms(
          find("sh", "dash", folders),
          find("setsid", "util-linux", folders),
          find("cat", "coreutils", folders),
          find("env", "coreutils", folders),
          find("sync", "coreutils", folders));
    }

    private static Path find(String name, String source, List<String> folders) throws IOException {
      for (var folder : folders) {
        var program = Path.of(folder, name);
        if (Files.isExecutable(program)) {
          return program;
        }
      }
      throw new IOException(
          "There is no program %s in %s, without which no vendor program can be protected from a"
                  .formatted(name, String.join(", ", folders))
              + " lost line. Install the package %s.".formatted(source));
    }
  }
}
