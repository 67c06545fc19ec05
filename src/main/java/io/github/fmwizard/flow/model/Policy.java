// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.card.Word;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a site asks beyond the built-in minimum. It may only tighten: what is less than built in
 * can't be made.
 *
 * @param gates the weakest gate by action, where the site asks for a stronger one than built in
 * @param witness what a witness gives wherever a gate asks for one
 * @param leastLogins logins of the HSM SO that must be left before one is spent, 2 or 3
 * @param noDeviationTo actions to which no recorded deviation may lead
 * @param flows digests of the only flows that may run, 64 hexadecimal digits each; empty: any
 * @param profiles digests of the only client profiles that may be used; empty: any
 * @param evidenceFolder where runs of real cards must live, an absolute path; empty: in the state
 *     folder
 */
public record Policy(
    Map<ActionKind, Strength> gates,
    Witness witness,
    int leastLogins,
    Set<ActionKind> noDeviationTo,
    Set<String> flows,
    Set<String> profiles,
    Optional<String> evidenceFolder) {

  /** The format that this program reads. */
  public static final int FORMAT = 1;

  /** The fewest logins that must be left, whatever a site says. */
  public static final int BUILT_IN_LOGINS = 2;

  /** The HSM SO never has more (LOGIN). */
  public static final int MOST_LOGINS = 3;

  private static final Policy NONE =
      new Policy(
          Map.of(), Witness.NAMED, BUILT_IN_LOGINS, Set.of(), Set.of(), Set.of(), Optional.empty());

  /** What a witness gives. */
  public enum Witness implements Word {
    /** A name, which is recorded. */
    NAMED("named"),
    /** A cryptographic signature. This version takes none, so what needs one is refused. */
    SIGNED("signed");

    private final String word;

    Witness(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Copies the collections and refuses what would loosen. */
  public Policy {
    gates = Map.copyOf(gates);
    noDeviationTo = Set.copyOf(noDeviationTo);
    flows = Set.copyOf(flows);
    profiles = Set.copyOf(profiles);
    if (leastLogins < BUILT_IN_LOGINS || leastLogins > MOST_LOGINS) {
      throw new IllegalArgumentException("logins: " + leastLogins);
    }
    gates.forEach(
        (action, strength) -> {
          if (strength.compareTo(action.least()) < 0) {
            throw new IllegalArgumentException(strength + " is too weak for " + action);
          }
        });
  }

  /**
   * Returns the policy of a site that has none: the built-in minimum.
   *
   * @return the policy
   */
  public static Policy none() {
    return NONE;
  }

  /**
   * Returns the weakest gate that may cover an action.
   *
   * @param action the action
   * @return the stronger one of the built-in and the site's
   */
  public Strength least(ActionKind action) {
    return gates.getOrDefault(action, action.least());
  }

  /**
   * Returns the weakest gate that may cover a plan.
   *
   * @param plan its actions
   * @return what its strongest action needs
   */
  public Strength least(Collection<ActionKind> plan) {
    return plan.stream().map(this::least).reduce(Strength.CONFIRM, Strength::stronger);
  }

  /**
   * Returns what is asked about logins before one is spent.
   *
   * @return the predicate
   */
  public PredicateUse logins() {
    return PredicateUse.of(Predicate.LOGINS_LEFT_AT_LEAST, leastLogins);
  }

  /**
   * Tells whether a gate can't be passed in this version, since its witness would have to sign.
   *
   * @param strength the gate's
   * @return true if it asks for a witness, and the site for a signature
   */
  public boolean needsSignature(Strength strength) {
    return witness == Witness.SIGNED && strength == Strength.TYPED_SERIAL_WITNESS;
  }

  /**
   * Says why a flow may not run.
   *
   * @param sha256 of the flow's file, 64 hexadecimal digits
   * @return one sentence, or empty if it may
   */
  public Optional<String> refuseFlow(String sha256) {
    return refuse("flow", flows, sha256);
  }

  /**
   * Says why a client profile may not be used.
   *
   * @param sha256 of the profile, 64 hexadecimal digits
   * @return one sentence, or empty if it may
   */
  public Optional<String> refuseProfile(String sha256) {
    return refuse("client profile", profiles, sha256);
  }

  private static Optional<String> refuse(String what, Set<String> allowed, String sha256) {
    return allowed.isEmpty() || allowed.contains(sha256)
        ? Optional.empty()
        : Optional.of(
            "The site's policy does not allow this %s (SHA-256 %s).".formatted(what, sha256));
  }

  /**
   * Returns the predicates that are judged for it, beside those of the flow.
   *
   * @return the predicates with their arguments
   */
  public Set<PredicateUse> judged() {
    Set<PredicateUse> uses = new LinkedHashSet<>(Set.of(logins()));
    if (witness == Witness.SIGNED) {
      uses.add(PredicateUse.of(Predicate.WITNESS_SIGNED));
    }
    return uses;
  }

  /**
   * Returns the same policy with a stronger gate.
   *
   * @param action the action
   * @param strength its gate, at least as strong as built in
   * @return the policy
   */
  public Policy withGate(ActionKind action, Strength strength) {
    Map<ActionKind, Strength> next = new HashMap<>(gates);
    next.put(action, strength);
    return new Policy(next, witness, leastLogins, noDeviationTo, flows, profiles, evidenceFolder);
  }
}
