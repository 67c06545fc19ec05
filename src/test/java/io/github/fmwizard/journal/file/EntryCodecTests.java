// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Line;
import io.github.fmwizard.journal.Mode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCodecTests {

  private static final Instant AT = Instant.parse("2026-03-01T08:09:10.5Z");
  private static final String PREV = Mode.TRAINING.genesis().hex();
  private static final String GOOD =
      "{\"prev\":\""
          + PREV
          + "\",\"seq\":7,\"mode\":\"training\",\"kind\":\"event\","
          + "\"at\":\"2026-03-01T08:09:10.500Z\",\"data\":{\"a\":1}}";

  @Nested
  class Writing {

    @Test
    void beginsWithWhatTheChainNeedsAndKeepsTheOrder() {
      Fields data =
          Fields.builder()
              .put("z", "x")
              .put("a", List.of(1, true, "t", List.of(), Fields.of()))
              .put("n", -5)
              .build();

      assertThat(text(entry(data)))
          .isEqualTo(
              "{\"prev\":\""
                  + PREV
                  + "\",\"seq\":7,\"mode\":\"training\",\"kind\":\"event\","
                  + "\"at\":\"2026-03-01T08:09:10.500Z\","
                  + "\"data\":{\"z\":\"x\",\"a\":[1,true,\"t\",[],{}],\"n\":-5}}");
    }

    @ParameterizedTest
    @CsvSource({
      "0000, \\u0000",
      "000a, \\n",
      "000d, \\r",
      "0009, \\t",
      "0022, \\\"",
      "005c, \\\\",
      "001b, \\u001b",
      "007f, \\u007f",
      "009b, \\u009b",
      "2028, \\u2028",
      "2029, \\u2029",
      "202e, \\u202e",
      "2066, \\u2066",
      "200f, \\u200f",
      "061c, \\u061c",
      "feff, \\ufeff",
      "d83d, \\ud83d",
      "dc00, \\udc00"
    })
    void escapesWhatCouldMislead(String codeUnit, String written) {
      String text = "<" + (char) Integer.parseInt(codeUnit, 16) + ">";

      assertThat(text(entry(one(text)))).contains("{\"k\":\"<" + written + ">\"}");
      assertThat(roundTrip(one(text))).isEqualTo(one(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grüße", "カード", "🙂", "a/b", "</script>", "é"})
    void leavesOtherTextAsItIs(String text) {
      assertThat(text(entry(one(text)))).contains("\"" + text + "\"");
      assertThat(roundTrip(one(text))).isEqualTo(one(text));
    }

    @Test
    void escapesNamesToo() {
      Fields data = Fields.builder().put("a\n\"b", 1).build();

      assertThat(text(entry(data))).contains("{\"a\\n\\\"b\":1}");
      assertThat(roundTrip(data)).isEqualTo(data);
    }

    @Test
    void takesTheLongestLineAndRefusesALongerOne() {
      int others = EntryCodec.encode(entry(one(""))).length;
      String longest = "x".repeat(Line.MAXIMUM_BYTES - others);

      assertThat(roundTrip(one(longest))).isEqualTo(one(longest));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EntryCodec.encode(entry(one(longest + "x"))))
          .withMessageContaining("1048577 bytes");
    }
  }

  @Nested
  class Reading {

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void givesEachKindBack(EntryKind kind) throws Exception {
      Entry entry = new Entry(Mode.REAL.genesis(), 1, Mode.REAL, kind, AT, Fields.of());

      assertThat(EntryCodec.decode(EntryCodec.encode(entry), 1)).isEqualTo(entry);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void givesEachModeBack(Mode mode) throws Exception {
      Entry entry = new Entry(mode.genesis(), 1, mode, EntryKind.OPENED, AT, Fields.of());

      assertThat(EntryCodec.decode(EntryCodec.encode(entry), 1)).isEqualTo(entry);
    }

    @Test
    void takesTheSampleThatTheRefusalsAreMadeOf() throws Exception {
      assertThat(decode(GOOD)).isEqualTo(entry(Fields.builder().put("a", 1).build()));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "`{\"a\":1,\"a\":2}}` | Duplicate",
          "`{\"a\":1}} {}` | something follows",
          "`{\"a\":1}}x` | Unrecognized token",
          "`{\"a\":1}} ` | is not as it would be written",
          "`{\"a\":1},\"more\":2}` | must end after its data",
          "`{\"a\":1}` | expected close marker",
          "`{\"a\": 1}}` | is not as it would be written",
          "`{\"a\":1.0}}` | holds 1.0",
          "`{\"a\":1e3}}` | holds 1e3",
          "`{\"a\":-0}}` | is not as it would be written",
          "`{\"a\":01}}` | Leading zeroes",
          "`{\"a\":9223372036854775808}}` | out of range",
          "`{\"a\":null}}` | holds null",
          "`{\"a\":[null]}}` | a list holds null",
          "`{\"\":1}}` | needs a name",
          "`{\"a\":\"\\u0041\"}}` | is not as it would be written",
          "`{\"a\":\"\\/\"}}` | is not as it would be written",
          "`[]}` | \"data\" must be an object"
        })
    void refusesOtherData(String data, String reason) {
      assertRefused("{\"a\":1}}", data, reason);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "`\"event\"` | `\"evict\"` | no kind is \"evict\"",
          "`\"event\"` | `\"Event\"` | no kind is \"Event\"",
          "`\"training\"` | `\"drill\"` | no mode is \"drill\"",
          "`\"seq\":7` | `\"seq\":0` | numbered from 1",
          "`\"seq\":7` | `\"seq\":\"7\"` | \"seq\" must be a whole number",
          "`\"seq\":7,` | `` | \"seq\" is missing",
          "`10.500Z` | `10.5Z` | is not as it would be written",
          "`2026-03` | `2026-13` | is not a time",
          "`\"at\"` | `\"when\"` | \"at\" is missing",
          "`{\"prev\":\"` | `{\"prev\":\"A` | 64 lower-case"
        })
    void refusesOtherMembers(String from, String to, String reason) {
      assertRefused(from, to == null ? "" : to, reason);
    }

    @Test
    void refusesWhatIsNotUtf8() {
      byte[] line = GOOD.replace("\"a\"", "\"?\"").getBytes(StandardCharsets.UTF_8);
      line[GOOD.indexOf("\"a\"") + 1] = (byte) 0xc0;

      assertThatExceptionOfType(MalformedLineException.class)
          .isThrownBy(() -> EntryCodec.decode(line, 7))
          .withMessage("Line 7 is not UTF-8");
    }

    @Test
    void refusesNestingDeeperThanFieldsAre() {
      String deep = "[".repeat(40) + "]".repeat(40);

      assertThatExceptionOfType(MalformedLineException.class)
          .isThrownBy(() -> decode(GOOD.replace("{\"a\":1}", "{\"a\":" + deep + "}")))
          .withMessageContaining("nesting depth");
    }

    @Test
    void refusesALineThatIsTooLong() {
      assertThatExceptionOfType(MalformedLineException.class)
          .isThrownBy(() -> EntryCodec.decode(new byte[Line.MAXIMUM_BYTES + 1], 3))
          .withMessageContaining("is longer than");
    }

    private void assertRefused(String from, String to, String reason) {
      String line = GOOD.replace(from, to);
      assertThat(line).isNotEqualTo(GOOD);

      assertThatExceptionOfType(MalformedLineException.class)
          .isThrownBy(() -> decode(line))
          .withMessageStartingWith("Line 7 ")
          .withMessageContaining(reason)
          .extracting(MalformedLineException::lineNumber)
          .isEqualTo(7L);
    }
  }

  @Nested
  class Fuzz {

    @Test
    void anyFieldsComeBackAsTheyWere() throws Exception {
      RandomFields random = new RandomFields(new Random(20260101));
      for (int round = 0; round < 1_000; round++) {
        Entry entry = entry(random.next());
        byte[] line = EntryCodec.encode(entry);

        assertThat(EntryCodec.decode(line, 7)).isEqualTo(entry);
        assertThat(line).doesNotContain('\n', '\r', 0);
      }
    }

    @Test
    void anyAlteredLineIsRefusedOrIsAnotherEntry() throws Exception {
      Random random = new Random(7);
      byte[] good = EntryCodec.encode(entry(new RandomFields(random).next()));
      Entry entry = EntryCodec.decode(good, 7);
      for (int round = 0; round < 5_000; round++) {
        byte[] line = good.clone();
        line[random.nextInt(line.length)] = (byte) random.nextInt(256);
        if (Arrays.equals(line, good)) {
          continue;
        }
        try {
          assertThat(EntryCodec.decode(line, 7)).isNotEqualTo(entry);
        } catch (MalformedLineException refused) {
          assertThat(refused.lineNumber()).isEqualTo(7);
        }
      }
    }
  }

  private static Entry entry(Fields data) {
    return new Entry(Mode.TRAINING.genesis(), 7, Mode.TRAINING, EntryKind.EVENT, AT, data);
  }

  private static Fields one(String text) {
    return Fields.builder().put("k", text).build();
  }

  private static String text(Entry entry) {
    return new String(EntryCodec.encode(entry), StandardCharsets.UTF_8);
  }

  private static Entry decode(String line) throws MalformedLineException {
    return EntryCodec.decode(line.getBytes(StandardCharsets.UTF_8), 7);
  }

  private static Fields roundTrip(Fields data) {
    try {
      return EntryCodec.decode(EntryCodec.encode(entry(data)), 7).data();
    } catch (MalformedLineException e) {
      throw new AssertionError(e);
    }
  }
}
