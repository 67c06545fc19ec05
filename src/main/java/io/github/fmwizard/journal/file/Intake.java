// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import io.github.fmwizard.file.Disk;
import io.github.fmwizard.journal.Copy;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.Hasher;
import io.github.fmwizard.journal.JournalBrokenException;
import io.github.fmwizard.journal.RunFiles.Part;
import io.github.fmwizard.journal.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Brings content into a run folder: temporary file, sync, rename, sync of the folder.
 *
 * <p>A file is named after its role and the beginning of its digest, so the same content has the
 * same name.
 */
final class Intake {

  private static final int DIGITS_IN_NAME = 16;
  private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9-]{0,30}");

  private final RunFolder folder;
  private final Disk disk;

  Intake(RunFolder folder) {
    this.folder = folder;
    this.disk = folder.disk();
  }

  Copy copy(Path source, Part part, String role, long maximumBytes) {
    checkRole(role);
    try (SourceFile file = SourceFile.open(source, maximumBytes)) {
      return new Copy.Stored(copy(file, part, role));
    } catch (SourceFile.RefusedException e) {
      return new Copy.Refused(e.why());
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Takes a file again whose copy is damaged; only the same bytes are taken. */
  Optional<String> restore(StoredFile stored, Path source) {
    try (SourceFile file = SourceFile.open(source, stored.size())) {
      Path temporary =
          disk.createTemporary(
              checkFolder(RunFolder.parentOf(folder.path(stored))), RunFolder.TEMPORARY);
      try {
        Hasher hasher = new Hasher();
        copyBytes(file, temporary, hasher);
        if (!hasher.digest().equals(stored.sha256())) {
          return Optional.of(source + " does not hold those bytes any more.");
        }
        settle(temporary, stored);
        return Optional.empty();
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (SourceFile.RefusedException e) {
      return Optional.of(e.why());
    } catch (IOException e) {
      throw broken(e);
    }
  }

  StoredFile store(byte[] content, Part part, String role) {
    checkRole(role);
    Digest digest = Digest.of(content);
    return write(folder.part(part), part.word() + "/" + nameOf(role, digest, ""), content, digest);
  }

  StoredFile storeAs(String name, byte[] content) {
    StoredFile file = new StoredFile(name, content.length, Digest.of(content));
    try {
      if (disk.isThere(folder.path(file)) && StoredFiles.verify(folder, file).isPresent()) {
        throw new IOException(folder.path(file) + " is there with other content");
      }
    } catch (IOException e) {
      throw broken(e);
    }
    return write(folder.path(), name, content, file.sha256());
  }

  private StoredFile copy(SourceFile source, Part part, String role)
      throws IOException, SourceFile.RefusedException {
    Path inside = checkFolder(folder.part(part));
    source.refuseKeys();
    Path temporary = disk.createTemporary(inside, RunFolder.TEMPORARY);
    try {
      Hasher hasher = new Hasher();
      long size = copyBytes(source, temporary, hasher);
      Digest digest = hasher.digest();
      String name = nameOf(role, digest, source.ending());
      return settle(temporary, new StoredFile(part.word() + "/" + name, size, digest));
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private long copyBytes(SourceFile source, Path temporary, Hasher hasher)
      throws IOException, SourceFile.RefusedException {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    long size = 0;
    KeyMaterial keys = new KeyMaterial();
    try (FileChannel out = disk.open(temporary, StandardOpenOption.WRITE)) {
      for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
        size += read;
        source.refuseKeys(keys, buffer);
        hasher.update(buffer.array(), 0, read);
        disk.write(out, buffer.flip());
        buffer.clear();
      }
      disk.sync(out, true);
    }
    return size;
  }

  private StoredFile write(Path inside, String name, byte[] content, Digest digest) {
    try {
      Path temporary = disk.createTemporary(checkFolder(inside), RunFolder.TEMPORARY);
      try {
        try (FileChannel out = disk.open(temporary, StandardOpenOption.WRITE)) {
          disk.write(out, ByteBuffer.wrap(content));
          disk.sync(out, true);
        }
        return settle(temporary, new StoredFile(name, content.length, digest));
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private StoredFile settle(Path temporary, StoredFile file) throws IOException {
    Path target = folder.path(file);
    if (disk.isThere(target)) {
      if (StoredFiles.verify(folder, file).isEmpty()) {
        return file;
      }
      setAside(target);
    }
    disk.rename(temporary, target);
    disk.syncFolder(RunFolder.parentOf(target));
    return file;
  }

  /** A copy that somebody altered is no evidence of what was given, but of the alteration. */
  private void setAside(Path damaged) throws IOException {
    Path aside = damaged;
    for (int i = 1; disk.isThere(aside); i++) {
      aside = damaged.resolveSibling(damaged.getFileName() + ".altered-" + i);
    }
    disk.rename(damaged, aside);
  }

  private Path checkFolder(Path inside) throws IOException {
    if (!disk.attributes(inside).isDirectory()) {
      throw new IOException(inside + " is not a folder");
    }
    return inside;
  }

  private JournalBrokenException broken(IOException cause) {
    return new JournalBrokenException(
        "The run folder " + folder.path() + " can't be written: " + cause.getMessage(), cause);
  }

  private static void checkRole(String role) {
    if (!ROLE.matcher(role).matches()) {
      throw new IllegalArgumentException(
          "A role is lower-case letters, digits and hyphens, not \"" + role + "\"");
    }
  }

  private static String nameOf(String role, Digest digest, String ending) {
    return role + "-" + digest.hex().substring(0, DIGITS_IN_NAME) + ending;
  }
}
