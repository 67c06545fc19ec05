// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Decision.FmFileDraft;
import io.github.fmwizard.flow.model.Decision.ImageDraft;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TableAskTests {

  @Nested
  class ATableOfFiles {

    private final OperatedRun run = Climbs.atFiles();

    private void add(String fm, String path) {
      run.say("ask/erase-files", "add").say("ask/erase-files/fm", fm);
      file(path);
    }

    private void file(String path) {
      run.say("ask/erase-files/path", path)
          .say("ask/erase-files/certificate", "label")
          .say("ask/erase-files/certificate-label", "signing")
          .say("ask/erase-files/fm-id", "unknown");
    }

    private FmFileDraft row(String label, String path) {
      return new FmFileDraft(
          label, new ImageDraft(path, Optional.empty(), Optional.of("signing"), Optional.empty()));
    }

    @Test
    void suggestsFmsThatHaveNoRowYet() {
      run.say("ask/erase-files", "add");
      assertThat(run.words()).containsExactly("0001", "0002", "other");
      run.leave(Answer.Cause.ESCAPE);
      add("0001", "/fm/alpha.fm");
      run.say("ask/erase-files", "add");

      assertThat(run.words()).containsExactly("0002", "other");
    }

    @Test
    void takesAnFmThatNobodyListed() {
      run.say("ask/erase-files", "add")
          .say("ask/erase-files/fm", "other")
          .say("ask/erase-files/label", "gamma");
      file("/fm/gamma.fm");
      run.say("ask/erase-files", "finished");

      assertThat(run.decision())
          .isEqualTo(new Decision.GiveFmFiles(List.of(row("gamma", "/fm/gamma.fm")), true));
    }

    @Test
    void hasOneRowForAnFm() {
      add("0001", "/fm/alpha.fm");
      run.say("ask/erase-files", "add")
          .say("ask/erase-files/fm", "other")
          .say("ask/erase-files/label", "alpha");

      assertThat(run.id()).isEqualTo("ask/erase-files/label");
      assertThat(run.text()).contains("There is a row for this FM");
    }

    @Test
    void losesARowThatWasWrong() {
      add("0001", "/fm/wrong.fm");
      add("0002", "/fm/beta.fm");
      run.say("ask/erase-files", "remove").say("ask/erase-files/remove", "1");
      run.say("ask/erase-files", "finished");

      assertThat(run.decision())
          .isEqualTo(new Decision.GiveFmFiles(List.of(row("beta", "/fm/beta.fm")), true));
    }

    @Test
    void mayBeEmpty() {
      run.say("ask/erase-files", "finished");

      assertThat(run.decision()).isEqualTo(new Decision.GiveFmFiles(List.of(), true));
    }

    @Test
    void takesEightRowsAndNoMore() {
      add("0001", "/fm/1.fm");
      add("0002", "/fm/2.fm");
      for (int i = 3; i <= 8; i++) {
        run.say("ask/erase-files", "add").say("ask/erase-files/label", "fm" + i);
        file("/fm/" + i + ".fm");
      }

      assertThat(run.options().get(0).disabled()).contains("a table has at most 8 rows");
      run.say("ask/erase-files", "add");
      assertThat(run.id()).isEqualTo("ask/erase-files");
    }

    @Test
    void asksForAFileAgainWhereItIsMissing() {
      add("0001", "/fm/missing.fm");

      assertThat(run.id()).isEqualTo("ask/erase-files/path");
      assertThat(run.text()).contains("Not taken: There is no file").contains("missing.fm");
      file("/fm/alpha.fm");
      run.say("ask/erase-files", "finished");
      assertThat(run.id()).isEqualTo("check/erase-fit");
    }

    @Test
    void keepsItsRowsWhereTheRunIsLeftAndGoesOnLater() {
      add("0002", "/fm/beta.fm");
      run.leave(Answer.Cause.INTERRUPT).say("stop/asked", "suspend");
      run.interrupt().settle();
      run.say("resume", "go");

      assertThat(run.id()).isEqualTo("ask/erase-files");
      assertThat(run.text()).contains("beta.fm").contains("stopping keeps them");
      assertThat(run.words()).containsExactly("add", "remove", "finished");
      run.say("ask/erase-files", "add");
      assertThat(run.words()).containsExactly("0001", "other");
      run.say("ask/erase-files/fm", "0001");
      file("/fm/alpha.fm");
      run.say("ask/erase-files", "finished");

      assertThat(run.decision())
          .isEqualTo(
              new Decision.GiveFmFiles(
                  List.of(row("beta", "/fm/beta.fm"), row("alpha", "/fm/alpha.fm")), true));
      assertThat(run.state().known().statements().drafts()).isEmpty();
    }

    @Test
    void keepsARowOutThatWasRemoved() {
      add("0002", "/fm/beta.fm");
      run.say("ask/erase-files", "remove").say("ask/erase-files/remove", "1");
      run.interrupt().settle();
      run.say("resume", "go");

      assertThat(run.text()).doesNotContain("beta.fm");
    }
  }

  @Nested
  class WhatSmfsHolds {

    private final OperatedRun run =
        Climbs.atEraseGate()
            .play(Scripts.THIRD_RUNG_FAILS)
            .say("failure/moves", "next-rung")
            .say("ask/start-culprit", "keep")
            .say("explain/smfs-caution", "go");

    @Test
    void mayBeUnknown() {
      run.say("ask/smfs-keys", "unknown");

      assertThat(run.said())
          .isEqualTo(new Attestation.SmfsInventory(Attestation.Extent.UNKNOWN, List.of()));
    }

    @Test
    void mayBeNothing() {
      run.say("ask/smfs-keys", "none");

      assertThat(run.said())
          .isEqualTo(new Attestation.SmfsInventory(Attestation.Extent.NONE, List.of()));
    }

    @Test
    void isListedWithOwnerAndBackup() {
      row("wrong keys");
      run.say("ask/smfs-keys/rows", "add");
      rowFields("right keys");
      run.say("ask/smfs-keys/rows", "remove")
          .say("ask/smfs-keys/remove", "1")
          .say("ask/smfs-keys/rows", "finished");

      assertThat(run.said())
          .isEqualTo(
              new Attestation.SmfsInventory(
                  Attestation.Extent.LISTED,
                  List.of(new Attestation.KeySet("right keys", "Bea", "none"))));
    }

    private void row(String name) {
      run.say("ask/smfs-keys", "listed");
      rowFields(name);
    }

    private void rowFields(String name) {
      run.say("ask/smfs-keys/name", name)
          .say("ask/smfs-keys/owner", "Bea")
          .say("ask/smfs-keys/backup", "none");
    }

    @Test
    void keepsItsKeySetsWhereTheRunIsLeftAndGoesOnLater() {
      row("pin keys");
      run.interrupt().settle();
      run.say("resume", "go");

      assertThat(run.id()).isEqualTo("ask/smfs-keys/rows");
      assertThat(run.text()).contains("pin keys");
      run.say("ask/smfs-keys/rows", "finished");
      assertThat(run.said())
          .isEqualTo(
              new Attestation.SmfsInventory(
                  Attestation.Extent.LISTED,
                  List.of(new Attestation.KeySet("pin keys", "Bea", "none"))));
    }

    @Test
    void asksAgainWhatItHoldsOnceNoKeySetIsLeft() {
      row("keys");
      run.say("ask/smfs-keys/rows", "remove").say("ask/smfs-keys/remove", "1");

      assertThat(run.id()).isEqualTo("ask/smfs-keys");
      assertThat(run.words()).containsExactly("listed", "none", "unknown");
    }
  }
}
