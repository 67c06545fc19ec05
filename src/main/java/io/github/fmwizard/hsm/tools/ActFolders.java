// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools;

import io.github.fmwizard.binding.RecordException;
import io.github.fmwizard.binding.RecordJson;
import io.github.fmwizard.card.ActionKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder of acts of one run: one folder an act, {@code NUMBER-ACTION}, with {@code act.json}
 * and the supervised program's folder {@code run}.
 */
public final class ActFolders {

  private static final Pattern NAME = Pattern.compile("([0-9]{1,6})-[a-z-]+");
  private static final String RECORD = "act.json";
  private static final FileAttribute<Set<PosixFilePermission>> OURS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> OUR_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path folder;

  /**
   * Makes the folders of a run.
   *
   * @param folder where they are; made when the first act begins
   */
  public ActFolders(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes an act down, durably, under the next free number.
   *
   * @param act the kind of act
   * @param record makes the record from its number
   * @return the record
   * @throws IOException if it can't be written; then nothing may be started
   */
  public StoredAct begin(ActionKind act, IntFunction<StoredAct> record) throws IOException {
    NumberedPath made = make(act.word());
    StoredAct written = record.apply(made.number());
    write(made.path().resolve(RECORD), RecordJson.write(written));
    sync(made.path());
    sync(folder);
    return written;
  }

  /**
   * Makes the folder for a program that only tells something.
   *
   * @param word what it is asked, a word of lower-case letters and hyphens
   * @return the folder for the supervised program, which does not exist yet
   * @throws IOException if it can't be made
   */
  public Path inquiry(String word) throws IOException {
    return make(word).path().resolve("run");
  }

  private NumberedPath make(String word) throws IOException {
    Files.createDirectories(folder, OURS);
    int number = 1 + all().stream().mapToInt(NumberedPath::number).max().orElse(0);
    while (true) {
      Path made = folder.resolve(number + "-" + word);
      try {
        Files.createDirectory(made, OURS);
      } catch (FileAlreadyExistsException taken) {
        number++;
        continue;
      }
      return new NumberedPath(number, made);
    }
  }

  /**
   * Returns the folder for the supervised program of an act.
   *
   * @param record the act
   * @return a path that does not exist before the act is started
   */
  public Path run(StoredAct record) {
    return all().stream()
        .filter(each -> each.number() == record.number())
        .findFirst()
        .map(each -> each.path().resolve("run"))
        .orElseThrow(() -> new IllegalStateException("act " + record.number() + " has no folder"));
  }

  /**
   * Reads what was written down.
   *
   * @return the acts, oldest first; one whose record was not finished never began and is left out
   * @throws IOException if a record can't be read
   */
  public List<StoredAct> records() throws IOException {
    List<StoredAct> records = new ArrayList<>();
    for (NumberedPath each : all()) {
      Path file = each.path().resolve(RECORD);
      if (Files.exists(file)) {
        read(Files.readAllBytes(file)).ifPresent(records::add);
      }
    }
    return records;
  }

  /** Reads a record; empty if it is torn: then the act was never started. */
  private static Optional<StoredAct> read(byte[] content) throws IOException {
    try {
      return Optional.of(RecordJson.read(content, StoredAct.class));
    } catch (RecordException e) {
      if (e.isCutOff()) {
        return Optional.empty();
      }
      throw new IOException("act.json is damaged, or another version wrote it.", e);
    }
  }

  private record NumberedPath(int number, Path path) {}

  private List<NumberedPath> all() {
    List<NumberedPath> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (DirectoryStream<Path> each = Files.newDirectoryStream(folder)) {
      for (Path path : each) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        if (name.matches()) {
          found.add(new NumberedPath(Integer.parseInt(name.group(1)), path));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new UncheckedIOException(new IOException("can't list " + folder, e));
    }
    found.sort(Comparator.comparingInt(NumberedPath::number));
    return found;
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OUR_FILE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static void sync(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
