// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.gate;

import io.github.fmwizard.flow.model.Setting;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.PersonNames;
import io.github.fmwizard.screen.words.Serials;
import java.util.Locale;
import java.util.Optional;

/** Judges what was typed at an erasing gate. */
final class Challenges {

  private Challenges() {}

  /** Says what is wrong with an answer, or nothing. */
  static Optional<String> wrong(ErasingGate.Stage stage, String text, ScreenContext context) {
    return switch (stage) {
      case SERIAL -> unless(serial(context).equals(text), "the digits of the serial were wrong");
      case FACT -> unless(fact(context, text), "the fact from the screen was wrong");
      case WITNESS ->
          unless(
              !PersonNames.same(text, context.operator()),
              "the witness had the operator's own name");
      case WORD -> unless(text.equals(Gates.shown(context).word()), "the word was wrong");
      case HOLD -> Optional.empty();
    };
  }

  private static Optional<String> unless(boolean right, String words) {
    return right ? Optional.empty() : Optional.of(words);
  }

  private static String serial(ScreenContext context) {
    return Serials.tail(context.known().setting().map(Setting::cardSerial).orElseThrow());
  }

  private static boolean fact(ScreenContext context, String text) {
    return Gates.shown(context)
        .question()
        .filter(question -> plain(question.expected()).equals(plain(text)))
        .isPresent();
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
