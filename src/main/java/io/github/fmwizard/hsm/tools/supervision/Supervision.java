// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts programs under the supervisor, and finds those that were started before. */
public interface Supervision {

  /**
   * Starts a program, once. A folder takes one program in its life.
   *
   * @param folder a folder that does not exist yet; its parent does. Made 0700
   * @param command what to run
   * @return the program
   * @throws IOException if it can't be started; then it certainly was not
   */
  Supervised start(Path folder, Command command) throws IOException;

  /**
   * Finds a program that was started in a folder, running or over, in whichever process.
   *
   * @param folder its folder
   * @return the program, which hears the output from its beginning as far as it is kept; empty if
   *     the folder does not exist
   * @throws IOException if the folder can't be read
   */
  Optional<Supervised> find(Path folder) throws IOException;

  /**
   * Names the record of a program: the files with what it printed, in order, and with the times.
   *
   * @param folder its folder
   * @return absolute paths; never anything typed
   * @throws IOException if the folder can't be read
   */
  List<Path> records(Path folder) throws IOException;

  /**
   * A program with its arguments.
   *
   * @param line the absolute path of the program and its arguments; never a secret
   * @param environment all of its environment
   */
  record Command(List<String> line, Map<String, String> environment) {

    /** Copies both. */
    public Command {
      line = List.copyOf(line);
      environment = Map.copyOf(environment);
    }
  }
}
