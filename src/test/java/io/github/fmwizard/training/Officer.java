// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.wizard.RunView;
import java.util.Optional;

/** Somebody who answers all questions of a training, from the opening to the report. */
interface Officer {

  /** Answers what a screen asks; the view is absent before the run is opened. */
  Answer answer(Screen screen, Optional<RunView> view);

  /** Answers the prompt of a vendor program; an empty text leaves it. */
  String credential(HandOver handOver);

  /** The blue key, or a password. */
  static String right(HandOver handOver, Scenario scenario) {
    return handOver.authentication() == AuthenticationKind.PED
        ? "1"
        : scenario.briefing().password().orElse("");
  }
}
