// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.List;

/** The value of a fact, without time and method. */
public sealed interface FactValue {

  /**
   * A text or word.
   *
   * @param value the text
   */
  record Text(String value) implements FactValue {
    @Override
    public String canonical() {
      return value;
    }
  }

  /**
   * Yes or no.
   *
   * @param value the flag
   */
  record Flag(boolean value) implements FactValue {
    @Override
    public String canonical() {
      return value ? "yes" : "no";
    }
  }

  /**
   * A number.
   *
   * @param value the number
   */
  record Count(long value) implements FactValue {
    @Override
    public String canonical() {
      return Long.toString(value);
    }
  }

  /**
   * A list of texts.
   *
   * @param values the texts
   */
  record Texts(List<String> values) implements FactValue {
    /** Copies the list. */
    public Texts {
      values = List.copyOf(values);
    }

    @Override
    public String canonical() {
      return Separated.by(Separated.UNIT, values);
    }
  }

  /**
   * FMs as listed.
   *
   * @param rows ascending by ID
   */
  record Fms(List<Fm> rows) implements FactValue {
    /** Copies the list. */
    public Fms {
      rows = List.copyOf(rows);
    }

    @Override
    public String canonical() {
      return Separated.by(Separated.RECORD, rows.stream().map(Fm::canonical).toList());
    }
  }

  /**
   * Returns a text that is equal exactly for equal values, for the scope of a gate.
   *
   * @return the text
   */
  String canonical();
}
