// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.KebabCase;
import java.util.Locale;
import java.util.Optional;

/** Which FM ID an image asks for: a fixed one, or that the card allocates one (HDRMAC). */
public sealed interface IdRequest {

  /**
   * A fixed ID.
   *
   * @param id the ID
   */
  record Fixed(FmId id) implements IdRequest {
    @Override
    public String word() {
      return id.toString();
    }
  }

  /**
   * The card allocates one.
   *
   * @param range where from
   */
  record Allocated(Range range) implements IdRequest {
    @Override
    public String word() {
      return PREFIX + KebabCase.of(range);
    }
  }

  /**
   * The three requests that the FM header knows (HDRMAC). Where the card looks is invented, but
   * that {@code NORM} gave {@code a000} was seen (LSAMP).
   */
  enum Range {
    /** {@code FMID_ALLOCATE_HIGH}. */
    HIGH(0xb000),
    /** {@code FMID_ALLOCATE_NORM}. */
    NORM(0xa000),
    /** {@code FMID_ALLOCATE_LOW}. */
    LOW(0x9000);

    private final int first;

    Range(int first) {
      this.first = first;
    }

    int first() {
      return first;
    }
  }

  /** How a request for allocation begins as a word. */
  String PREFIX = "allocate-";

  /**
   * Reads a request.
   *
   * @param text an FM ID such as {@code a000}, or {@code allocate-high}, {@code allocate-norm} or
   *     {@code allocate-low}
   * @return the request, or empty if the text has another form
   */
  static Optional<IdRequest> parse(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.startsWith(PREFIX)) {
      Optional<Range> range = KebabCase.find(Range.class, word.substring(PREFIX.length()));
      return range.isPresent() ? Optional.of(new Allocated(range.get())) : Optional.empty();
    }
    Optional<FmId> id = FmId.parse(word);
    return id.isPresent() ? Optional.of(new Fixed(id.get())) : Optional.empty();
  }

  /**
   * Returns the request as it is written.
   *
   * @return the text that {@link #parse} reads
   */
  String word();
}
