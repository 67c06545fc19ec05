// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import io.github.fmwizard.journal.file.SourceFile;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Checks a file that was named, for no longer than a screen may wait. */
public final class FileCheck implements Function<String, Optional<String>> {

  private static final long PATIENCE_MILLIS = 900;

  private final Function<String, Optional<String>> look;

  /** Makes a look at the files of this host. */
  public FileCheck() {
    this(SourceFile::objection);
  }

  FileCheck(Function<String, Optional<String>> look) {
    this.look = look;
  }

  /**
   * Looks.
   *
   * @param path the file's path as typed
   * @return what keeps it from being taken, with the mend; empty if nothing does, or if its disk
   *     doesn't answer in time: then the copy for the run tells
   */
  @Override
  public Optional<String> apply(String path) {
    FutureTask<Optional<String>> looking = new FutureTask<>(() -> look.apply(path));
    Thread thread = new Thread(looking, "file-look");
    thread.setDaemon(true);
    thread.start();
    try {
      return looking.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("No file can be looked at", e.getCause());
    }
  }
}
