// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.card.KebabCase;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Decision.ManualKind;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.dialog.Reply;
import io.github.fmwizard.screen.dialog.ScreenContext;
import java.util.Optional;

/** Things that people do beside this program; in training they can be played. */
public final class ManualActs {

  private ManualActs() {}

  static String word(ManualKind kind) {
    return KebabCase.of(kind);
  }

  public static Prompt.Option option(ManualKind kind) {
    return Prompt.Option.of(word(kind), "Training: " + words(kind));
  }

  static String words(ManualKind kind) {
    return switch (kind) {
      case POWER_CYCLE -> "the host is switched off and on";
      case OTHER -> "something else is done by hand";
      case CALL_APPLICATION -> "run the application's own test now";
      case STOP_APPLICATIONS -> "stop the applications now";
      case MAKE_KEYS -> "the owners import their exports or make new keys now";
      case ALLOW_LOGIN -> "set the client's switch for logins now";
    };
  }

  /** Returns what comes of a choice that plays something done by hand, if it is one. */
  public static Optional<Reply> reply(String word, ScreenContext context) {
    for (ManualKind kind : ManualKind.values()) {
      boolean played = kind != ManualKind.POWER_CYCLE && kind != ManualKind.OTHER;
      if (played && word(kind).equals(word)) {
        return Optional.of(reply(kind, context));
      }
    }
    return Optional.empty();
  }

  public static Reply reply(ManualKind kind, ScreenContext context) {
    return new Reply.Decide(new Decision.Manual(kind, words(kind), context.operator()));
  }
}
