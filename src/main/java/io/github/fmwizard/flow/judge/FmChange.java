// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of one FM between two lists; a status alone is no change of the FM.
 *
 * @param kind what became of it
 * @param before the row as it was; empty if it is new
 * @param now the row as it is; empty if it is gone
 */
public record FmChange(Kind kind, Optional<Fm> before, Optional<Fm> now) {

  /** What became of an FM. */
  public enum Kind {
    /** Another build has its FM ID. */
    REPLACED,
    /** It is new. */
    ADDED,
    /** It is not listed any more, or leaves the list with the restart. */
    GONE
  }

  /**
   * Compares two lists row by row, by FM ID; nothing is compared if one of them is missing.
   *
   * @param before the FMs before
   * @param now the FMs now
   * @return what changed, first the rows that were there
   */
  public static List<FmChange> between(Optional<List<Fm>> before, Optional<List<Fm>> now) {
    List<FmChange> changes = new ArrayList<>();
    if (before.isEmpty() || now.isEmpty()) {
      return changes;
    }
    for (Fm old : before.get()) {
      changed(old, FmLists.find(now.get(), old.id())).ifPresent(changes::add);
    }
    for (Fm row : now.get()) {
      if (FmLists.find(before.get(), row.id()).isEmpty()) {
        changes.add(new FmChange(Kind.ADDED, Optional.empty(), Optional.of(row)));
      }
    }
    return List.copyOf(changes);
  }

  private static Optional<FmChange> changed(Fm old, Optional<Fm> now) {
    if (now.isEmpty() || (now.get().leavesWithRestart() && !old.leavesWithRestart())) {
      return Optional.of(new FmChange(Kind.GONE, Optional.of(old), Optional.empty()));
    }
    boolean same =
        now.get().fingerprint().equals(old.fingerprint())
            && now.get().label().equals(old.label())
            && (!now.get().waitsForRestart() || old.waitsForRestart());
    return same
        ? Optional.empty()
        : Optional.of(new FmChange(Kind.REPLACED, Optional.of(old), now));
  }

  /**
   * Returns the FM ID of both rows.
   *
   * @return the ID
   */
  public FmId id() {
    return before.or(() -> now).orElseThrow().id();
  }

  boolean sameLabel() {
    return before.isPresent() && now.isPresent() && before.get().label().equals(now.get().label());
  }

  /**
   * Says what happened to an FM.
   *
   * @return a sentence without a full stop
   */
  public String words() {
    return switch (kind) {
      case REPLACED -> before.map(Fm::name).orElse("") + " was overwritten " + by();
      case ADDED ->
          now.map(row -> row.name() + ", build " + row.fingerprint()).orElse("") + ", was added";
      case GONE ->
          before.map(row -> row.name() + ", build " + row.fingerprint()).orElse("") + ", is gone";
    };
  }

  private String by() {
    String old = before.map(Fm::fingerprint).orElse("");
    String fresh = now.map(Fm::fingerprint).orElse("");
    String label = sameLabel() ? "" : now.map(Fm::label).orElse("") + ", ";
    return old.equals(fresh)
        ? "by the same build " + old
        : "by " + label + "build " + fresh + "; its build " + old + " is gone";
  }

  /**
   * Says what happened to several FMs.
   *
   * @param changes the changes
   * @return their words, one after another
   */
  public static String words(List<FmChange> changes) {
    return changes.stream().map(FmChange::words).collect(Collectors.joining("; "));
  }
}
