// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import io.github.fmwizard.digest.Sha256;
import io.github.fmwizard.screen.FileNotes;
import io.github.fmwizard.wizard.CertificateDates;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Looks at the images and certificates of a list: digests them, and reads dates. */
public final class FileLook implements FileNotes.Look {

  private static final long LARGEST = 64L * 1024 * 1024;
  private static final long LARGEST_CERTIFICATE = 1024 * 1024;

  private final Supplier<Instant> time;
  private final Map<Key, FileNotes.Found> seen = new ConcurrentHashMap<>();

  /**
   * Makes a look.
   *
   * @param time tells what is expired
   */
  public FileLook(Supplier<Instant> time) {
    this.time = time;
  }

  /** A file that was looked at, as far as that can be told without reading it. */
  private record Key(Path path, long size, FileTime modified) {}

  @Override
  public Optional<FileNotes.Found> at(String path) {
    try {
      Path file = Path.of(path);
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      if (!is.isRegularFile() || is.size() > LARGEST) {
        return Optional.empty();
      }
      Key key = new Key(file, is.size(), is.lastModifiedTime());
      FileNotes.Found known = seen.get(key);
      if (known == null) {
        known =
            new FileNotes.Found(
                digest(file), is.size() > LARGEST_CERTIFICATE ? Optional.empty() : note(file));
        seen.put(key, known);
      }
      return Optional.of(known);
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String digest(Path file) throws IOException {
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Sha256.begin())) {
      in.transferTo(OutputStream.nullOutputStream());
      return Sha256.hex(in.getMessageDigest().digest());
    }
  }

  private Optional<FileNotes.Note> note(Path file) throws IOException {
    CertificateDates dates = CertificateDates.of(Files.readAllBytes(file));
    long now = time.get().getEpochSecond();
    if (dates.notAfter().isPresent() && dates.notAfter().getAsLong() < now) {
      return said("certificate expired " + day(dates.notAfter().getAsLong()));
    }
    return dates.notBefore().isPresent() && dates.notBefore().getAsLong() > now
        ? said("certificate not valid before " + day(dates.notBefore().getAsLong()))
        : Optional.empty();
  }

  private static Optional<FileNotes.Note> said(String words) {
    return Optional.of(new FileNotes.Note(words, true));
  }

  private static LocalDate day(long seconds) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
  }
}
