// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.json;

import io.github.fmwizard.json.Node.AbsentNode;
import io.github.fmwizard.json.Node.Member;
import io.github.fmwizard.json.Node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keys of one object: each that is asked for is known, and in the end no other may be left. */
public final class ObjectFields {

  private final ObjectNode object;
  private final String what;
  private final ProblemLog problems;
  private final Set<String> known = new TreeSet<>();
  private final Set<String> missing = new TreeSet<>();
  private boolean silent;

  ObjectFields(ObjectNode object, String what, ProblemLog problems) {
    this.object = object;
    this.what = what;
    this.problems = problems;
  }

  /** Says nothing of missing keys, since the whole object is missing. */
  ObjectFields silent() {
    silent = true;
    return this;
  }

  /**
   * Returns where the object begins.
   *
   * @return its place
   */
  public Place place() {
    return object.place();
  }

  /**
   * Tells whether there is an object at all; else that was already said.
   *
   * @return false if another value stands there
   */
  public boolean isThere() {
    return !silent;
  }

  /**
   * Lists those of the keys that are there.
   *
   * @param keys the keys
   * @return them with their values, in the order of the file
   */
  public List<Member> present(Collection<String> keys) {
    known.addAll(keys);
    return object.members().stream().filter(member -> keys.contains(member.key())).toList();
  }

  /**
   * Takes a key that may be missing.
   *
   * @param key the key
   * @return its value, or empty
   */
  public Optional<Node> optional(String key) {
    return present(Set.of(key)).stream().map(Member::value).findFirst();
  }

  /**
   * Takes a key that may be missing, and what it holds.
   *
   * @param <T> what it holds
   * @param key the key
   * @param read takes what the value holds
   * @param otherwise what counts if the key is missing
   * @return what it holds
   */
  public <T> T get(String key, Function<Node, T> read, T otherwise) {
    return optional(key).map(read).orElse(otherwise);
  }

  /**
   * Takes a key that must be there.
   *
   * @param key the key
   * @return its value, or a node for nothing
   */
  public Node required(String key) {
    Optional<Node> found = optional(key);
    if (found.isEmpty() && !silent) {
      missing.add(key);
    }
    return found.orElseGet(() -> new AbsentNode(place()));
  }

  /**
   * Refuses a key here that has its meaning elsewhere.
   *
   * @param key the key
   * @param why the mend, without a full stop
   */
  public void refuse(String key, String why) {
    for (Member member : present(Set.of(key))) {
      problems.shape(member.place(), "%s takes no %s".formatted(what, Quote.of(key)), why);
    }
  }

  /** Reports all keys that nobody asked for, and those that are missing. */
  public void end() {
    Set<String> meant = new TreeSet<>();
    for (Member member : object.members()) {
      if (!known.contains(member.key())) {
        problems.shape(
            member.place(),
            "%s has the unknown key %s".formatted(what, Quote.of(member.key())),
            Spelling.mend(member.key(), notThere()));
        Spelling.nearest(member.key(), notThere()).ifPresent(meant::add);
      }
    }
    missing.stream().filter(key -> !meant.contains(key)).forEach(this::reportMissing);
  }

  private void reportMissing(String key) {
    problems.shape(
        place(), "%s has no %s".formatted(what, Quote.of(key)), "Add the key " + Quote.of(key));
  }

  /** Lists the known keys that are not there, which are what a wrong one may have meant. */
  private List<String> notThere() {
    Set<String> there =
        object.members().stream().map(Member::key).collect(Collectors.toUnmodifiableSet());
    List<String> free = known.stream().filter(key -> !there.contains(key)).toList();
    return free.isEmpty() ? List.copyOf(known) : free;
  }
}
