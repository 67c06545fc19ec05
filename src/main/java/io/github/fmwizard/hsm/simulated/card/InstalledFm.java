// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;

/**
 * An FM on a card.
 *
 * @param id its number
 * @param allocated whether the card chose the number (HDRMAC: {@code FMID_ALLOCATE_...})
 * @param build which build it is
 * @param standing how far it has come
 */
public record InstalledFm(FmId id, boolean allocated, FmBuild build, FmStanding standing)
    implements Comparable<InstalledFm> {

  /** Returns a copy with another standing. */
  public InstalledFm standing(FmStanding next) {
    return new InstalledFm(id, allocated, build, next);
  }

  public Fm listed() {
    return Fm.of(id, this::value);
  }

  private String value(Fm.Attribute attribute) {
    return switch (attribute) {
      case LABEL -> build.label();
      case VERSION -> build.version();
      case MAKER -> build.maker();
      case BUILD_TIME -> build.buildTime();
      case FINGERPRINT -> build.fingerprint();
      case ROM_SIZE -> Long.toString(build.romSize());
      case STATUS -> standing.status();
      case STARTUP_STATUS -> standing.startupStatus();
    };
  }

  /** Orders by FM ID, as the card starts them (HDRMAC). */
  @Override
  public int compareTo(InstalledFm other) {
    return id.compareTo(other.id);
  }
}
