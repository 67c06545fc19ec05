// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.Optional;
import java.util.Set;

/**
 * Copies of the files of an act, in a folder that is closed to others. A vendor program opens its
 * files again by path, so it is given these, which were digested while they were made, again right
 * before it starts, and after its end. They stay until the next act.
 */
public final class HandedFiles {

  private static final Set<PosixFilePermission> CLOSED =
      PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<Set<PosixFilePermission>> OURS =
      PosixFilePermissions.asFileAttribute(CLOSED);
  private static final FileAttribute<Set<PosixFilePermission>> OUR_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--------"));

  private final Path folder;

  /**
   * Names the folder.
   *
   * @param folder made when the first act takes files
   */
  public HandedFiles(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /**
   * Names the copies in the place of the files.
   *
   * @param action an act as it was approved
   * @return the act as it is handed over
   */
  public Action handed(Action action) {
    if (!(action instanceof Action.LoadFm load)) {
      return action;
    }
    Action.Certificate certificate =
        switch (load.certificate()) {
          case Action.Certificate.InFile(Action.BoundFile file) ->
              new Action.Certificate.InFile(handed(file));
          case Action.Certificate.Stored stored -> stored;
        };
    return new Action.LoadFm(handed(load.image()), certificate);
  }

  private Action.BoundFile handed(Action.BoundFile file) {
    return new Action.BoundFile(copy(file).toString(), file.sha256());
  }

  private Path copy(Action.BoundFile file) {
    return folder.resolve(String.valueOf(Path.of(file.path()).getFileName()));
  }

  /**
   * Copies the files of an act.
   *
   * @param action the act as it was approved
   * @return why it must not begin: a file does not hold the approved bytes; empty if all do
   * @throws IOException if they can't be copied; then it must not begin either
   */
  public Optional<String> take(Action action) throws IOException {
    if (!(action instanceof Action.LoadFm load)) {
      return Optional.empty();
    }
    empty();
    for (Action.BoundFile file : load.files()) {
      if (!Files.isRegularFile(Path.of(file.path()), LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(file.path() + " is not a regular file.");
      }
      String found = copy(Path.of(file.path()), copy(file));
      if (!found.equals(file.sha256())) {
        empty();
        return Optional.of(file.otherBytes(found));
      }
    }
    return altered(action);
  }

  private void empty() throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(folder.getParent(), OURS);
      Files.createDirectory(folder, OURS);
    }
    Files.setPosixFilePermissions(folder, CLOSED);
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder)) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
  }

  private static String copy(Path from, Path to) throws IOException {
    try (DigestInputStream in = digesting(from);
        FileChannel channel =
            FileChannel.open(
                to, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OUR_FILE);
        OutputStream out = Channels.newOutputStream(channel)) {
      in.transferTo(out);
      channel.force(true);
      return Sha256.hex(in.getMessageDigest().digest());
    }
  }

  private static DigestInputStream digesting(Path file) throws IOException {
    InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    return new DigestInputStream(in, Sha256.begin());
  }

  /**
   * Digests the copies of an act again.
   *
   * @param action the act as it was approved
   * @return what is wrong with a copy, one sentence; empty if all hold the approved bytes
   */
  public Optional<String> altered(Action action) {
    return action instanceof Action.LoadFm load
        ? load.files().stream()
            .map(this::handed)
            .flatMap(file -> altered(file).stream())
            .findFirst()
        : Optional.empty();
  }

  private static Optional<String> altered(Action.BoundFile copy) {
    try (DigestInputStream in = digesting(Path.of(copy.path()))) {
      in.transferTo(OutputStream.nullOutputStream());
      String found = Sha256.hex(in.getMessageDigest().digest());
      return found.equals(copy.sha256()) ? Optional.empty() : Optional.of(copy.otherBytes(found));
    } catch (IOException e) {
      return Optional.of(copy.path() + " can't be read any more: " + e.getMessage() + ".");
    }
  }
}
