// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.flow.model.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who can stand by as a witness: somebody with another name than everybody who sat at the run. */
public final class Witnesses {

  private Witnesses() {}

  /**
   * Says what is against a witness.
   *
   * @param name what was typed
   * @param known what is known of the run
   * @param others names that are taken beside those who sat at it
   * @return one sentence; empty for a witness
   */
  public static Optional<String> objection(String name, Knowledge known, String... others) {
    if (!PersonName.isOne(name)) {
      return Optional.of("That is not the name of a person: type the witness's own name.");
    }
    List<String> taken =
        Stream.concat(known.sittings().stream().map(Sitting::by), Stream.of(others))
            .filter(one -> PersonName.same(one, name))
            .toList();
    return taken.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "A witness has another name than everybody who sat at this run or decides: "
                + taken.get(0)
                + " is one of them.");
  }
}
