// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.fmwizard.app.live.Inspection;
import io.github.fmwizard.card.AdminSlot;
import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FirmwareVersion;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.NodeHolder;
import io.github.fmwizard.card.Policies;
import io.github.fmwizard.card.SessionCount;
import io.github.fmwizard.card.SmfsState;
import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.card.Tool;
import io.github.fmwizard.card.host.HsmKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionTests {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final CardSerial SERIAL = new CardSerial("521234");

  private static final Fm FM =
      TestFms.of(
          "a000",
          "label",
          "Ca\u001b[2Jesar",
          "version",
          "1.00",
          "maker",
          "Thales",
          "build-time",
          "Fri Feb 21",
          "fingerprint",
          "00112233445566778899",
          "rom-size",
          "7310",
          "status",
          Fm.NOT_READ + "0x00000001",
          "startup-status",
          "OK");

  @Test
  void printsJsonOfItsPublishedSchema() throws Exception {
    assertThat(problems(InspectJson.of(look(known(CardCondition.ANSWERING))))).isEmpty();
    assertThat(problems(InspectJson.of(look(unknown())))).isEmpty();
  }

  @Test
  void hasASchemaThatObjects() throws Exception {
    String json = InspectJson.of(look(known(CardCondition.ANSWERING)));

    assertThat(problems(json.replace("answering", "fine"))).isNotEmpty();
    assertThat(problems(json.replace("so.attempts-left", "so.tries"))).isNotEmpty();
  }

  @Test
  void saysWhatCouldNotBeSeen() {
    assertThat(InspectText.of(look(unknown())))
        .anyMatch(line -> line.contains("[?] card.condition") && line.contains("nothing answers"))
        .anyMatch(line -> line.contains("521234, /dev/k7pf0: not known because nothing answers"));
  }

  @Test
  void neverInterpretsTextFromACard() {
    assertThat(InspectText.of(look(known(CardCondition.ANSWERING))))
        .noneMatch(line -> line.indexOf('\u001b') >= 0)
        .anyMatch(line -> line.contains("not read: 0x00000001"));
  }

  @Test
  void namesEachHsmWithItsKindAndCondition() {
    assertThat(InspectText.of(look(known(CardCondition.ANSWERING))))
        .contains(
            "fmwizard 1.2.3 on ops-7, " + NOON,
            "  Luna PCIe card (K7) 521234, /dev/k7pf0: answering",
            "  USB or backup HSM 780041 backup hsm (Luna G7): answering",
            "  Luna PCIe card (K7) at /dev/k7pf0, shows no slot: halted, code 0x00001234");
    assertThat(InspectJson.of(look(known(CardCondition.ANSWERING))))
        .contains("\"program\" : \"1.2.3\"", "\"host-name\" : \"ops-7\"")
        .contains("\"node\" : \"/dev/k7pf0\"", "\"0x00001234\"");
  }

  /** An all-clear is given only where nothing speaks against it. */
  @ParameterizedTest
  @CsvSource({
    "fine, CLEAR",
    "unknown, NOT_KNOWN",
    "warning, WRONG",
    "wrong, WRONG",
    "blocking, WRONG"
  })
  void judgesByTheHeaviestRemark(String weight, Inspection.Verdict verdict) {
    Inspection.CardLook card =
        new Inspection.CardLook(SERIAL, Optional.empty(), Optional.empty(), Optional.empty());
    Inspection.Remark remark = new Inspection.Remark("x", "y", "z", "Do it.", weight);
    Inspection.Remark unknown = new Inspection.Remark("x", "y", "z", "Do it.", "unknown");

    assertThat(look(List.of(card), List.of(remark)).verdict()).isEqualTo(verdict);
    if (verdict == Inspection.Verdict.WRONG) {
      assertThat(look(List.of(card), List.of(unknown, remark)).verdict()).isEqualTo(verdict);
    }
  }

  @Test
  void neverGivesAnAllClearForAHostWithoutACard() {
    assertThat(look(List.of(), List.of()).verdict()).isEqualTo(Inspection.Verdict.NOT_KNOWN);
  }

  private static List<String> problems(String json) throws Exception {
    String text = Files.readString(Path.of("wizard-flows/schema/inspect.schema.json"));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static Inspection look(Fact<CardCondition> condition) {
    CardReport report =
        new CardReport(
            new CardRef(SERIAL, new DeviceNode("/dev/k7pf0")),
            NOON,
            host(),
            new CardReport.Identity(
                known(SERIAL), known("pay"), known("Luna K7"), known(new FirmwareVersion(7, 7, 1))),
            new CardReport.State(
                condition,
                known(5L),
                known(false),
                known(false),
                known(false),
                known(false),
                known(new Policies(false, true, true, false)),
                known(new SessionCount(2, 1)),
                known(7L),
                known(false)),
            new CardReport.SoAccess(known(AuthenticationKind.PASSWORD), known(3)),
            new CardReport.FmList(known(List.of(FM)), known(true)),
            known(SmfsState.ACTIVE));
    return look(
        List.of(
            new Inspection.CardLook(
                SERIAL,
                Optional.of(new DeviceNode("/dev/k7pf0")),
                Optional.empty(),
                Optional.of(report))),
        List.of(new Inspection.Remark("group", "yes", "hsmusers", "", "fine")));
  }

  private static Inspection look(List<Inspection.CardLook> cards, List<Inspection.Remark> remarks) {
    return new Inspection(
        NOON,
        "1.2.3",
        "ops-7",
        List.of("client"),
        host(),
        cards,
        List.of(
            new Inspection.OtherHsm(
                HsmKind.USB_OR_BACKUP,
                "780041 backup hsm (Luna G7)",
                known(CardCondition.ANSWERING),
                unknown()),
            new Inspection.OtherHsm(
                HsmKind.K7_CARD, "at /dev/k7pf0", known(CardCondition.HALTED), known(0x1234L))),
        remarks);
  }

  private static HostReport host() {
    return new HostReport(
        known(List.of(new DeviceNode("/dev/k7pf0"))),
        known(List.of("0000:01:00.0")),
        known(List.of(new AdminSlot(3, SERIAL, "pay", "Luna K7"))),
        known(true),
        known("10.7"),
        known(List.of(new Tool("/x/ctfm", 1, "a".repeat(64), "root"))),
        known(true),
        unknown(),
        known(List.of(new NodeHolder(new DeviceNode("/dev/k7pf0"), "vaultd", 42))));
  }

  private static <T> Fact<T> known(T value) {
    return new Fact.Known<>(value, "how", NOON);
  }

  private static <T> Fact<T> unknown() {
    return new Fact.Unknown<>("nothing answers", "how", NOON);
  }
}
