// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.file.Disk;
import io.github.fmwizard.journal.Copy;
import io.github.fmwizard.journal.JournalBrokenException;
import io.github.fmwizard.journal.RunFiles;
import io.github.fmwizard.journal.RunFiles.Part;
import io.github.fmwizard.journal.StoredFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A run's folder: names its parts, makes them, and keeps files in them.
 *
 * <p>The folder is 0700, its files are 0600, and no symbolic link within it is followed. It is made
 * under a temporary name and then renamed, so it is there as a whole or not at all.
 */
public final class RunFolder implements RunFiles {

  /** The name of the journal. */
  public static final String JOURNAL = "journal.jsonl";

  static final String HEAD = "head";
  static final String NEXT_HEAD = "head.new";
  static final String LOCK = "lock";
  static final String TORN = "journal.torn-";
  static final String TEMPORARY = ".new-";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,99}");

  private final Path folder;
  private final Disk disk;

  private RunFolder(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /**
   * Make the folder of a new run.
   *
   * @param parent the folder that holds all runs; must exist
   * @param name the run's name: letters, digits, dots and hyphens
   * @return the folder
   * @throws IllegalArgumentException if the name is not such a one
   * @throws IOException if it is there already, or can't be made
   */
  public static RunFolder create(Path parent, String name) throws IOException {
    return create(parent, name, new Disk());
  }

  static RunFolder create(Path parent, String name, Disk disk) throws IOException {
    Path folder = parent.resolve(checkName(name));
    if (disk.isThere(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    Path temporary = Files.createTempDirectory(parent, TEMPORARY);
    for (Part part : Part.values()) {
      disk.createFolder(temporary.resolve(part.word()));
    }
    disk.syncFolder(temporary);
    disk.rename(temporary, folder);
    disk.syncFolder(parent);
    return new RunFolder(folder, disk);
  }

  /**
   * Name the folder of a run that was made before.
   *
   * @param folder the folder
   * @return the folder
   * @throws IOException if it is not there, or is a symbolic link or a file
   */
  public static RunFolder open(Path folder) throws IOException {
    return open(folder, new Disk());
  }

  static RunFolder open(Path folder, Disk disk) throws IOException {
    if (!disk.attributes(folder).isDirectory()) {
      throw new IOException(folder + " is not a folder");
    }
    return new RunFolder(folder, disk);
  }

  /**
   * Return where the folder is.
   *
   * @return its path
   */
  public Path path() {
    return folder;
  }

  /**
   * Return where the journal is.
   *
   * @return the path of {@code journal.jsonl}
   */
  public Path journal() {
    return folder.resolve(JOURNAL);
  }

  /**
   * Return where the head is.
   *
   * @return the path of {@code head}
   */
  public Path head() {
    return folder.resolve(HEAD);
  }

  /**
   * Return where a part is.
   *
   * @param part the part
   * @return the path of its folder
   */
  public Path part(Part part) {
    return folder.resolve(part.word());
  }

  /**
   * Return where a stored file is.
   *
   * @param file the file
   * @return its path
   */
  public Path path(StoredFile file) {
    return folder.resolve(file.name());
  }

  @Override
  public Copy copyIn(String source, Part part, String role, long maximumBytes) {
    try {
      return copyIn(Path.of(source), part, role, maximumBytes);
    } catch (InvalidPathException e) {
      return new Copy.Refused("\"" + source + "\" is not a path.");
    }
  }

  /**
   * Copy a file of the operator's, digesting while copying.
   *
   * @param source the file, or a symbolic link to it; read once
   * @param part where the copy goes
   * @param role what the file is for: lower-case letters, digits and hyphens; begins its name
   * @param maximumBytes the most bytes that are taken
   * @return the stored file; or a refusal if the source is missing, unreadable, not a regular file
   *     or too large
   * @throws JournalBrokenException if the run folder can't be written
   */
  public Copy copyIn(Path source, Part part, String role, long maximumBytes) {
    return new Intake(this).copy(source, part, role, maximumBytes);
  }

  @Override
  public StoredFile store(byte[] content, Part part, String role) {
    return new Intake(this).store(content, part, role);
  }

  @Override
  public StoredFile storeAs(String name, byte[] content) {
    if (isOurs(checkName(name))) {
      throw new IllegalArgumentException("\"" + name + "\" is kept for the journal");
    }
    return new Intake(this).storeAs(name, content);
  }

  @Override
  public Optional<String> verify(StoredFile file) {
    return StoredFiles.verify(this, file);
  }

  @Override
  public Optional<String> restore(StoredFile file, String source) {
    try {
      return new Intake(this).restore(file, Path.of(source));
    } catch (InvalidPathException e) {
      return Optional.of("\"" + source + "\" is not a path.");
    }
  }

  @Override
  public byte[] content(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  /**
   * List the stored files.
   *
   * @return their names within the folder, with slashes, sorted; the journal's own files are left
   *     out
   * @throws IOException if the folder can't be read
   */
  public List<String> files() throws IOException {
    return StoredFiles.list(this);
  }

  /**
   * Tell whether a run may have been made here: its journal, its head or one of its parts is there.
   *
   * @return false if the folder is another one
   * @throws IOException if that can't be told
   */
  public boolean looksLikeARun() throws IOException {
    return disk.isThere(journal()) || disk.isThere(head()) || disk.isThere(part(Part.INPUTS));
  }

  Disk disk() {
    return disk;
  }

  Path lock() {
    return folder.resolve(LOCK);
  }

  /** Tells whether a name at the top of the folder belongs to the journal or is a part. */
  static boolean isOurs(String name) {
    return name.equals(JOURNAL)
        || name.equals(HEAD)
        || name.equals(NEXT_HEAD)
        || name.equals(LOCK)
        || name.startsWith(TORN)
        || Arrays.stream(Part.values()).anyMatch(part -> part.word().equals(name));
  }

  static Path parentOf(Path path) {
    return Objects.requireNonNull(path.getParent(), "Paths of a run folder have parents");
  }

  private static String checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "\"" + name + "\" must be letters, digits, dots and hyphens, 100 at most");
    }
    return name;
  }
}
