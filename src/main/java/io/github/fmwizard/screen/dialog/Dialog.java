// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.dialog;

import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Screen;
import java.util.Optional;

/** One screen with what is asked on it. Immutable; what it shows follows the context. */
public interface Dialog {

  /** Describes the screen. */
  Screen screen(ScreenContext context);

  /**
   * Takes an answer that fits the page's prompt, other than leaving.
   *
   * @throws IllegalStateException if the page has no prompt that such an answer fits
   */
  Reply accept(Answer answer, ScreenContext context);

  /** Is left. */
  default Reply left(Answer.Cause cause, ScreenContext context) {
    return switch (cause) {
      case NO -> new Reply.Stay();
      case ESCAPE -> new Reply.Back();
      case INTERRUPT -> new Reply.AskStop();
      case END_OF_INPUT -> new Reply.Decide(new Event.Stopped("end of input"));
      case SUSPEND -> new Reply.Decide(new Decision.Suspend(Decision.Suspend.Why.CHOICE));
      case HANG_UP -> new Reply.Decide(new Decision.Suspend(Decision.Suspend.Why.HANG_UP));
    };
  }

  /** Says what goes past by itself, where this page has nothing to decide. */
  default Optional<Passing> passing(ScreenContext context) {
    return Optional.empty();
  }

  /** Lets time pass. */
  default Reply tick(ScreenContext context) {
    return new Reply.Stay();
  }

  /** Asks again after the decision made here could not be taken. */
  default Dialog again(String problem) {
    return this;
  }
}
