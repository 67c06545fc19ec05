// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.config;

import io.github.fmwizard.flow.model.Policy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The site's policy as it lies on this host. It is always looked for in one place, which nothing
 * redirects, and it counts only if nobody but root could have written it.
 */
public sealed interface PolicyFile {

  /** Where it lies. */
  Path PATH = Path.of("/etc/fmwizard/policy.json");

  /** There is none: the built-in minimum holds. */
  record Absent() implements PolicyFile {}

  /**
   * There is one, and it is sound.
   *
   * @param policy what it asks
   * @param text the file, which is UTF-8
   * @param sha256 the digest of its bytes, 64 lower-case hexadecimal digits
   */
  record Present(Policy policy, String text, String sha256) implements PolicyFile {

    /**
     * Returns the file exactly as it lies there.
     *
     * @return its bytes
     */
    public byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * There is one that can't be trusted or read, or a folder in which anybody may have put or
   * removed one. Nothing may start.
   *
   * @param problems all that is wrong, each a line with the file, what is wrong and a mend; never
   *     empty
   */
  record Invalid(List<String> problems) implements PolicyFile {
    /** Copies the list. */
    public Invalid {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("no problems");
      }
    }
  }

  /**
   * Looks for the policy and reads it.
   *
   * @return what was found
   */
  static PolicyFile read() {
    return new PolicyFinder(Path.of("/"), Trust.ROOT).read(PATH);
  }
}
