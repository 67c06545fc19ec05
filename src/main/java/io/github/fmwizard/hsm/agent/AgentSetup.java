// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a process that hosts native calls needs.
 *
 * @param java the Java program by its absolute path, and its options up to the class path; see
 *     {@link JavaCommand#ofThisProcess}
 * @param cryptoki the absolute path of libCryptoki2, or of any other PKCS#11 library
 * @param ethsm the absolute path of libethsm, if the client has one
 * @param environment all of the process's environment
 * @param deadline how long one look may take; an act has no deadline
 */
public record AgentSetup(
    List<String> java,
    String cryptoki,
    Optional<String> ethsm,
    Map<String, String> environment,
    Duration deadline) {

  /** How long a look may take where nothing else is said. */
  public static final Duration DEADLINE = Duration.ofSeconds(30);

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException if the deadline is not positive
   */
  public AgentSetup {
    java = List.copyOf(java);
    environment = Map.copyOf(environment);
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("A deadline is positive, not " + deadline + ".");
    }
  }
}
