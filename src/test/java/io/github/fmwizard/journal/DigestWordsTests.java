// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestWordsTests {

  /** Taken over two lines of words, of copies by others that agree with each other. */
  private static final String BOTH_LISTS =
      "35a0d4d7b7d763cc67245a675d469c331875e4c0c3900f6fb8c402031418e9bf";

  @ParameterizedTest
  @CsvSource({
    "E58294F2E9A227486E8B061B31CC528FD7FA3F19, topmost Istanbul Pluto vagabond treadmill Pacific"
        + " brackish dictator goldfish Medusa afflict bravado chatter revolver Dupont midsummer"
        + " stopwatch whimsical cowbell bottomless",
    "D1D464C004F00FB5C9A4C8D8E433E7FB7FF56256, stairway souvenir flytrap recipe adrift upcoming"
        + " artist positive spearhead Pandora spaniel stupendous tonic concurrent transit Wichita"
        + " lockup visitor flagpole escapade",
    "12b4b0057400076fa5c0f5cbf726ac65, atlas politeness ruffled almighty indoors adroitness ahead"
        + " hemisphere reindeer recipe vapor revival virus caretaker ribcage glossary",
    "9030e74b, peachy commando transit disable",
    "0000, aardvark adroitness",
    "FFFF, Zulu Yucatan"
  })
  void agreeWithPublishedExamples(String hex, String words) {
    byte[] bytes = HexFormat.of().parseHex(hex.toLowerCase(Locale.ROOT));

    assertThat(String.join(" ", DigestWords.ofBytes(bytes))).isEqualTo(words);
    assertThat(DigestWords.parse(words)).isEqualTo(bytes);
  }

  @Nested
  class Lists {

    @Test
    void holdTwoTimes256WordsOfWhichNoneIsThereTwice() {
      assertThat(even()).hasSize(256);
      assertThat(odd()).hasSize(256);
      assertThat(Stream.concat(even().stream(), odd().stream()))
          .extracting(word -> word.toLowerCase(Locale.ROOT))
          .doesNotHaveDuplicates();
    }

    @Test
    void areWhatThreeIndependentCopiesAgreeOn() {
      String all = String.join(" ", even()) + "\n" + String.join(" ", odd()) + "\n";

      assertThat(Digest.of(all.getBytes(StandardCharsets.US_ASCII)).hex()).isEqualTo(BOTH_LISTS);
    }
  }

  @Nested
  class Parsing {

    @Test
    void takesAnyCaseAndHyphens() {
      assertThat(DigestWords.parse(" TOPMOST-istanbul\n pluto ")).containsExactly(0xe5, 0x82, 0x94);
    }

    @Test
    void namesAWordThatIsNotInTheList() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DigestWords.parse("topmost Instanbul"))
          .withMessage("Word 2, \"Instanbul\", is not in the PGP word list");
    }

    @Test
    void noticesAWordLeftOut() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DigestWords.parse("topmost Pluto vagabond"))
          .withMessageContaining("Word 2, \"Pluto\", can't stand there");
    }

    @Test
    void refusesNothing() {
      assertThatIllegalArgumentException().isThrownBy(() -> DigestWords.parse("  "));
    }
  }

  @Nested
  class OfADigest {

    private final Digest digest = Mode.TRAINING.genesis();

    @Test
    void areThirtyTwo() {
      assertThat(DigestWords.of(digest)).hasSize(32);
      assertThat(DigestWords.parse(String.join(" ", DigestWords.of(digest))))
          .isEqualTo(digest.bytes());
    }

    @Test
    void canBeOnlyTheFirst() {
      assertThat(DigestWords.of(digest, 12)).isEqualTo(DigestWords.of(digest).subList(0, 12));
    }

    @ParameterizedTest
    @CsvSource({"0", "33", "-1"})
    void areNeverNoneNorTooMany(int count) {
      assertThatIllegalArgumentException().isThrownBy(() -> DigestWords.of(digest, count));
    }
  }

  private static List<String> even() {
    return Arrays.stream(allBytes()).map(value -> word(value, 0)).toList();
  }

  private static List<String> odd() {
    return Arrays.stream(allBytes()).map(value -> word(value, 1)).toList();
  }

  private static String word(int value, int position) {
    return DigestWords.ofBytes(new byte[] {(byte) value, (byte) value}).get(position);
  }

  private static Integer[] allBytes() {
    return Stream.iterate(0, value -> value + 1).limit(256).toArray(Integer[]::new);
  }
}
