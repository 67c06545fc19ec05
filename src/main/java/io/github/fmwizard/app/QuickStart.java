// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import io.github.fmwizard.terminal.FirstLook;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Runs the command lines that are so plain that they need no parser: the one that everything else
 * goes through takes as long to be set up as the first frame should take altogether.
 */
final class QuickStart {

  private QuickStart() {}

  /**
   * Runs a plain command line.
   *
   * @param args the command line
   * @return the exit code; empty if the line needs the parser, and nothing was done
   */
  static OptionalInt run(String... args) {
    Optional<String> scenario = Optional.empty();
    if (args.length > 0 && !args[0].equals("train")) {
      return OptionalInt.empty();
    }
    if (args.length == 0) {
      return OptionalInt.of(opened());
    }
    if (args.length > 1) {
      if (args.length > 2 || !isPlain(args[1])) {
        return OptionalInt.empty();
      }
      scenario = Optional.of(args[1]);
    }
    return OptionalInt.of(train(scenario));
  }

  /** Tells whether a word can't be anything but a name: no option, no quoted text. */
  private static boolean isPlain(String word) {
    if (word.isEmpty() || word.charAt(0) == '-') {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char sign = word.charAt(i);
      if (sign != '-' && (sign < 'a' || sign > 'z') && (sign < '0' || sign > '9')) {
        return false;
      }
    }
    return true;
  }

  private static int opened() {
    try {
      Optional<FirstLook> look = Screens.lookAhead();
      Map<String, String> environment = Map.copyOf(System.getenv());
      CommonOptions options = new CommonOptions().settle(environment);
      try (FrontDoor door = new FrontDoor(options, environment, Main.home())) {
        return door.ahead(look).open();
      }
    } catch (RuntimeException e) {
      return Failure.told(e, System.err::println);
    }
  }

  private static int train(Optional<String> scenario) {
    try {
      Optional<FirstLook> look = Screens.lookAhead();
      Map<String, String> environment = Map.copyOf(System.getenv());
      CommonOptions options = new CommonOptions().settle(environment);
      try (TrainingDesk desk = new TrainingDesk(options, environment, Main.home())) {
        desk.ahead(look);
        return scenario.isEmpty()
            ? desk.chosen(false)
            : desk.named(scenario.get(), OptionalLong.empty(), false);
      }
    } catch (RuntimeException e) {
      SafeOutput.install(System.getenv());
      return Failure.told(e, System.err::println);
    }
  }
}
