// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** The file that helps after {@code kill -9}: one line, as {@code stty -g} printed it. */
final class SavedState {

  private static final int LONGEST = 1024;

  private final Path file;

  SavedState(Path file) {
    this.file = file;
  }

  /**
   * Tells the state before a program that was killed, if a terminal is as such a program leaves it.
   *
   * @param found the state in which the terminal is
   * @return the state in which it should be: the kept one, or the one found
   */
  LineState before(LineState found) {
    return found.isRaw() ? kept().filter(state -> !state.isRaw()).orElse(found) : found;
  }

  private Optional<LineState> kept() {
    try (var input = Files.newInputStream(file)) {
      return LineState.parse(new String(input.readNBytes(LONGEST), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return Optional.empty();
    }
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
