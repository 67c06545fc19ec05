// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import java.util.ArrayList;
import java.util.List;

/**
 * The Secure Memory File System of a card.
 *
 * @param active whether FMs can use it
 * @param keySets what is in it
 */
public record Smfs(boolean active, List<KeySet> keySets) {

  /** Copies the list. */
  public Smfs {
    keySets = List.copyOf(keySets);
  }

  /** Returns a copy with another activation state. */
  public Smfs active(boolean next) {
    return new Smfs(next, keySets);
  }

  /** Returns a copy with other contents. */
  public Smfs keeping(List<KeySet> next) {
    return new Smfs(active, next);
  }

  public Smfs wiped() {
    return new Smfs(false, List.of());
  }

  /** Returns a copy without the files of an FM. */
  public Smfs withoutFilesOf(String fmLabel) {
    List<KeySet> rest = new ArrayList<>(keySets);
    rest.removeIf(keys -> keys.fm().equals(fmLabel));
    return keeping(rest);
  }

  /** Returns a copy in which each FM that had keys at first has some again. */
  public Smfs refilled(List<KeySet> first) {
    List<KeySet> next = new ArrayList<>(keySets);
    for (KeySet old : first) {
      if (next.stream().noneMatch(keys -> keys.name().equals(old.name()))) {
        boolean exported = !old.backup().isEmpty();
        String name = exported ? old.name() : old.name() + " (made anew)";
        next.add(new KeySet(name, old.owner(), old.fm(), old.backup(), false));
      }
    }
    return keeping(next);
  }

  /** Tells whether an FM with this label finds the keys that it had at first, or others. */
  boolean servesKeysOf(String fmLabel, List<KeySet> first) {
    return first.stream().noneMatch(keys -> keys.fm().equals(fmLabel))
        || keySets.stream().anyMatch(keys -> keys.fm().equals(fmLabel));
  }

  /** Returns whether an FM with this label has bad keys in it. */
  public boolean badFor(String fmLabel) {
    return keySets.stream().anyMatch(keys -> keys.bad() && keys.fm().equals(fmLabel));
  }
}
