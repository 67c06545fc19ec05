// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.FmId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordJsonTests {

  private static final Whole WHOLE =
      new Whole(
          7,
          OptionalInt.of(2),
          Optional.of(new Case.ByName("x")),
          List.of(new Case.Nothing(), new Case.ByName("y")),
          Map.of(new CardSerial("521234"), Color.DARK_RED, new CardSerial("400001"), Color.BLUE),
          new Times(Instant.parse("2026-05-04T12:00:00Z"), Duration.ofSeconds(90)),
          new FmId(0xa000));
  private static final String TEXT =
      """
      {"whole-count":7,"left":2,"first":{"is":"by-name","name":"x"},\
      "cases":[{"is":"nothing"},{"is":"by-name","name":"y"}],\
      "colors":{"400001":"blue","521234":"dark-red"},\
      "times":{"begun-at":"2026-05-04T12:00:00Z","lasted":"PT1M30S"},"fm":"a000"}""";

  record Whole(
      int wholeCount,
      OptionalInt left,
      Optional<Case> first,
      List<Case> cases,
      Map<CardSerial, Color> colors,
      Times times,
      FmId fm) {}

  record Times(Instant begunAt, Duration lasted) {}

  sealed interface Case {

    record Nothing() implements Case {}

    record ByName(String name) implements Case {

      public ByName {
        if (name.isEmpty()) {
          throw new IllegalArgumentException("A name has characters.");
        }
      }
    }
  }

  enum Color {
    BLUE,
    DARK_RED
  }

  @Test
  void writesKeysAndConstantsInKebabCaseAndMapsInOrder() {
    assertThat(text(WHOLE)).isEqualTo(TEXT);
  }

  @Test
  void readsWhatItWrote() throws Exception {
    assertThat(read(TEXT)).isEqualTo(WHOLE);
  }

  @Test
  void writesNullForWhatIsAbsent() throws Exception {
    var absent =
        new Whole(
            7, OptionalInt.empty(), Optional.empty(), List.of(), Map.of(), WHOLE.times, WHOLE.fm);
    assertThat(text(absent)).contains("\"left\":null,\"first\":null,");
    assertThat(read(text(absent))).isEqualTo(absent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "'whole-count':7, | '' | 'whole-count' is missing or wrong",
        "'left':2, | '' | 'left' is missing or wrong",
        "'whole-count':7 | 'whole-count':7,'colour':1 | 'colour' is not known here",
        "'whole-count':7 | 'whole-count':7,'whole-count':7 | not JSON",
        "'whole-count':7 | 'whole-count':'7' | 'whole-count' is missing or wrong",
        "'whole-count':7 | 'whole-count':7.0 | 'whole-count' is missing or wrong",
        "'whole-count':7 | 'whole-count':null | 'whole-count' is missing or wrong",
        "'times':{ | 'times':null,'x':{ | 'times' is missing or wrong",
        "dark-red | DARK_RED | is missing or wrong",
        "dark-red | 1 | is missing or wrong",
        "'521234' | '12' | is missing or wrong",
        "'a000' | 'zz' | 'fm' is missing or wrong",
        "PT1M30S | 90 s | 'times.lasted' is missing or wrong",
        "nothing | everything | 'cases[0]' is missing or wrong",
        "'name':'y' | 'name':'' | 'cases[1]' is wrong",
        "'name':'y' | 'name':'' | A name has characters.",
        "'fm':'a000'} | 'fm':'a000'} {} | missing or wrong"
      })
  void refusesAnythingElse(String right, String wrong, String problem) {
    String changed = TEXT.replace(quoted(right), wrong.equals("''") ? "" : quoted(wrong));
    assertThat(changed).isNotEqualTo(TEXT);
    assertThatThrownBy(() -> read(changed))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining(quoted(problem));
  }

  @Test
  void tellsWhatIsCutOffFromWhatIsWrong() {
    for (int length = 0; length < TEXT.length(); length++) {
      String part = TEXT.substring(0, length);
      assertThat(catchThrowableOfType(RecordException.class, () -> read(part)).isCutOff())
          .as(part)
          .isTrue();
    }
    for (String wrong : List.of("[]", "{}", "null", TEXT.replace("7", "\"\""))) {
      assertThat(catchThrowableOfType(RecordException.class, () -> read(wrong)).isCutOff())
          .as(wrong)
          .isFalse();
    }
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }

  private static String text(Whole whole) {
    return new String(RecordJson.write(whole), StandardCharsets.UTF_8);
  }

  private static Whole read(String text) throws RecordException {
    return RecordJson.read(text.getBytes(StandardCharsets.UTF_8), Whole.class);
  }
}
