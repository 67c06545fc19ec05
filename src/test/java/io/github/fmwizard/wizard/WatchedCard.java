// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.Hsm;
import io.github.fmwizard.hsm.Invocation;
import io.github.fmwizard.hsm.Progress;
import java.time.Instant;
import java.util.List;

/** A card that is only looked at: each look shows what it is doing by then. */
abstract class WatchedCard implements Hsm {

  /** Returns the word of what the card is doing at this look. */
  abstract String condition();

  abstract Instant now();

  @Override
  public CardReport inspect(CardRef card) {
    CardPicture picture = new CardPicture();
    picture.put("card.condition", condition());
    return ReportOf.facts(card, picture.look(), now());
  }

  @Override
  public HostReport host() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Invocation resolve(CardRef card, Action action) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ActResult perform(CardRef card, Action action, Console console, Progress progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int begun() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> describe() {
    throw new UnsupportedOperationException();
  }
}
