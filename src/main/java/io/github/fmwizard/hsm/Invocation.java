// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm;

import io.github.fmwizard.card.Tool;
import java.util.List;

/**
 * What an action would run, resolved to the last argument.
 *
 * @param line the program with its arguments, or the call with its arguments; never a secret
 * @param login whether it will ask for the HSM SO credential
 * @param known how well it is known that this is the right line: {@code documented}, {@code
 *     seen-in-code}, {@code third-party}, {@code inferred}, {@code recollection}, {@code not-found}
 *     or {@code invented} (training)
 * @param programs the programs it runs, with their digests
 */
public record Invocation(List<String> line, LoginNeed login, String known, List<Tool> programs) {

  /** Copies the lists. */
  public Invocation {
    line = List.copyOf(line);
    programs = List.copyOf(programs);
  }

  /** Whether an action asks for the HSM SO credential. */
  public enum LoginNeed {
    /** It does not. */
    NONE,
    /** It does, once. */
    ONE,
    /** Nothing known says whether it does. */
    NOT_KNOWN
  }
}
