// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what is new on a screen that was written before. */
final class ScreenChanges {

  private ScreenChanges() {}

  /**
   * Returns the blocks to write; of output, only its new lines. Elapsed time is left out, since it
   * changes always.
   */
  static List<Block> between(List<Block> before, List<Block> now) {
    var old = new ArrayList<>(before);
    var changed = new ArrayList<Block>();
    for (Block block : now) {
      if (block instanceof Block.Output output) {
        added(before, output).ifPresent(changed::add);
      } else if (tells(block) && !old.remove(block)) {
        changed.add(block);
      }
    }
    return List.copyOf(changed);
  }

  /** Tells whether a block says something that would be news; time that passes would not. */
  private static boolean tells(Block block) {
    return !(block instanceof Block.Elapsed || block instanceof Block.Gap);
  }

  private static Optional<Block> added(List<Block> before, Block.Output now) {
    for (Block block : before) {
      if (block instanceof Block.Output output && output.title().equals(now.title())) {
        List<String> added =
            now.lines().subList(overlap(output.lines(), now.lines()), now.lines().size());
        return added.isEmpty() ? Optional.empty() : Optional.of(new Block.Output("", added));
      }
    }
    return Optional.of(now);
  }

  /** How many of the lines were the last ones before; old lines may have left at the top. */
  private static int overlap(List<String> before, List<String> now) {
    int length = Math.min(before.size(), now.size());
    while (!before.subList(before.size() - length, before.size()).equals(now.subList(0, length))) {
      length--;
    }
    return length;
  }
}
