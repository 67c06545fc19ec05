// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.debrief;

import java.util.List;
import java.util.Optional;

/**
 * What is said at the end of a training. It is stored as JSON beside the run's journal.
 *
 * @param format the format, 1
 * @param scenario the scenario's name
 * @param operator who sat at the console first
 * @param right whether all criteria are met and no harmful act was done
 * @param headline right or wrong, in one line
 * @param praise what was done well, if the run is right; may be empty
 * @param end how the run ended
 * @param rung the highest rung entered, 0 for none
 * @param leastRung the least rung that would do; empty: no rung cures it
 * @param score what was shown
 * @param criteria what the run was judged by
 * @param turningPoint where the run left the way that suffices
 * @param seenAgain where that could have been seen once more
 * @param untrue what was said and is not so
 * @param losses what is lost, of all cards of the host
 * @param loaded what is loaded now and what it does in truth
 * @param logins HSM SO logins
 * @param nextTime what to do next time
 * @param question one question to think about
 */
public record Debrief(
    int format,
    String scenario,
    String operator,
    boolean right,
    String headline,
    String praise,
    String end,
    int rung,
    Optional<Integer> leastRung,
    Score score,
    List<Result> criteria,
    Optional<Place> turningPoint,
    Optional<Place> seenAgain,
    List<Place> untrue,
    List<Loss> losses,
    List<Loaded> loaded,
    Logins logins,
    List<String> nextTime,
    String question) {

  /** Copies the lists. */
  public Debrief {
    criteria = List.copyOf(criteria);
    untrue = List.copyOf(untrue);
    losses = List.copyOf(losses);
    loaded = List.copyOf(loaded);
    nextTime = List.copyOf(nextTime);
  }

  /** How a criterion came out. */
  public enum Verdict {
    /** It was shown. */
    MET,
    /** It was not kept. */
    NOT_MET,
    /** The run ended before it could be shown. */
    NOT_SHOWN,
    /** A harmful act was done. */
    DONE
  }

  /**
   * A moment of the run in words.
   *
   * @param page the page
   * @param time the time, UTC
   * @param line the line of the journal
   * @param seen what had been seen by then
   * @param chosen what was chosen
   * @param followed what followed
   */
  public record Place(
      String page, String time, long line, String seen, String chosen, String followed) {}

  /**
   * One criterion and how it came out.
   *
   * @param id its id
   * @param text what is judged
   * @param harmful whether it is a harmful act
   * @param rung the rung it belongs to, 0 for none
   * @param verdict how it came out
   * @param why why, one sentence
   * @param place where; empty if there is no such place
   * @param nextTime what to do next time
   */
  public record Result(
      String id,
      String text,
      boolean harmful,
      int rung,
      Verdict verdict,
      String why,
      Optional<Place> place,
      String nextTime) {}

  /**
   * What was shown. Harmful acts are counted apart and never outweighed.
   *
   * @param met criteria that are met
   * @param of how many there are
   * @param harmful harmful acts that were done
   */
  public record Score(int met, int of, int harmful) {}

  /**
   * Something that is lost.
   *
   * @param card the serial of its card
   * @param what what
   * @param name its name
   * @param owner whose it was; empty if that is not known
   * @param backup what is left of it
   * @param needed whether the case could not be ended without it
   */
  public record Loss(
      String card, What what, String name, String owner, String backup, boolean needed) {

    /** Kinds of losses. */
    public enum What {
      /** A key set in SMFS. */
      KEY_SET,
      /** An FM. */
      FM,
      /** The whole HSM. */
      HSM
    }
  }

  /**
   * An FM that is loaded.
   *
   * @param name its label and ID
   * @param version its version
   * @param works whether its service works now
   * @param fault what its code does wrong; empty if nothing
   */
  public record Loaded(String name, String version, boolean works, String fault) {}

  /**
   * HSM SO logins.
   *
   * @param spent all that were spent
   * @param failed those of them that failed
   * @param doubtful those of which nobody knows
   * @param least the least possible
   */
  public record Logins(int spent, int failed, int doubtful, int least) {}
}
