// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Word;
import io.github.fmwizard.journal.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a gate is bound to: sorted {@code name=value} lines. It is built on the report that the gate
 * showed and again on one taken directly before an act; the act may only begin if nothing moved.
 */
public final class Scope {

  static final String FACT = "fact.";
  static final String LOSS = "loss.";

  private final SortedMap<String, String> lines;

  Scope(SortedMap<String, String> lines) {
    this.lines = new TreeMap<>(lines);
  }

  /**
   * Start to build a scope.
   *
   * @return a builder without any line
   */
  public static ScopeBuilder builder() {
    return new ScopeBuilder();
  }

  /**
   * Return the lines.
   *
   * @return sorted; backslashes, line feeds and equals signs in names and values are escaped
   */
  public List<String> lines() {
    return lines.entrySet().stream()
        .map(line -> escape(line.getKey()) + "=" + escape(line.getValue()))
        .sorted()
        .toList();
  }

  /**
   * Return the digest.
   *
   * @return the SHA-256 of all lines in UTF-8, each ended by a line feed
   */
  public Digest digest() {
    StringBuilder text = new StringBuilder();
    lines().forEach(line -> text.append(line).append('\n'));
    return Digest.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Find what moved since a gate was shown.
   *
   * @param shown the scope that the gate showed
   * @param mayChange facts that acts of the same plan, already done, may have changed; with the
   *     list of FMs among them what the plan costs may read otherwise, too
   * @return the names of what is new, gone or another, in order; a fact that turned unknown, or
   *     known, counts
   */
  public List<String> movedSince(Scope shown, Set<FactName> mayChange) {
    Set<String> names = new TreeSet<>(lines.keySet());
    names.addAll(shown.lines.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(lines.get(name), shown.lines.get(name)))
        .filter(name -> !mayMove(name, mayChange))
        .toList();
  }

  private static boolean mayMove(String name, Set<FactName> mayChange) {
    if (name.startsWith(LOSS)) {
      return mayChange.contains(FactName.FMS_LIST);
    }
    return name.startsWith(FACT) && factOf(name).filter(mayChange::contains).isPresent();
  }

  private static Optional<FactName> factOf(String name) {
    return Word.find(FactName.class, name.substring(FACT.length()));
  }

  /** Makes one line of a text that may hold anything, differently for different texts. */
  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("=", "\\=");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Scope that && lines.equals(that.lines);
  }

  @Override
  public int hashCode() {
    return lines.hashCode();
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }
}
