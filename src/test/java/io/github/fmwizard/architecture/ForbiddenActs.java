// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.architecture;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises words that could wipe a card by an act that is none of the six: the vendor's functions
 * by name, and programs, commands and options in the shape in which a program would be started.
 * States of such names, and sentences about them, are no harm.
 */
final class ForbiddenActs {

  private static final Pattern FUNCTION =
      Pattern.compile(
          "\\b(C_Init(Token|PIN)"
              + "|CA_(Zeroize|FactoryReset|Token(Zeroize|Delete|Insert)|InitToken|TamperClear"
              + "|Decommission|Set(HSM|Token|Destructive|HSMPolicy)|ConfigureRemotePED))");

  /** Commands that mean nothing else, and those that do so behind the word of their menu. */
  private static final String COMMAND =
      "zeroize|factory-?[rR]eset|decommission|change(hsm|HSM|par)?[pP]olic(y|ies)|initialize|init";

  private static final Pattern COMMAND_ALONE = Pattern.compile("-{0,2}(" + COMMAND + ")");

  private static final Pattern COMMAND_OF_A_MENU =
      Pattern.compile(
          "(^|\\s|[\"'])(hsm|partition|par|stm)\\s+(" + COMMAND + ")\\b", CASE_INSENSITIVE);

  private static final Pattern PROGRAM = Pattern.compile("\\b(hsmrecover|[uv]reset)\\b");

  private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}[^ ]*( [^ ]+){3,}[.?!]");

  private static final Pattern ERASE_BOTH = Pattern.compile("(^|\\s)(--both|-erase\\s+both)\\b");

  private static final Pattern ERASE_FMS = option("--fm");

  private static final Pattern ERASE_SMFS = option("--smfs");

  private static final Pattern PASSWORD =
      Pattern.compile("(^|\\s)(-p|--password|-password)(\\s|=|$)");

  private ForbiddenActs() {}

  /** Finds what must not be in one method, field or class of the product. */
  static Set<String> in(Wording wording) {
    var found = new TreeSet<String>();
    Stream.concat(wording.names().stream(), wording.texts().stream())
        .filter(word -> FUNCTION.matcher(word).find())
        .forEach(found::add);
    wording.texts().stream().filter(ForbiddenActs::isForbidden).forEach(found::add);
    if (any(wording, ERASE_FMS) && any(wording, ERASE_SMFS)) {
      found.add("--fm and --smfs in one method");
    }
    return found;
  }

  /**
   * Tells whether a text, alone, names an act that is none of the six, or hands over a password.
   */
  static boolean isForbidden(String text) {
    return COMMAND_ALONE.matcher(text).matches()
        || COMMAND_OF_A_MENU.matcher(text).find()
        || (PROGRAM.matcher(text).find() && !SENTENCE.matcher(text).matches())
        || ERASE_BOTH.matcher(text).find()
        || PASSWORD.matcher(text).find();
  }

  private static boolean any(Wording wording, Pattern pattern) {
    return wording.texts().stream().anyMatch(text -> pattern.matcher(text).find());
  }

  private static Pattern option(String option) {
    return Pattern.compile("(^|\\s)" + option + "(\\s|=|$)");
  }
}
