// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import io.github.fmwizard.hsm.tools.supervision.HostProcesses.Fate;
import io.github.fmwizard.hsm.tools.supervision.Supervised.End;
import io.github.fmwizard.hsm.tools.supervision.Supervised.End.NeverBegan;
import io.github.fmwizard.hsm.tools.supervision.SupervisedState.Beginning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The folder of one supervised program: which files there are, and what they mean. Wizard,
 * guardian, supervisor and wrapper speak to each other through it.
 *
 * @param path the folder
 */
public record SupervisedFolder(Path path) {

  private static final int STATUS_BYTES = 128;
  private static final int MARK_BYTES = 128;
  private static final int RESULT_BYTES = 512;
  private static final int COUNTERS_BYTES = 64;

  /**
   * Makes the folder and all files that are there from the beginning. Afterwards a full disk can't
   * keep the status from being written.
   *
   * @param path a folder that does not exist
   * @param command what is to run in it
   * @return the folder
   * @throws IOException if it exists, or there is no room
   */
  static SupervisedFolder create(Path path, Supervision.Command command) throws IOException {
    Files.createDirectory(path, mode("rwx------"));
    var folder = new SupervisedFolder(path);
    folder.write("line", joined(command.line()));
    var variables = new TreeMap<>(command.environment());
    folder.write(
        "environment",
        joined(variables.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList()));
    folder.status().prepare("running");
    folder.result().prepare("");
    folder.supervisor().prepare("");
    folder.write("counters", "\0".repeat(COUNTERS_BYTES));
    folder.write("supervisor.log", "");
    return folder;
  }

  /**
   * Reads what is to run.
   *
   * @return the program and its arguments
   * @throws IOException if it can't be read
   */
  public List<String> line() throws IOException {
    return split(Files.readString(file("line")));
  }

  /**
   * Reads the program's environment.
   *
   * @return each variable as {@code NAME=value}
   * @throws IOException if it can't be read
   */
  public List<String> environment() throws IOException {
    return split(Files.readString(file("environment")));
  }

  /**
   * Names the wrapper's word.
   *
   * @return the slot
   */
  public PreallocatedFile status() {
    return new PreallocatedFile(file("status"), STATUS_BYTES);
  }

  /**
   * Names the supervisor's last word.
   *
   * @return the slot
   */
  public PreallocatedFile result() {
    return new PreallocatedFile(file("result"), RESULT_BYTES);
  }

  /**
   * Names the slot with the supervisor's mark.
   *
   * @return the slot
   */
  public PreallocatedFile supervisor() {
    return new PreallocatedFile(file("supervisor"), MARK_BYTES);
  }

  /**
   * Names the file that holds the counters of the record.
   *
   * @return the file, of a fixed size
   */
  public Path counters() {
    return file("counters");
  }

  /**
   * Names the file with the times of the output.
   *
   * @return the file
   */
  public Path times() {
    return file("times");
  }

  /**
   * Names what is there once the program was tried to be started.
   *
   * @return the file
   */
  public Path started() {
    return file("started");
  }

  /**
   * Names the socket.
   *
   * @return the socket
   */
  public Path socket() {
    return file("socket");
  }

  /**
   * Names the record.
   *
   * @return the record
   */
  public OutputRecord output() {
    return new OutputRecord(path);
  }

  /** Names the file into which the guardian copies output when no supervisor can be started. */
  Path fallback() {
    return file("output.fallback");
  }

  Path log() {
    return file("supervisor.log");
  }

  /** Returns the guardian's mark, empty text if there is none. */
  String guardian() throws IOException {
    return readIfThere(file("guardian"));
  }

  /**
   * Tells whether the program began, as far as the wrapper or a claim say so.
   *
   * @return whether there is such a word
   */
  public boolean began() {
    return Files.exists(file("began"));
  }

  /**
   * Makes sure that the program can't begin any more, and says so in the status. The file is the
   * arbiter: whoever makes it decides, the wrapper or we.
   *
   * @return whether that is so; false if it began
   * @throws IOException if it can't be made sure
   */
  public boolean claim() throws IOException {
    try {
      createFile(file("began"));
    } catch (FileAlreadyExistsException e) {
      return EndLine.status(status().read(), false)
          .filter(NeverBegan.class::isInstance)
          .isPresent();
    }
    status().write("refused The supervisor was lost before the program began.");
    return true;
  }

  /**
   * Makes a file for us alone.
   *
   * @param file the file
   * @throws IOException if there is such a file, or no room
   */
  public static void createFile(Path file) throws IOException {
    Files.createFile(file, mode("rw-------"));
  }

  /** Looks at everything that tells what became of the program. */
  SupervisedState traces(HostProcesses processes) throws IOException {
    // The result last written is read first, and the wrapper is looked at before its status:
    // one that was alive, has written its status and is gone must not look lost.
    var result = EndLine.result(result().read());
    var guardian = fate(processes, guardian());
    var supervisor = fate(processes, supervisor().read());
    var beginning = beginning(processes);
    // The log is made last, before anything can be started.
    var status =
        Files.exists(log())
            ? EndLine.status(status().read(), false)
            : Optional.<End>of(new NeverBegan("Its folder was never complete."));
    return new SupervisedState(result, status, beginning, guardian, supervisor);
  }

  private Beginning beginning(HostProcesses processes) throws IOException {
    if (!began()) {
      return Beginning.ABSENT;
    }
    var text = readIfThere(file("began")).strip();
    var mark = ProcessMark.parse(text);
    if (mark.isEmpty()) {
      return Beginning.UNCLEAR;
    }
    return switch (processes.fate(mark.get())) {
      case ALIVE -> Beginning.WRAPPER_ALIVE;
      case GONE -> Beginning.WRAPPER_GONE;
      case OTHER_BOOT -> Beginning.OTHER_BOOT;
    };
  }

  private static Fate fate(HostProcesses processes, String text) throws IOException {
    var mark = ProcessMark.parse(text);
    return mark.isPresent() ? processes.fate(mark.get()) : Fate.GONE;
  }

  private Path file(String name) {
    return path.resolve(name);
  }

  private static String readIfThere(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private void write(String name, String text) throws IOException {
    var options = Set.<OpenOption>of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(file(name), options, mode("rw-------"))) {
      var bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private static FileAttribute<Set<PosixFilePermission>> mode(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  /** A zero byte ends each part, for no argument can hold one. */
  private static String joined(List<String> parts) {
    return parts.stream().map(part -> part + "\0").reduce("", String::concat);
  }

  private static List<String> split(String text) {
    return text.isEmpty()
        ? List.of()
        : List.of(text.substring(0, text.length() - 1).split("\0", -1));
  }
}
