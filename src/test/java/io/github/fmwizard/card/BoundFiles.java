// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import io.github.fmwizard.digest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Binds files to the bytes that they hold. */
public final class BoundFiles {

  private BoundFiles() {}

  /** Binds a file to its bytes of now. */
  public static Action.BoundFile of(Path file) {
    try {
      return new Action.BoundFile(file.toString(), Sha256.hexOf(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a load of two files as they are now. */
  public static Action.LoadFm load(Path image, Path certificate) {
    return new Action.LoadFm(of(image), new Action.Certificate.InFile(of(certificate)));
  }
}
