// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import java.util.Optional;

/**
 * What does not change during a run and is shown around it.
 *
 * @param id the run's id
 * @param folder the run folder's path
 * @param training whether it is training
 * @param siteFlow the flow's title if it is a site's own
 * @param verifyCommand the one command that checks the evidence
 * @param resumed whether the run goes on after an interruption
 * @param engineNote what the access layer says of itself, one line
 */
public record RunInfo(
    String id,
    String folder,
    boolean training,
    Optional<String> siteFlow,
    String verifyCommand,
    boolean resumed,
    String engineNote) {}
