// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Proves the table of facts, row by row: a report goes in, the facts come out. */
class FactNameTests {

  /**
   * Name, whether a gate is bound to it, and the fact of flows with the way it was asked; a dash
   * where flows don't ask.
   */
  private static final String FLOWS =
      """
      host.nodes              | open  | /dev/k7pf3 by call 1
      host.pci-cards          | open  | -
      host.admin-slots        | open  | slot 4 5247001 slot label by call 3
      host.admin-slots-whole  | open  | -
      host.client-version     | open  | client 10.4.1 by call 5
      host.tools              | open  | /opt/ctfm 5 %s root by call 6
      host.login-allowed-flag | open  | yes by call 7
      host.kernel-alarms      | open  | alarm one;alarm two by call 8
      host.node-holders       | open  | /dev/k7pf3 java (process 77) by call 9
      evidence.writable       | open  | yes by the run folder
      card.condition          | bound | boot-loader by call 14
      card.halt-code          | bound | 0x00001234 by call 15
      card.serial             | bound | 5247001 by call 10
      card.label              | bound | label by call 11
      card.model              | bound | model by call 12
      card.firmware           | bound | 7.8.9 by call 13
      card.node-proof         | bound | sensed by call 1 and call 3
      card.transport-mode     | bound | yes by call 16
      card.tampered           | bound | no by call 17
      card.zeroized           | bound | unknown because zeroized was not read by call 18
      card.restart-pending    | bound | unknown because restart-pending was not read by call 19
      card.policies           | open  | -
      card.policy-40          | bound | yes by call 20
      card.policy-48          | bound | no by call 20
      card.policy-50          | bound | no by call 20
      card.policy-51          | bound | yes by call 20
      card.sessions           | open  | 11 by call 21
      card.insertions         | open  | 13 by call 22
      card.tamper-before-upgrade | open  | yes by call 23
      so.auth                 | bound | ped by call 24
      so.attempts-left        | bound | 2 by call 25
      fms.list                | bound | a00b;its own label;its own version;its own maker;its own build-time;\
      its own fingerprint;its own rom-size;its own status;its own startup-status by call 26
      fms.list-complete       | open  | no by call 27
      smfs.state              | bound | inactive by call 28
      """
          .formatted("6".repeat(64));

  @Test
  void readsEachFactThatFlowsAskForFromItsPlaceInTheReport() {
    Facts facts = FactName.of(new FactSource(TestReports.full(), true));

    List<String> rows = Arrays.stream(FactName.values()).map(name -> row(name, facts)).toList();
    assertThat(rows)
        .containsExactlyElementsOf(
            FLOWS.lines().map(line -> line.replaceAll(" +\\| ", " | ")).toList());
  }

  @Test
  void takesNoTimeOverIntoFlows() {
    Facts facts = FactName.of(new FactSource(TestReports.full(), true));

    assertThat(facts.all().values()).allMatch(fact -> fact.at().equals(Fact.UNTIMED));
  }

  @Test
  void readsFlagsOfARunFolderThatTakesNothing() {
    Facts facts = FactName.of(new FactSource(TestReports.full(), false));

    assertThat(facts.flag(FactName.EVIDENCE_WRITABLE)).isEqualTo(Truth.NO);
  }

  @Test
  void showsEachFactOfAReportInJsonWithItsOwnValue() {
    Map<String, Fact<Object>> shown = new LinkedHashMap<>(FactName.json(TestReports.full().host()));
    shown.putAll(FactName.json(TestReports.full()));

    List<String> rows = new ArrayList<>();
    shown.forEach((name, fact) -> rows.add(name + " = " + json(fact)));
    assertThat(rows)
        .containsExactly(
            "host.nodes = [/dev/k7pf3]",
            "host.pci-cards = [0000:03:00.0]",
            "host.admin-slots = [{slot=4, serial=5247001, label=slot label, model=Luna K7, kind=k7-card}]",
            "host.admin-slots-whole = true",
            "host.client-version = client 10.4.1",
            "host.tools = [{path=/opt/ctfm, size=5, sha256=" + "6".repeat(64) + ", owner=root}]",
            "host.login-allowed-flag = true",
            "host.kernel-alarms = [alarm one, alarm two]",
            "host.node-holders = [{node=/dev/k7pf3, program=java, pid=77}]",
            "card.condition = boot-loader",
            "card.halt-code = 0x00001234",
            "card.serial = 5247001",
            "card.label = label",
            "card.model = model",
            "card.firmware = 7.8.9",
            "card.transport-mode = true",
            "card.tampered = false",
            "card.zeroized = unknown: zeroized was not read",
            "card.restart-pending = unknown: restart-pending was not read",
            "card.policies = {40=true, 48=false, 50=false, 51=true}",
            "card.sessions = {all=11, read-write=12}",
            "card.insertions = 13",
            "card.tamper-before-upgrade = true",
            "so.auth = ped",
            "so.attempts-left = 2",
            "fms.list = [{id=a00b, label=its own label, version=its own version, maker=its own maker, "
                + "build-time=its own build-time, fingerprint=its own fingerprint, "
                + "rom-size=its own rom-size, status=its own status, startup-status=its own startup-status, healthy=false}]",
            "fms.list-complete = false",
            "smfs.state = inactive");
  }

  @Test
  void leavesNoFactUnused() {
    assertThat(FactName.values())
        .allMatch(
            name ->
                name.inFlows()
                    || FactName.json(TestReports.full()).containsKey(name.word())
                    || FactName.json(TestReports.full().host()).containsKey(name.word()));
  }

  private static String row(FactName name, Facts facts) {
    String bound = name.inScope() ? "bound" : "open";
    return name.word() + " | " + bound + " | " + (name.inFlows() ? words(name, facts) : "-");
  }

  private static String words(FactName name, Facts facts) {
    Fact<FactValue> fact = facts.all().get(name);
    return switch (fact) {
      case Fact.Known<FactValue> known ->
          known.value().canonical().replace('\u001f', ';') + " by " + known.how();
      case Fact.Contradicted<FactValue> contradicted ->
          "contradicted: " + Facts.words(contradicted);
      case Fact.Unknown<FactValue> unknown ->
          "unknown because " + unknown.why() + " by " + unknown.how();
    };
  }

  private static String json(Fact<Object> fact) {
    return switch (fact) {
      case Fact.Known<Object> known -> known.value().toString();
      case Fact.Contradicted<Object> contradicted -> "contradicted: " + contradicted.words();
      case Fact.Unknown<Object> unknown -> "unknown: " + unknown.why();
    };
  }
}
