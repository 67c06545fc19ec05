// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.run;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.dialog.Passing;
import java.util.ArrayList;
import java.util.List;

/**
 * What the pages said that went past since the latest decision.
 *
 * @param top what stands on top of the page at hand
 * @param more all the rest, for help
 */
record Carried(List<Block> top, List<Block> more) {

  static final Carried NOTHING = new Carried(List.of(), List.of());

  Carried {
    top = List.copyOf(top);
    more = List.copyOf(more);
  }

  /** What was said to the latest decision stays in sight, too. */
  Carried and(List<Block> said) {
    return new Carried(joined(top, said), more);
  }

  Carried and(Passing passing) {
    return new Carried(joined(top, passing.top()), joined(more, passing.more()));
  }

  private static List<Block> joined(List<Block> one, List<Block> other) {
    List<Block> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
