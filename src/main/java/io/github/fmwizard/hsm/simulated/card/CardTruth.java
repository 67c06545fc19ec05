// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.Fm;
import java.util.ArrayList;
import java.util.List;

/**
 * What is true of a card, for the debrief and for the application test of a training. The wizard
 * must not see it: much of it no inspection can tell.
 *
 * @param serial the card
 * @param condition what it is doing
 * @param flags its yes-and-no states
 * @param failures failed logins in a row
 * @param fms its FMs
 * @param smfs what is in SMFS
 */
public record CardTruth(
    CardSerial serial,
    CardCondition condition,
    CardFlags flags,
    int failures,
    List<FmTruth> fms,
    SmfsContents smfs) {

  /** Copies the list. */
  public CardTruth {
    fms = List.copyOf(fms);
  }

  /**
   * What is true of an FM.
   *
   * @param listed what the card lists of it
   * @param behaviour what its code does
   * @param applicationWorks whether an application that calls it now gets right answers
   */
  public record FmTruth(Fm listed, Behaviour behaviour, boolean applicationWorks) {}

  public static CardTruth of(SimulatedCard card, List<KeySet> first) {
    List<KeySet> lost = new ArrayList<>(first);
    lost.removeAll(card.smfs().keySets());
    return new CardTruth(
        card.identity().serial(),
        card.running().condition(),
        card.flags(),
        card.so().failures(),
        card.fms().stream().map(fm -> truth(card, fm, first)).toList(),
        new SmfsContents(card.smfs().keySets(), lost));
  }

  private static FmTruth truth(SimulatedCard card, InstalledFm fm, List<KeySet> first) {
    boolean runs = card.answers() && fm.standing() == FmStanding.RUNNING;
    boolean wellMade =
        fm.build().behaviour() != Behaviour.MISBEHAVES
            && fm.build().behaviour() != Behaviour.HALTS_WHEN_CALLED;
    boolean hasFiles =
        !fm.build().needsSmfs()
            || (card.smfs().active() && card.smfs().servesKeysOf(fm.build().label(), first));
    return new FmTruth(fm.listed(), fm.build().behaviour(), runs && wellMade && hasFiles);
  }

  /**
   * What is in SMFS in truth, for the debrief after a training only: no inspection can see it.
   *
   * @param present the key sets that are there
   * @param lost those that were there at first and are not any more
   */
  public record SmfsContents(List<KeySet> present, List<KeySet> lost) {

    /** Copies the lists. */
    public SmfsContents {
      present = List.copyOf(present);
      lost = List.copyOf(lost);
    }
  }
}
