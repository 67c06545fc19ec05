// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.card.SmfsState;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.hsm.simulated.card.KeySet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedEraseTests {

  @TempDir Path folder;
  private Bench bench;

  @AfterEach
  void end() throws IOException {
    bench.close();
  }

  private void card(Consumer<ObjectNode> change) {
    bench = Bench.with(folder, change);
  }

  @Test
  void erasingTheFmsKeepsSmfs() {
    card(host -> {});
    bench.eraseFms();
    assertThat(bench.truth().smfs().present()).hasSize(2);
    assertThat(bench.truth().smfs().lost()).isEmpty();
  }

  @Test
  void erasingSmfsLosesEveryKeySetAndNoInspectionTells() {
    card(host -> {});
    String before = bench.look().toString();

    bench.eraseSmfs();

    assertThat(bench.truth().smfs().present()).isEmpty();
    assertThat(bench.truth().smfs().lost())
        .extracting(KeySet::name)
        .containsExactly("vault master", "caesar shift");
    assertThat(bench.look().smfs().seen()).contains(SmfsState.INACTIVE);
    assertThat(before + bench.look()).doesNotContain("vault master", "A. Keeper", "paper");
  }

  @Test
  void noServiceWorksAfterAnEraseOfSmfsUntilItsKeysWereImportedOrMade() {
    card(host -> {});
    bench.eraseSmfs();
    bench.restart();
    bench.hsm.byHand().makeKeys(Bench.CARD.serial());
    assertThat(bench.truth().smfs().present()).isEmpty();
    bench.perform(new Action.ActivateSmfs());
    assertThat(bench.hsm.byHand().callApplication(Bench.CARD.serial(), Bench.VAULT)).isFalse();

    bench.hsm.byHand().makeKeys(Bench.CARD.serial());

    assertThat(bench.hsm.byHand().callApplication(Bench.CARD.serial(), Bench.VAULT)).isTrue();
    assertThat(bench.truth().smfs().lost())
        .extracting(KeySet::name)
        .containsExactly("caesar shift");
    assertThat(bench.truth().smfs().present())
        .extracting(KeySet::name)
        .containsExactly("vault master", "caesar shift (made anew)");
  }

  @Test
  void erasingSmfsKeepsTheFms() {
    card(host -> {});
    var before = bench.listed();
    bench.eraseSmfs();
    assertThat(bench.listed()).isEqualTo(before);
  }

  @Test
  void noLoginIsAskedForByDefault() {
    card(host -> {});
    ActResult result = bench.eraseFms();
    assertThat(result.login()).isEqualTo(LoginUse.NONE);
    assertThat(bench.console.banners).isEmpty();
  }

  @Test
  void aLoginIsAskedForIfTheScenarioSaysSo() {
    card(host -> Bench.settings(host).put("fmrecover-asks-login", true));

    assertThat(bench.eraseFms().login()).isEqualTo(LoginUse.NONE);
    assertThat(bench.listed()).hasSize(2);
    assertThat(bench.perform(new Action.EraseAllFms()).login()).isEqualTo(LoginUse.SUCCEEDED);
    assertThat(bench.listed()).isEmpty();
  }

  @Test
  void aHaltedCardDoesNotTellTheLoginsLeftAhead() {
    card(
        host -> {
          Bench.fm(host, 0).put("behaviour", "halts-at-start");
          Bench.settings(host).put("fmrecover-asks-login", true);
        });
    bench.perform(new Action.EraseAllFms());
    assertThat(bench.console.banners)
        .extracting(HandOver::attemptsLeft)
        .containsExactly(OptionalInt.empty());
    assertThat(bench.truth().fms()).isEmpty();
  }

  @Test
  void aHaltedCardMayRefuse() {
    card(
        host -> {
          Bench.fm(host, 0).put("behaviour", "halts-at-start");
          Bench.settings(host).put("fmrecover-works-when-halted", false);
        });
    assertThat(Bench.code(bench.eraseFms())).isEqualTo(Bench.refused(ReturnCode.CKR_DEVICE_ERROR));
    assertThat(bench.truth().fms()).hasSize(2);
  }

  @Test
  void aCardThatIsRestartingIsNotThere() {
    card(host -> {});
    bench.performAlone(new Action.RestartCard());
    assertThat(Bench.code(bench.eraseFms()))
        .isEqualTo(Bench.refused(ReturnCode.CKR_DEVICE_REMOVED));
  }

  @Test
  void aDeleteKeepsTheFilesOfThatFm() {
    card(host -> {});
    bench.perform(new Action.DeleteFm(Bench.VAULT));
    assertThat(bench.truth().smfs().lost()).isEmpty();
  }

  @Test
  void aDeleteLosesTheFilesOfThatFmIfTheScenarioSaysSo() {
    card(host -> Bench.settings(host).put("delete-keeps-smfs-files", false));
    bench.perform(new Action.DeleteFm(Bench.VAULT));
    assertThat(bench.truth().smfs().lost())
        .extracting(KeySet::name)
        .containsExactly("vault master");
    assertThat(bench.truth().smfs().present())
        .extracting(KeySet::name)
        .containsExactly("caesar shift");
  }

  @Test
  void programsThatTakeANodeHitTheCardThatIsThere() {
    card(Bench::twoCards);
    var wrong = new CardRef(Bench.CARD.serial(), Bench.OTHER.node());

    bench.hsm.perform(wrong, new Action.EraseAllFms(), bench.console, bench.progress);

    assertThat(bench.truth().fms()).hasSize(2);
    assertThat(bench.hsm.truth(Bench.OTHER.serial()).orElseThrow().fms()).isEmpty();
  }
}
