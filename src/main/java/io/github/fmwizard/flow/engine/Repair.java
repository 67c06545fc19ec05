// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.engine;

import io.github.fmwizard.flow.model.Position;
import java.util.HashSet;
import java.util.Set;

/**
 * What is done on a rung, and what a repair of it leaves out.
 *
 * @param done the places of the acts that are done on this rung
 * @param repairing whether the rung is gone through again to repair it
 * @param settled index of the first step that is gone through as usual: all before it is settled
 * @param asks whether what names the files to load is asked again
 */
public record Repair(Set<Position> done, boolean repairing, int settled, boolean asks) {

  /** Nothing is done yet. */
  static final Repair NONE = new Repair(Set.of(), false, 0, true);

  /** Copies the set. */
  public Repair {
    done = Set.copyOf(done);
  }

  Repair with(Position act) {
    Set<Position> next = new HashSet<>(done);
    next.add(act);
    return new Repair(next, repairing, settled, asks);
  }

  Repair begun(int until, boolean again) {
    return new Repair(done, true, until, again);
  }
}
