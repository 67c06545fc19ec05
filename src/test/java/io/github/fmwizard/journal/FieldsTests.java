// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FieldsTests {

  private final Fields fields =
      Fields.builder()
          .put("name", "x")
          .put("count", 3)
          .put("sure", true)
          .put("many", List.of("a", "b"))
          .put("inner", Fields.builder().put("deep", "y").build())
          .put("rows", List.of(Fields.builder().put("row", 1).build()))
          .build();

  @Nested
  class Reading {

    @Test
    void givesEachKindBack() {
      assertThat(fields.text("name")).isEqualTo("x");
      assertThat(fields.number("count")).isEqualTo(3);
      assertThat(fields.flag("sure")).isTrue();
      assertThat(fields.texts("many")).containsExactly("a", "b");
      assertThat(fields.fields("inner").text("deep")).isEqualTo("y");
      assertThat(fields.fieldsList("rows").get(0).number("row")).isEqualTo(1);
      assertThat(fields.list("many")).hasSize(2);
    }

    @Test
    void keepsTheOrder() {
      assertThat(fields.names()).containsExactly("name", "count", "sure", "many", "inner", "rows");
    }

    @Test
    void namesAMissingKey() {
      assertThatExceptionOfType(MalformedEntryException.class)
          .isThrownBy(() -> fields.text("nothing"))
          .withMessage("\"nothing\" is missing");
    }

    @Test
    void namesAKeyOfAnotherKind() {
      assertThatExceptionOfType(MalformedEntryException.class)
          .isThrownBy(() -> fields.text("count"))
          .withMessage("\"count\" must be text, but is number");
      assertThatExceptionOfType(MalformedEntryException.class)
          .isThrownBy(() -> fields.fieldsList("many"))
          .withMessage("\"many\" must be fields, but is text");
    }

    @Test
    void ofOptionalValuesIsEmptyOnlyIfTheyAreMissing() {
      assertThat(fields.optionalText("name")).contains("x");
      assertThat(fields.optionalText("nothing")).isEmpty();
      assertThat(fields.optionalNumber("count")).isEqualTo(OptionalLong.of(3));
      assertThat(fields.optionalNumber("nothing")).isEmpty();
      assertThat(fields.optionalFlag("sure")).contains(true);
      assertThat(fields.optionalFields("nothing")).isEmpty();
      assertThatThrownBy(() -> fields.optionalText("sure"))
          .isInstanceOf(MalformedEntryException.class);
    }
  }

  @Nested
  class Building {

    @Test
    void refusesANameTwice() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Fields.builder().put("a", 1).put("a", "b"))
          .withMessage("\"a\" is there twice");
    }

    @Test
    void refusesAnEmptyName() {
      assertThatIllegalArgumentException().isThrownBy(() -> Fields.builder().put("", 1));
    }

    @Test
    void refusesSurrogatesInNames() {
      assertThatIllegalArgumentException().isThrownBy(() -> Fields.builder().put("a\ud800", 1));
    }

    @Test
    void refusesOtherKindsInLists() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Fields.builder().put("when", List.of(Instant.EPOCH)))
          .withMessage("\"when\" can't hold a Instant");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Fields.builder().put("map", List.of(List.of(Map.of()))));
    }

    @Test
    void leavesOutWhatIsNotPresent() {
      Fields built =
          Fields.builder()
              .putIfPresent("a", Optional.of(7))
              .putIfPresent("b", Optional.empty())
              .build();

      assertThat(built).isEqualTo(Fields.builder().put("a", 7L).build());
    }

    @Test
    void addsOtherFields() {
      assertThat(Fields.builder().put("first", 0).putAll(fields).build().names())
          .startsWith("first", "name");
    }

    @Test
    void takesCopies() {
      List<String> list = new ArrayList<>(List.of("a"));
      Fields.Builder builder = Fields.builder().put("l", list);
      Fields built = builder.build();

      list.add("b");
      builder.put("later", 1);

      assertThat(built.asMap()).isEqualTo(Map.of("l", List.of("a")));
      assertThatThrownBy(() -> built.asMap().clear())
          .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void boundsTheDepthAcrossFieldsAndLists() {
      assertThat(nested(Fields.DEEPEST).depth()).isEqualTo(Fields.DEEPEST);
      assertThatIllegalArgumentException().isThrownBy(() -> nested(Fields.DEEPEST + 1));
    }

    private Fields nested(int depth) {
      Fields inner = Fields.builder().put("end", List.of(1)).build();
      for (int at = 2; at < depth; at++) {
        inner = Fields.builder().put("f", inner).build();
      }
      return inner;
    }
  }

  @Nested
  class EqualsContract {

    @Test
    void orderDoesNotMatter() {
      Fields one = Fields.builder().put("a", 1).put("b", 2).build();
      Fields other = Fields.builder().put("b", 2).put("a", 1).build();

      assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    }

    @Test
    void valuesDo() {
      assertThat(Fields.builder().put("a", 1).build())
          .isNotEqualTo(Fields.builder().put("a", "1").build());
    }
  }
}
