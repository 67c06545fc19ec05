// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A file that a person names, looked at before anything is made of it. */
public final class NamedFile {

  private NamedFile() {}

  /**
   * Look whether a file could be taken now: whether it is there, is a file, may be read, and holds
   * something. Nothing is copied, so it may be another when it is.
   *
   * @param path the file's path as typed
   * @return empty if so; else a sentence that names the path and the mend
   */
  public static Optional<String> objection(String path) {
    try (SourceFile file = SourceFile.open(Path.of(path), Long.MAX_VALUE)) {
      return file.isEmpty()
          ? Optional.of(path + " is empty: write it again, or name another file.")
          : Optional.empty();
    } catch (SourceFile.RefusedException e) {
      return Optional.of(e.why());
    } catch (InvalidPathException e) {
      return Optional.of("\"" + path + "\" is not a path.");
    } catch (IOException e) {
      return Optional.of(path + " can't be read: " + e.getMessage() + ".");
    }
  }
}
