// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.output;

import io.github.fmwizard.card.ReturnCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program's lines say of the act, as far as anybody knows the program's words. Everything
 * else is {@link Nothing}: no success is guessed.
 */
public sealed interface OutputMeaning {

  /**
   * A line that is known to tell success, and no code.
   *
   * @param line the line
   */
  record Success(String line) implements OutputMeaning {}

  /**
   * One return code of the client library, and no success.
   *
   * @param code the code
   * @param line the line that has it
   */
  record Code(ReturnCode code, String line) implements OutputMeaning {}

  /**
   * Nothing that is known, or things that contradict each other.
   *
   * @param why completes the sentence "unknown because ..."
   */
  record Nothing(String why) implements OutputMeaning {}

  /**
   * Reads lines.
   *
   * @param lines what a program printed
   * @param successes whole lines that are known to tell success
   * @return what they say
   */
  static OutputMeaning of(List<String> lines, List<String> successes) {
    Optional<String> success =
        lines.stream().map(String::strip).filter(successes::contains).findFirst();
    Set<ReturnCode> codes = new LinkedHashSet<>();
    lines.forEach(line -> codes.addAll(Codes.in(line)));
    if (success.isPresent() && codes.isEmpty()) {
      return new Success(success.get());
    }
    if (success.isPresent()) {
      return new Nothing("it printed both a success and " + codes);
    }
    if (codes.size() == 1) {
      ReturnCode only = codes.iterator().next();
      String line = lines.stream().filter(each -> Codes.in(each).contains(only)).findFirst().get();
      return new Code(only, line.strip());
    }
    return new Nothing(
        codes.isEmpty()
            ? "nothing that it printed is known to tell success or failure"
            : "it printed several codes: " + codes);
  }

  /** Finds return codes in a line: by name, or by number where the line speaks of a code. */
  final class Codes {

    private static final Pattern NAME = Pattern.compile("\\bCKR_[A-Z0-9_]+\\b");
    private static final Pattern NUMBER = Pattern.compile("\\b0x([0-9A-Fa-f]{1,8})\\b");
    private static final Pattern OF_A_CODE =
        Pattern.compile(
            "\\b(error|err|code|rv|ret|returns?|returned|fail(s|ed|ure)?)\\b",
            Pattern.CASE_INSENSITIVE);

    private Codes() {}

    static Set<ReturnCode> in(String line) {
      Set<ReturnCode> codes = new LinkedHashSet<>();
      Matcher names = NAME.matcher(line);
      while (names.find()) {
        named(names.group()).ifPresent(codes::add);
      }
      if (OF_A_CODE.matcher(line).find()) {
        Matcher numbers = NUMBER.matcher(line);
        while (numbers.find()) {
          ReturnCode.of(Long.parseLong(numbers.group(1), 16)).ifPresent(codes::add);
        }
      }
      codes.removeIf(code -> code.value() == 0);
      return codes;
    }

    private static Optional<ReturnCode> named(String name) {
      for (ReturnCode code : ReturnCode.values()) {
        if (code.name().equals(name.toUpperCase(Locale.ROOT))) {
          return Optional.of(code);
        }
      }
      return Optional.empty();
    }
  }
}
