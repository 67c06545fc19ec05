// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.lock;

import io.github.fmwizard.file.Disk;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;

/**
 * The folder of the cards' locks. It must belong to root, to us or to the group of the vendor's
 * client, and nobody else may write it: else anybody could take a lock away.
 */
final class LockFolder {

  /** Whose members may use a card (CLIENT). */
  static final String GROUP = "hsmusers";

  private static final String ROOT = "root";

  private final Path folder;
  private final String group;
  private final String self;
  private final SharedDisk disk = new SharedDisk();

  LockFolder(Path folder) {
    this(folder, GROUP, System.getProperty("user.name", ""));
  }

  LockFolder(Path folder, String group, String self) {
    this.folder = folder;
    this.group = group;
    this.self = self;
  }

  static String node(String node) {
    return "node-" + plain(node);
  }

  static String serial(String serial) {
    return "serial-" + plain(serial);
  }

  private static String plain(String text) {
    return text.replaceFirst("^/dev/", "").replaceAll("[^A-Za-z0-9_]", "-");
  }

  SharedDisk disk() {
    return disk;
  }

  Path lock(String name) {
    return folder.resolve(name + ".lock");
  }

  Path head(String name) {
    return folder.resolve(name + ".head");
  }

  Path nextHead(String name) {
    return folder.resolve(name + ".head.new");
  }

  /** Makes the folder if it is missing, and says why it can't be used, or nothing. */
  Optional<String> prepare() {
    try {
      make();
      return objection(
          Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException e) {
      return Optional.of(
          "The folder of the cards' locks, %s, can't be used: %s. %s".formatted(folder, e, mend()));
    }
  }

  private void make() throws IOException {
    try {
      disk.createFolder(folder);
    } catch (FileAlreadyExistsException e) {
      return;
    }
    share();
  }

  /** Opens a folder of our own to the group, where there is one that we may give it to. */
  private void share() throws IOException {
    try {
      GroupPrincipal owner =
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(group);
      Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setGroup(owner);
    } catch (IOException e) {
      // Then it stays ours alone; others are told how root opens it to them.
      return;
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
  }

  private Optional<String> objection(PosixFileAttributes found) {
    if (!found.isDirectory()) {
      return Optional.of(
          "%s is not a folder, and links are not followed. %s".formatted(folder, mend()));
    }
    String owner = found.owner().getName();
    String owners = found.group().getName();
    boolean known = owner.equals(ROOT) || owner.equals(self) || owners.equals(group);
    if (!known) {
      return Optional.of(
          "The folder of the cards' locks, %s, belongs to %s, not to root, to you or to the group %s."
                  .formatted(folder, owner, group)
              + " "
              + mend());
    }
    boolean foreign =
        found.permissions().contains(PosixFilePermission.OTHERS_WRITE)
            || (found.permissions().contains(PosixFilePermission.GROUP_WRITE)
                && !owners.equals(group)
                && !owners.equals(ROOT));
    return foreign
        ? Optional.of(
            "Anybody may write the folder of the cards' locks, %s. %s".formatted(folder, mend()))
        : Optional.empty();
  }

  private String mend() {
    return "Mend, as root: install -d -m 2770 -g %s %s.".formatted(group, folder);
  }

  String unusable(String name, IOException why) {
    return "The card's lock %s can't be used: %s. Mend, as root: look who made it, then remove it."
        .formatted(lock(name), why);
  }

  /** A disk for a folder that a group shares: what is made there is open to the group, too. */
  static final class SharedDisk extends Disk {

    private static final String FILE = "rw-rw----";

    @Override
    public FileChannel create(Path file) throws IOException {
      FileChannel channel = super.create(file);
      share(file);
      return channel;
    }

    @Override
    public FileChannel createOrKeep(Path file) throws IOException {
      if (isThere(file)) {
        if (!attributes(file).isRegularFile()) {
          throw new IOException(file + " is not a regular file");
        }
        return super.createOrKeep(file);
      }
      FileChannel channel = super.createOrKeep(file);
      share(file);
      return channel;
    }

    /** Gives a new file to the folder's group, whatever our own one is. */
    private static void share(Path file) throws IOException {
      PosixFileAttributes folder =
          Files.readAttributes(
              Objects.requireNonNull(file.getParent(), "a lock is in a folder"),
              PosixFileAttributes.class);
      PosixFileAttributeView view =
          Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      if (!view.readAttributes().group().equals(folder.group())) {
        view.setGroup(folder.group());
      }
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
    }

    void deleteIfThere(Path file) throws IOException {
      Files.deleteIfExists(file);
    }
  }
}
