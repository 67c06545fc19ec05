// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.output;

import io.github.fmwizard.card.LoginUse;
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
   * A line that is known to tell success, and nothing behind it that denies it.
   *
   * @param line the line
   * @param due whether the effect comes with the restart
   */
  record Success(String line, boolean due) implements OutputMeaning {}

  /**
   * One return code of the client library, and no success.
   *
   * @param code the code
   * @param line the line that has it
   */
  record Code(ReturnCode code, String line) implements OutputMeaning {}

  /**
   * A line that is known to tell a refusal or a failure, without a code.
   *
   * @param line the line
   * @param known what is known of it
   */
  record Denied(String line, KnownLine known) implements OutputMeaning {}

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
   * @param book what is known of its lines
   * @return what they say
   */
  static OutputMeaning of(List<String> lines, LineBook book) {
    Optional<String> other = lines.stream().filter(book::namesOther).findFirst();
    if (other.isPresent()) {
      return new Nothing("it named another device than the approved one: " + other.get().strip());
    }
    Scan scan = new Scan(book);
    lines.forEach(scan::take);
    return scan.meaning();
  }

  /**
   * Finds what the lines say of a login.
   *
   * @param lines what a program printed
   * @param book what is known of its lines
   * @return the last that any of them says; empty if none does
   */
  static Optional<LoginUse> login(List<String> lines, LineBook book) {
    return book.known(lines).flatMap(line -> line.login().stream()).reduce((a, b) -> b);
  }

  /** Goes through the lines once. A success stands only if nothing behind it denies it. */
  final class Scan {
    private final LineBook book;
    private final Set<ReturnCode> codes = new LinkedHashSet<>();
    private Optional<Success> success = Optional.empty();
    private Optional<Denied> denied = Optional.empty();
    private String codeLine = "";
    private boolean deniedLast;

    private Scan(LineBook book) {
      this.book = book;
    }

    private void take(String printed) {
      String line = printed.strip();
      Optional<KnownLine> known = book.find(line);
      LineTells tells = known.map(KnownLine::tells).orElse(LineTells.NOTE);
      if (tells.succeeds()) {
        success = Optional.of(new Success(line, tells == LineTells.DUE_AT_RESTART));
        deniedLast = false;
      }
      if (tells.denies()) {
        denied = denied.or(() -> known.map(one -> new Denied(line, one)));
        deniedLast = true;
      }
      Set<ReturnCode> here = Codes.in(line);
      if (!here.isEmpty()) {
        codeLine = codes.isEmpty() ? line : codeLine;
        codes.addAll(here);
        deniedLast = true;
      }
    }

    private OutputMeaning meaning() {
      if (success.isPresent() && !deniedLast) {
        return success.get();
      }
      if (success.isPresent()) {
        String against = codes.isEmpty() ? "a failure" : codes.toString();
        return new Nothing("it printed both a success and " + against);
      }
      if (codes.size() > 1) {
        return new Nothing("it printed several codes: " + codes);
      }
      if (codes.size() == 1) {
        return new Code(codes.iterator().next(), codeLine);
      }
      return denied
          .<OutputMeaning>map(one -> one)
          .orElseGet(
              () -> new Nothing("nothing that it printed is known to tell success or failure"));
    }
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
