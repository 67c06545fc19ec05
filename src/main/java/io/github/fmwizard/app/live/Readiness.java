// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.hsm.luna.Preflight;
import java.util.List;

/** What the preflight of this host comes to. */
record Readiness(List<Preflight> findings) {

  static Readiness of(List<Preflight> findings) {
    return new Readiness(List.copyOf(findings));
  }

  /** Refuses to begin where something is missing without which no run can be. */
  void orRefuse() {
    List<String> blocking =
        findings.stream()
            .filter(each -> each.weight() == Preflight.Weight.STOPS)
            .map(Readiness::line)
            .toList();
    if (!blocking.isEmpty()) {
      throw new RunRefusedException(
          false,
          "This host is not ready:\n" + String.join("\n", blocking) + "\nNothing was started.");
    }
  }

  List<String> warnings() {
    return findings.stream()
        .filter(
            each ->
                each.weight() == Preflight.Weight.WARNS
                    || each.weight() == Preflight.Weight.NOT_KNOWN)
        .map(Readiness::line)
        .toList();
  }

  List<Inspection.Remark> remarks() {
    return findings.stream()
        .map(
            each ->
                new Inspection.Remark(
                    each.item(), each.found(), each.needed(), each.mend(), word(each.weight())))
        .toList();
  }

  private static String word(Preflight.Weight weight) {
    return switch (weight) {
      case STOPS -> "blocking";
      case WARNS -> "warning";
      case NOT_KNOWN -> "unknown";
      case FINE -> "fine";
    };
  }

  private static String line(Preflight each) {
    return each.item()
        + ": found "
        + each.found()
        + "; needed "
        + each.needed()
        + ". "
        + each.mend();
  }
}
