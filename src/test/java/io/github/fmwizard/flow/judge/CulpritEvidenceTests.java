// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.Minimum;
import io.github.fmwizard.flow.model.NamedAttestation;
import io.github.fmwizard.flow.model.Setting;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CulpritEvidenceTests {

  private final CardPicture card = new CardPicture();

  @Test
  void namesNobodyWhereAllFmsAreHealthy() {
    assertThat(CulpritEvidence.all(known())).isEmpty();
    assertThat(judged("0001").truth()).isEqualTo(Truth.YES);
  }

  @Test
  void namesTheFmWhoseStartFailedAndNotItsVictim() {
    card.fm("0001", "alpha", "a1", Fm.ENABLED, Fm.NOT_STARTED);
    card.fm("0002", "beta", "b1", Fm.ENABLED, "Error 0x5");

    assertThat(CulpritEvidence.all(known()))
        .extracting(CulpritEvidence.Evidence::label, CulpritEvidence.Evidence::sentence)
        .containsExactly(
            tuple("alpha", "not started: a victim rather than the culprit"),
            tuple("beta", "its start failed: Error 0x5"));
    assertThat(judged("0001").truth()).isEqualTo(Truth.NO);
    assertThat(judged("0001").found())
        .isEqualTo("alpha (0001) was chosen; the evidence names beta (0002)");
    assertThat(judged("0002").truth()).isEqualTo(Truth.YES);
  }

  @Test
  void holdsAStatusThatNobodyCouldReadForNeitherSide() {
    card.fm("0002", "beta", "b1", Fm.NOT_READ + "0x7", Fm.NOT_READ + "0x1");

    assertThat(CulpritEvidence.named(known())).isEmpty();
    assertThat(CulpritEvidence.all(known())).hasSize(1);
  }

  @Test
  void doesNotBlameAnFmThatWaitsForTheRestart() {
    card.fm("0002", "beta", "b1", Fm.RESTART_TO_ACTIVATE, Fm.NOT_STARTED);

    assertThat(CulpritEvidence.all(known())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "k7pf0: [hsm] beta: assertion failed, 0002",
    "k7pf0: [hsm] FM 0x0001 trapped, 0001",
    "k7pf0: [hsm] FM 0001 trapped, 0001",
    "k7pf0: [hsm] alphabet loaded, ''",
    "k7pf0: state 10001 seen, ''"
  })
  void readsTheNamesOfFmsInTheKernelLogAsWholeWords(String line, String id) {
    card.texts(FactName.HOST_KERNEL_ALARMS, List.of(line));

    assertThat(CulpritEvidence.named(known()))
        .extracting(one -> one.fm().toString())
        .isEqualTo(id.isEmpty() ? List.of() : List.of(id));
  }

  @Test
  void keepsWhatWasSeenEarlierWhereTheCardListsNothingNow() {
    card.fm("0002", "beta", "b1", Fm.ENABLED, "Error 0x5");
    Knowledge before = known();
    card.unknown(FactName.FMS_LIST);

    assertThat(CulpritEvidence.named(before.after(new Event.Looked(card.look(), CardPicture.NOW))))
        .extracting(CulpritEvidence.Evidence::label)
        .containsExactly("beta");
  }

  @Test
  void readsALineOfTheKernelLogThoughTheCardListsNoFm() {
    card.unknown(FactName.FMS_LIST);
    card.texts(FactName.HOST_KERNEL_ALARMS, List.of("k7pf0: HSM halted, FM 0x0002 trapped"));

    assertThat(judged("0001").truth()).isEqualTo(Truth.NO);
    assertThat(judged("0001").found())
        .isEqualTo("alpha (0001) was chosen; the evidence names FM 0002");
    assertThat(judged("0002").truth()).isEqualTo(Truth.YES);
    assertThat(judged("0002").found()).contains("the evidence names beta (0002)");
  }

  @Test
  void saysThatNothingWasReadRatherThanThatNothingStandsThere() {
    card.unknown(FactName.FMS_LIST);
    card.unknown(FactName.HOST_KERNEL_ALARMS);

    assertThat(judged("0001").found())
        .isEqualTo(
            "nothing that was seen names an FM; the kernel log was not read, and the card lists no"
                + " FMs now");
  }

  @Test
  void keepsALineThatWasReadEarlierInThisRun() {
    card.texts(FactName.HOST_KERNEL_ALARMS, List.of("k7pf0: [HSM] beta: assertion failed"));
    Knowledge before = known();
    card.unknown(FactName.HOST_KERNEL_ALARMS);

    assertThat(CulpritEvidence.named(before.after(new Event.Looked(card.look(), CardPicture.NOW))))
        .extracting(CulpritEvidence.Evidence::label)
        .containsExactly("beta");
  }

  @Test
  void leavesOutALineOfAnotherCard() {
    card.texts(FactName.HOST_KERNEL_ALARMS, List.of("k7pf1: [HSM] beta: assertion failed"));
    Knowledge known =
        known()
            .withSetting(new Setting(false, "ana", CardPicture.SERIAL, "lab", "/dev/k7pf0", false));

    assertThat(CulpritEvidence.named(known)).isEmpty();
  }

  @Test
  void countsALineOnlyUntilTheFmThatItNamesWasRemoved() {
    card.texts(FactName.HOST_KERNEL_ALARMS, List.of("k7pf0: [HSM] beta: assertion failed"));
    Knowledge before = known();
    ActRecord delete =
        new ActRecord(
            "delete-then-load/delete-old",
            ActionKind.DELETE_FM,
            Optional.of(TestFms.id("0002")),
            before.facts(),
            Optional.empty(),
            Optional.of(OutcomeKind.DONE),
            false);
    Knowledge after = before.withAct(delete);

    assertThat(CulpritEvidence.named(before)).hasSize(1);
    assertThat(CulpritEvidence.named(after)).isEmpty();

    card.texts(
        FactName.HOST_KERNEL_ALARMS,
        List.of("k7pf0: [HSM] beta: assertion failed", "k7pf0: [HSM] beta: again"));
    assertThat(CulpritEvidence.named(after.after(new Event.Looked(card.look(), CardPicture.NOW))))
        .hasSize(1);
  }

  private Judgement judged(String id) {
    Attestation named = new Attestation.FmNamed(TestFms.id(id), labelOf(id), true);
    return CulpritEvidence.judge(
        Minimum.CULPRIT_BY_EVIDENCE,
        known().withAttestation(Culprit.NAME, new NamedAttestation(named, "Ada")));
  }

  private static String labelOf(String id) {
    return id.equals("0001") ? "alpha" : "beta";
  }

  private Knowledge known() {
    return Knowledge.NONE.after(new Event.Looked(card.look(), CardPicture.NOW));
  }
}
