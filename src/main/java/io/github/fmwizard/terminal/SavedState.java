// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** The file that helps after {@code kill -9}: one line, as {@code stty -g} printed it. */
final class SavedState {

  private final Path file;

  SavedState(Path file) {
    this.file = file;
  }

  void keep(String state) {
    try {
      Files.write(file, (state + "\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      LoggerFactory.getLogger(SavedState.class).debug("The terminal's state is not saved", e);
    }
  }

  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LoggerFactory.getLogger(SavedState.class).debug("{} stays", file, e);
    }
  }
}
