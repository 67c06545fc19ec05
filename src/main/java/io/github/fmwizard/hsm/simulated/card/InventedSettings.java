// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.ActionKind;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * All that the vendor's pages leave open, decided by the scenario. <b>Everything here is
 * invented</b>: neither a default nor a choice says anything about a real card.
 *
 * @param loading what hinders loads and deletes
 * @param crash what a crashing FM brings with it
 * @param restart how the card restarts, and what it refuses before
 * @param recovery what {@code fmrecover} does
 * @param seenWhileHalted what inspections still see of a halted card; default: the condition and
 *     the halt code
 * @param pcieLinkAlarm whether the kernel log has {@code ALM0015: PCIe Link Failure} (the line:
 *     TAMPER) until the host's next power cycle
 * @param pedSilent whether the PED gives no answer: a login ends with a device error before the HSM
 *     is asked; default: it answers
 */
public record InventedSettings(
    Loading loading,
    Crash crash,
    Restart restart,
    Recovery recovery,
    Set<InspectedPart> seenWhileHalted,
    boolean pcieLinkAlarm,
    boolean pedSilent) {

  /** Copies the set, in the order of its constants. */
  public InventedSettings {
    seenWhileHalted = Collections.unmodifiableSet(inOrder(InspectedPart.class, seenWhileHalted));
  }

  private static <E extends Enum<E>> Set<E> inOrder(Class<E> type, Set<E> set) {
    Set<E> ordered = EnumSet.noneOf(type);
    ordered.addAll(set);
    return ordered;
  }

  /**
   * What hinders loads and deletes.
   *
   * @param replace whether a load over a loaded FM works; default: it does
   * @param delete whether a delete works; default: it does
   * @param allocatedReload what a reload with an allocated ID does; default: it replaces
   * @param deleteEffect when a deleted FM leaves the list; default: at once
   * @param deleteKeepsSmfsFiles whether a delete leaves the FM's files in SMFS; default: it does. A
   *     replacing load always leaves them
   * @param checks when image, certificate and FM ID are checked; default: before the login
   * @param duration how long any act but a restart takes; default: 3 s
   */
  public record Loading(
      Hindrance replace,
      Hindrance delete,
      AllocatedReload allocatedReload,
      DeleteEffect deleteEffect,
      boolean deleteKeepsSmfsFiles,
      Checks checks,
      Duration duration) {}

  /** What a load does whose image asks for an ID, if one with its label is there already. */
  public enum AllocatedReload {
    /** It replaces the one that has the same label and an allocated ID. */
    REPLACES_SAME_LABEL,
    /** It gets another ID, and the old one stays. */
    TAKES_SECOND_ID
  }

  /** When a deleted FM leaves the list. */
  public enum DeleteEffect {
    /** At once. */
    AT_ONCE,
    /** With the restart of the card; until then it is listed as a zombie (LC-7.4). */
    WITH_RESTART
  }

  /** When image, certificate and FM ID are checked. */
  public enum Checks {
    /** A refusal spends no login. */
    BEFORE_LOGIN,
    /** A refusal comes after the login. */
    AFTER_LOGIN
  }

  /**
   * What a crashing FM brings with it.
   *
   * @param effect what becomes of the card; default: it halts
   * @param neighbours which other FMs do not run; default: those with higher IDs
   * @param calledAfter how long after a start applications call an FM that {@link
   *     Behaviour#HALTS_WHEN_CALLED halts when called}; empty (default): only a test call does
   * @param smfsRead when an FM reads its SMFS contents; default: at its start
   * @param powerCycleAfterHalt whether a halted card comes back only after a power cycle of the
   *     host; default: a restart is enough
   * @param storedDataCorrupted whether stored objects in flash are corrupted, on which the firmware
   *     halts at each start (SDI); default: they are sound. When it halts, and with which code, is
   *     invented
   */
  public record Crash(
      Effect effect,
      Neighbours neighbours,
      Optional<Duration> calledAfter,
      SmfsRead smfsRead,
      boolean powerCycleAfterHalt,
      boolean storedDataCorrupted) {}

  /** What becomes of a card whose FM crashes at its start. */
  public enum Effect {
    /** It halts (SEED says that this can happen). */
    HALTS_CARD,
    /** It goes on, without that FM. */
    CARD_ANSWERS
  }

  /** Which other FMs a crash stops. */
  public enum Neighbours {
    /** None. */
    NONE,
    /** Those that would have been started later. */
    LATER,
    /** All of them. */
    ALL
  }

  /** When an FM reads its SMFS contents. */
  public enum SmfsRead {
    /** When it starts. */
    AT_START,
    /** When SMFS becomes active: by policy 51 at the start, else by hand. */
    WHEN_ACTIVE
  }

  /**
   * How the card restarts, and what it refuses before.
   *
   * @param duration how long a restart takes; default: 20 s
   * @param refusedWhilePending what is refused while a change waits for a restart; default: load,
   *     delete, activate
   */
  public record Restart(Duration duration, Set<ActionKind> refusedWhilePending) {

    /** Copies the set. */
    public Restart {
      refusedWhilePending =
          Collections.unmodifiableSet(inOrder(ActionKind.class, refusedWhilePending));
    }
  }

  /**
   * What {@code fmrecover} does.
   *
   * @param asksLogin whether it asks for the HSM SO credential; default: it does not
   * @param worksWhenHalted whether it works on a halted card; default: it does (inferred from its
   *     taking a device node)
   */
  public record Recovery(boolean asksLogin, boolean worksWhenHalted) {}

  /** Something that inspections may or may not see of a halted card. */
  public enum InspectedPart {
    /** That it is halted. */
    CONDITION,
    /** Its halt code. */
    HALT_CODE,
    /** Its admin slot with serial, label, model and firmware. */
    IDENTITY,
    /** Feature bits and sessions. */
    FEATURES,
    /** Its policies. */
    POLICIES,
    /** The role state of the HSM SO. */
    SO_ROLE,
    /** Its FMs. */
    FM_LIST
  }

  /**
   * Returns the defaults, as invented as all else.
   *
   * @return settings that change nothing from what their descriptions call the default
   */
  public static InventedSettings defaults() {
    return new InventedSettings(
        new Loading(
            Hindrance.WORKS,
            Hindrance.WORKS,
            AllocatedReload.REPLACES_SAME_LABEL,
            DeleteEffect.AT_ONCE,
            true,
            Checks.BEFORE_LOGIN,
            Duration.ofSeconds(3)),
        new Crash(
            Effect.HALTS_CARD, Neighbours.LATER, Optional.empty(), SmfsRead.AT_START, false, false),
        new Restart(
            Duration.ofSeconds(20),
            EnumSet.of(ActionKind.LOAD_FM, ActionKind.DELETE_FM, ActionKind.ACTIVATE_SMFS)),
        new Recovery(false, true),
        EnumSet.of(InspectedPart.CONDITION, InspectedPart.HALT_CODE),
        false,
        false);
  }
}
