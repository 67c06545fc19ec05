// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Compiles the stand-in client once for each state of its sources. */
final class StandInBuild {

  static final Path SOURCES = Path.of("src/test/c/standin").toAbsolutePath();
  private static final Path BUILDS = Path.of("target/standin").toAbsolutePath();

  private StandInBuild() {}

  /** Returns the folder with what was built. */
  static synchronized Path folder() {
    try {
      var folder = BUILDS.resolve(digest().substring(0, 16));
      if (Files.notExists(folder)) {
        Files.createDirectories(BUILDS);
        var fresh = Files.createTempDirectory(BUILDS, "build");
        var ran = Ran.of(List.of(SOURCES.resolve("build").toString(), fresh.toString()));
        if (ran.status() != 0) {
          throw new IllegalStateException("The stand-in client does not build:\n" + ran.output());
        }
        publish(fresh, folder);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves a finished build to its place, where another process may have put the same. */
  private static void publish(Path fresh, Path folder) throws IOException {
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (FileSystemException e) {
      if (Files.notExists(folder)) {
        throw e;
      }
    }
  }

  private static String digest() throws IOException {
    try (var files = Files.list(SOURCES)) {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : files.sorted().toList()) {
        digest.update((file.getFileName() + "\n" + Files.size(file) + "\n").getBytes(UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
