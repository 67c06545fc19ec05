// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.TestReports;
import io.github.fmwizard.journal.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportFieldsTests {

  private static final Fields ENTRY = ReportFields.of(TestReports.full());

  @Test
  void namesTheCardAndWhenItWasLookedAt() {
    assertThat(ENTRY.text("serial")).isEqualTo("5247001");
    assertThat(ENTRY.text("node")).isEqualTo("/dev/k7pf3");
    assertThat(ENTRY.text("taken-at")).isEqualTo("2026-01-01T12:00:00Z");
  }

  @Test
  void holdsEachFactOfTheReportWithItsValueItsWayAndItsTime() {
    Map<String, Fact<Object>> all = new LinkedHashMap<>(FactName.json(TestReports.full().host()));
    all.putAll(FactName.json(TestReports.full()));

    List<Fields> facts = ENTRY.fieldsList("facts");
    assertThat(facts).extracting(fact -> fact.text("fact")).containsExactlyElementsOf(all.keySet());
    for (Fields fact : facts) {
      Fact<Object> expected = all.get(fact.text("fact"));
      assertThat(fact.text("how")).isEqualTo(expected.how());
      assertThat(fact.text("at")).isEqualTo(expected.at().toString());
      switch (expected) {
        case Fact.Known<Object> known ->
            assertThat(plain(fact.asMap().get("value"))).isEqualTo(plain(known.value()));
        case Fact.Contradicted<Object> contradicted -> {
          assertThat(fact.has("value")).isFalse();
          assertThat(
                  fact.fieldsList("contradicted").stream()
                      .map(each -> plain(each.asMap().get("value")) + " by " + each.text("how")))
              .containsExactlyElementsOf(
                  contradicted.readings().stream()
                      .map(each -> plain(each.value()) + " by " + each.how())
                      .toList());
        }
        case Fact.Unknown<Object> unknown -> {
          assertThat(fact.has("value")).isFalse();
          assertThat(fact.text("unknown")).isEqualTo(unknown.why());
        }
      }
    }
  }

  @Test
  void holdsStructuredValues() {
    assertThat(fact("host.login-allowed-flag").flag("value")).isTrue();
    assertThat(fact("card.halt-code").text("value")).isEqualTo("0x00001234");
    assertThat(fact("so.attempts-left").number("value")).isEqualTo(2);
    assertThat(fact("host.kernel-alarms").texts("value")).containsExactly("alarm one", "alarm two");
    assertThat(fact("card.policies").fields("value").flag("51")).isTrue();
    Fields fm = fact("fms.list").fieldsList("value").get(0);
    assertThat(fm.text("id")).isEqualTo("a00b");
    assertThat(fm.text("startup-status")).isEqualTo("its own startup-status");
    assertThat(fm.flag("healthy")).isFalse();
  }

  private static Fields fact(String name) {
    return ENTRY.fieldsList("facts").stream()
        .filter(fact -> fact.text("fact").equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Makes both forms comparable: numbers of any width, and fields as maps. */
  private static Object plain(Object value) {
    return switch (value) {
      case Fields fields -> plain(fields.asMap());
      case Map<?, ?> map -> {
        Map<Object, Object> plain = new LinkedHashMap<>();
        map.forEach((name, item) -> plain.put(name, plain(item)));
        yield plain;
      }
      case List<?> list -> list.stream().map(ReportFieldsTests::plain).toList();
      case Number number -> number.longValue();
      default -> value;
    };
  }
}
