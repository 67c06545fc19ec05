// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.Policies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is true of a simulated card: a value, which functions of this package turn into
 * the next one. It knows no clock, file or console. It is also how a scenario describes the card
 * that its trainee meets.
 *
 * @param identity which card it is
 * @param policies its policies
 * @param settings what the vendor's pages leave open
 * @param running what it is doing
 * @param flags its yes-and-no states
 * @param so the HSM SO
 * @param fms its FMs, ascending by ID
 * @param certificates the signing certificates in its admin partition
 * @param smfs its SMFS, contents included
 * @param sessions sessions of other applications
 * @param kernel what the kernel log says about it, oldest first
 */
public record SimulatedCard(
    CardIdentity identity,
    Policies policies,
    InventedSettings settings,
    Running running,
    CardFlags flags,
    SoRole so,
    List<InstalledFm> fms,
    List<StoredCertificate> certificates,
    Smfs smfs,
    ApplicationSessions sessions,
    List<KernelLine> kernel) {

  private static final int MOST_KERNEL_LINES = 100;

  /**
   * Copies the lists and puts the FMs in order.
   *
   * @throws IllegalArgumentException if two FMs have one ID
   */
  public SimulatedCard {
    fms = inOrder(fms);
    certificates = List.copyOf(certificates);
    kernel =
        List.copyOf(kernel.subList(Math.max(0, kernel.size() - MOST_KERNEL_LINES), kernel.size()));
  }

  private static List<InstalledFm> inOrder(List<InstalledFm> fms) {
    List<InstalledFm> ordered = new ArrayList<>(fms);
    Collections.sort(ordered);
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i).id().equals(ordered.get(i - 1).id())) {
        throw new IllegalArgumentException("Each FM has an ID of its own (HDRMAC).");
      }
    }
    return List.copyOf(ordered);
  }

  /** Returns the FM with an ID, if it is there. */
  public Optional<InstalledFm> fm(FmId id) {
    for (InstalledFm fm : fms) {
      if (fm.id().equals(id)) {
        return Optional.of(fm);
      }
    }
    return Optional.empty();
  }

  public boolean answers() {
    return running instanceof Running.Answering;
  }

  /** Tells whether inspections can see something of it now. */
  public boolean shows(InventedSettings.InspectedPart part) {
    return switch (running) {
      case Running.Answering answering -> true;
      case Running.Halted halted -> settings.seenWhileHalted().contains(part);
      case Running.NotStarted notStarted -> part == InventedSettings.InspectedPart.CONDITION;
      case Running.Restarting restarting -> part == InventedSettings.InspectedPart.CONDITION;
      case Running.Stuck stuck -> part == InventedSettings.InspectedPart.CONDITION;
    };
  }

  /** Returns a copy with another activity. */
  public SimulatedCard running(Running next) {
    return copy(identity, next, flags, so, fms, certificates, smfs, sessions, kernel);
  }

  /** Returns a copy with other flags. */
  public SimulatedCard flags(CardFlags next) {
    return copy(identity, running, next, so, fms, certificates, smfs, sessions, kernel);
  }

  /** Returns a copy with another state of the HSM SO. */
  public SimulatedCard so(SoRole next) {
    return copy(identity, running, flags, next, fms, certificates, smfs, sessions, kernel);
  }

  /** Returns a copy with other FMs. */
  public SimulatedCard fms(List<InstalledFm> next) {
    return copy(identity, running, flags, so, next, certificates, smfs, sessions, kernel);
  }

  /** Returns a copy with other certificates. */
  public SimulatedCard certificates(List<StoredCertificate> next) {
    return copy(identity, running, flags, so, fms, next, smfs, sessions, kernel);
  }

  /** Returns a copy with another SMFS. */
  public SimulatedCard smfs(Smfs next) {
    return copy(identity, running, flags, so, fms, certificates, next, sessions, kernel);
  }

  /** Returns a copy with other sessions. */
  public SimulatedCard sessions(ApplicationSessions next) {
    return copy(identity, running, flags, so, fms, certificates, smfs, next, kernel);
  }

  /** Returns the same at another node. */
  public SimulatedCard at(DeviceNode node) {
    return copy(identity.at(node), running, flags, so, fms, certificates, smfs, sessions, kernel);
  }

  /** Returns a copy with another kernel log. */
  public SimulatedCard kernel(List<KernelLine> next) {
    return copy(identity, running, flags, so, fms, certificates, smfs, sessions, next);
  }

  /** Returns a copy whose kernel log has one more line. */
  public SimulatedCard said(KernelLine line) {
    List<KernelLine> lines = new ArrayList<>(kernel);
    lines.add(line);
    return kernel(lines);
  }

  /** Returns a copy with other settings. */
  public SimulatedCard settings(InventedSettings next) {
    return new SimulatedCard(
        identity, policies, next, running, flags, so, fms, certificates, smfs, sessions, kernel);
  }

  private SimulatedCard copy(
      CardIdentity identity,
      Running running,
      CardFlags flags,
      SoRole so,
      List<InstalledFm> fms,
      List<StoredCertificate> certificates,
      Smfs smfs,
      ApplicationSessions sessions,
      List<KernelLine> kernel) {
    return new SimulatedCard(
        identity,
        policies,
        settings,
        running,
        flags,
        so,
        fms,
        certificates,
        smfs,
        sessions,
        kernel);
  }

  /**
   * A line of the kernel log that names a card.
   *
   * @param at when it was written
   * @param text the line without its time
   */
  public record KernelLine(Instant at, String text) {}
}
