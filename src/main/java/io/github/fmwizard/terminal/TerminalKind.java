// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the terminal can show, as far as the environment and the name of the line tell.
 *
 * @param linear true if it can't place its cursor: only the linear mode works
 * @param ascii true if only ASCII signs are safe
 * @param mono true if no colours are to be used
 * @param serial true on a serial line: bytes are slow and function keys may be lost
 * @param marksPaste true if it can mark a paste as such
 */
public record TerminalKind(
    boolean linear, boolean ascii, boolean mono, boolean serial, boolean marksPaste) {

  private static final Set<String> LINEAR = Set.of("", "dumb", "unknown", "network", "emacs");

  /** Serial lines are {@code /dev/ttyS0} and the like; a console is {@code /dev/tty1}. */
  private static final Pattern SERIAL = Pattern.compile("/dev/(hvc|rfcomm|tty[A-Za-z])");

  /** {@code vt100} to {@code vt599}, {@code ansi} and {@code cons25}, with suffixes. */
  private static final Pattern OLD = Pattern.compile("(vt[1-5][0-9][0-9]|ansi|cons25)\\b");

  /**
   * Tells what kind of terminal standard input is.
   *
   * @param environment TERM, NO_COLOR, LC_ALL, LC_CTYPE and LANG count
   * @return the kind
   */
  public static TerminalKind ofStandardInput(Map<String, String> environment) {
    return of(environment(environment, System.getProperty("fmwizard.locale")), line());
  }

  /**
   * Takes into account how fast the terminal's line is.
   *
   * @param tty the terminal
   * @return the kind of a serial line if it is as slow as one, else the same
   */
  public TerminalKind on(Tty tty) {
    return tty.isSlow() ? new TerminalKind(linear, true, true, true, false) : this;
  }

  static TerminalKind of(Map<String, String> environment, String line) {
    var term = environment.getOrDefault("TERM", "");
    boolean serial = SERIAL.matcher(line).lookingAt();
    boolean old = OLD.matcher(term).lookingAt();
    return new TerminalKind(
        LINEAR.contains(term),
        serial || old || !isUnicode(environment),
        serial || old || !environment.getOrDefault("NO_COLOR", "").isEmpty(),
        serial,
        !serial && !old && !term.startsWith("linux"));
  }

  /** The launcher may have chosen a locale for the names of files; it names the person's own. */
  static Map<String, String> environment(Map<String, String> ours, @Nullable String locale) {
    if (locale == null) {
      return ours;
    }
    var theirs = new HashMap<>(ours);
    theirs.put("LC_ALL", locale);
    return theirs;
  }

  private static boolean isUnicode(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      var locale = environment.getOrDefault(name, "").toLowerCase(Locale.ROOT);
      if (!locale.isEmpty()) {
        return locale.contains("utf-8") || locale.contains("utf8");
      }
    }
    return false;
  }

  private static String line() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/0")).toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "";
    }
  }
}
