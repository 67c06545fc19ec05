// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.Word;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a read-only look at this host brought.
 *
 * @param at when it began
 * @param client what the access layer says of itself, line by line
 * @param host what was seen of the host
 * @param cards a look at each card, by serial
 * @param remarks what is missing or in the way on this host
 */
public record Inspection(
    Instant at, List<String> client, HostReport host, List<CardLook> cards, List<Remark> remarks) {

  /** Copies the lists. */
  public Inspection {
    client = List.copyOf(client);
    cards = List.copyOf(cards);
    remarks = List.copyOf(remarks);
  }

  /**
   * A look at one card.
   *
   * @param serial its serial
   * @param leftAlone why it was not looked at, such as a run that works on it
   * @param report what was seen; empty if it was left alone
   */
  public record CardLook(
      CardSerial serial, Optional<String> leftAlone, Optional<CardReport> report) {}

  /**
   * Something that is missing or in the way.
   *
   * @param item what was looked at
   * @param found what was found
   * @param needed what is needed
   * @param mend what to do
   * @param weight {@code blocking}, {@code warning} or {@code fine}
   */
  public record Remark(String item, String found, String needed, String mend, String weight) {}

  /** What it comes to. */
  public enum Verdict implements Word {
    /** At least one card, and each one answers or is halted for all to see. */
    SEEN("seen"),
    /** A card is there of which the state is not known. */
    DOUBTFUL("doubtful"),
    /** No card of the kind that this program works on. */
    NO_CARD("no-card");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * Returns what it comes to.
   *
   * @return the verdict
   */
  public Verdict verdict() {
    if (cards.isEmpty()) {
      return host.nodes().seen().orElse(List.of()).isEmpty() ? Verdict.NO_CARD : Verdict.DOUBTFUL;
    }
    boolean all =
        cards.stream()
            .map(CardLook::report)
            .flatMap(Optional::stream)
            .allMatch(
                report -> report.state().condition().seen().filter(Inspection::plain).isPresent());
    return all ? Verdict.SEEN : Verdict.DOUBTFUL;
  }

  private static boolean plain(CardCondition condition) {
    return switch (condition) {
      case ANSWERING, HALTED, RESTARTING, BOOT_LOADER, TAMPER, HARDWARE_FAULT -> true;
      case UNREACHABLE, STUCK_IN_DRIVER -> false;
    };
  }
}
