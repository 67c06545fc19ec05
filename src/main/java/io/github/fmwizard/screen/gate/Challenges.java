// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.gate;

import io.github.fmwizard.flow.Setting;
import io.github.fmwizard.screen.dialog.Moment;
import io.github.fmwizard.screen.words.Names;
import io.github.fmwizard.screen.words.Serials;
import java.util.Locale;
import java.util.Optional;

/** Judges what was typed at an erasing gate. */
final class Challenges {

  private Challenges() {}

  /** Says what is wrong with an answer, or nothing. */
  static Optional<String> wrong(ErasingGate.Stage stage, String text, Moment moment) {
    return switch (stage) {
      case SERIAL -> unless(serial(moment).equals(text), "the digits of the serial were wrong");
      case FACT -> unless(fact(moment, text), "the fact from the screen was wrong");
      case WITNESS ->
          unless(!Names.same(text, moment.operator()), "the witness had the operator's own name");
      case WORD -> unless(text.equals(Gates.shown(moment).word()), "the word was wrong");
      case HOLD -> Optional.empty();
    };
  }

  private static Optional<String> unless(boolean right, String words) {
    return right ? Optional.empty() : Optional.of(words);
  }

  private static String serial(Moment moment) {
    return Serials.tail(moment.known().setting().map(Setting::cardSerial).orElseThrow());
  }

  private static boolean fact(Moment moment, String text) {
    return Gates.shown(moment)
        .question()
        .filter(question -> plain(question.expected()).equals(plain(text)))
        .isPresent();
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
