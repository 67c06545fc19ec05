// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.Hsm;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Journal;
import io.github.fmwizard.journal.RunFiles;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/**
 * What a wizard needs of the world.
 *
 * @param hsm the access layer
 * @param journal the run's journal
 * @param files the run's folder
 * @param console the officer's console, lent to vendor programs
 * @param time time as this run sees it
 * @param views takes a picture of the run after each change; called on the run thread
 * @param decisions what people decide
 * @param chance picks a number below a bound; its picks ride in events
 * @param digests digests of flow, policy and profile, as the gate's scope holds them
 * @param evidenceWritable tells whether the run folder takes evidence
 * @param world hears of things done by hand
 * @param past knows the result of an act that went on while the wizard was gone
 * @param papers writes what a run leaves beside its journal
 */
public record WizardPorts(
    Hsm hsm,
    Journal journal,
    RunFiles files,
    Console console,
    WizardTime time,
    Consumer<RunView> views,
    BlockingQueue<Decision> decisions,
    IntUnaryOperator chance,
    Digests digests,
    BooleanSupplier evidenceWritable,
    OutsideWorld world,
    PastActs past,
    Papers papers) {

  /** Writes what a run leaves beside its journal. */
  public interface Papers {

    /**
     * Writes the text for the vendor.
     *
     * @param state the run
     * @return the text
     */
    String caseText(RunState state);

    /**
     * Stores what is to be said of a run that has ended; called once, before its last entry.
     *
     * @param state the run
     * @return what the last entry says of it, such as the files that were stored
     */
    default Fields closing(RunState state) {
      return Fields.of();
    }
  }

  /**
   * Digests of what the run was started with, each 64 lower-case hexadecimal digits.
   *
   * @param flow of the flow
   * @param policy of the site's policy, if there is one
   * @param profile of the client profile, if there is one
   */
  public record Digests(String flow, Optional<String> policy, Optional<String> profile) {}
}
