// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.flow.json.FlowDocument;

/**
 * The flow of a training run.
 *
 * @param document the flow, read and found sound
 * @param text the file's text, which the run folder gets a copy of; not used for a run that goes on
 */
public record TrainingFlow(FlowDocument document, String text) {

  /** Where a flow comes from. */
  public interface Source {

    /**
     * Reads and checks it; called at most once, on any thread.
     *
     * @return the flow
     * @throws RuntimeException with a sentence for people, if it can't be read or is not sound
     */
    TrainingFlow read();
  }
}
