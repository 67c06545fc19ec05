// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.AdminSlot;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.card.SessionCount;
import io.github.fmwizard.card.SmfsState;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.simulated.card.Behaviour;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedRestartTests {

  @TempDir Path folder;
  private Bench bench;

  @AfterEach
  void end() throws IOException {
    bench.close();
  }

  private void card(Consumer<ObjectNode> change) {
    bench = Bench.with(folder, change);
  }

  private CardCondition condition() {
    return bench.look().state().condition().seen().orElseThrow();
  }

  @Nested
  class TheWait {

    @Test
    void takesTheTimeThatTheScenarioSays() {
      card(host -> Bench.settings(host).put("restart-seconds", 90));

      bench.performAlone(new Action.RestartCard());
      bench.time.pause(Duration.ofSeconds(89));
      assertThat(condition()).isEqualTo(CardCondition.RESTARTING);
      assertThat(bench.look().fms().list().seen()).isEmpty();

      bench.time.pause(Duration.ofSeconds(1));
      assertThat(condition()).isEqualTo(CardCondition.ANSWERING);
    }
  }

  @Nested
  class CrashingFms {

    @Test
    void haltTheCard() {
      card(host -> Bench.fm(host, 0).put("behaviour", "halts-at-start"));

      CardReport report = bench.look();

      assertThat(report.state().condition().seen()).contains(CardCondition.HALTED);
      assertThat(report.state().haltCode().seen()).contains(0x0001_a000L);
      assertThat(report.host().kernelAlarms().seen().orElseThrow())
          .anyMatch(line -> line.contains("k7pf0: HSM halted") && line.contains("(invented line)"));
    }

    @Test
    void haltTheCardAgainAfterEachRestartUntilTheyAreGone() {
      card(host -> Bench.fm(host, 0).put("behaviour", "halts-at-start"));

      bench.restart();
      assertThat(condition()).isEqualTo(CardCondition.HALTED);
      bench.eraseFms();
      assertThat(condition()).isEqualTo(CardCondition.HALTED);
      bench.restart();
      assertThat(condition()).isEqualTo(CardCondition.ANSWERING);
      assertThat(bench.listed()).isEmpty();
    }

    @Test
    void cannotBeReplacedWhileTheCardIsHalted() {
      card(host -> Bench.fm(host, 0).put("behaviour", "halts-at-start"));

      assertThat(Bench.code(bench.perform(bench.load("a000", "Caesar", Behaviour.GOOD))))
          .isEqualTo(Bench.refused(ReturnCode.CKR_TOKEN_NOT_PRESENT));
      assertThat(bench.console.banners).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "none, 'Enabled, OK', 'Enabled, OK'",
      "later, 'Enabled, OK', 'Enabled, N/A (FM not started)'",
      "all, 'Enabled, N/A (FM not started)', 'Enabled, N/A (FM not started)'"
    })
    void stopTheNeighboursThatTheScenarioSays(String neighbours, String before, String after) {
      card(
          host -> {
            Bench.settings(host).put("crash", "card-answers").put("crash-stops", neighbours);
            ObjectNode middle = Bench.fm(host, 1).deepCopy();
            middle.put("id", "a000").put("label", "Middle").put("behaviour", "halts-at-start");
            Bench.fm(host, 0).put("id", "9000");
            Bench.card(host).withArray("/fms").add(middle);
          });

      assertThat(condition()).isEqualTo(CardCondition.ANSWERING);
      assertThat(bench.listed())
          .containsExactly(
              "9000 Caesar: " + before,
              "a000 Middle: Enabled, Failed (invented text)",
              "a001 Vault: " + after);
    }

    @Test
    void mayNeedAPowerCycleOfTheHost() {
      card(
          host -> {
            Bench.fm(host, 0).put("behaviour", "halts-at-start");
            Bench.settings(host).put("power-cycle-after-halt", true);
          });
      bench.eraseFms();

      bench.restart();
      assertThat(condition()).isEqualTo(CardCondition.UNREACHABLE);
      bench.hsm.byHand().powerCycle();
      bench.time.pause(Bench.LONG);
      assertThat(condition()).isEqualTo(CardCondition.ANSWERING);
    }
  }

  @Nested
  class OtherBadFms {

    @Test
    void misbehaveWithoutHaltingOrShowing() {
      card(host -> Bench.fm(host, 0).put("behaviour", "misbehaves"));

      assertThat(bench.listed().get(0)).isEqualTo("a000 Caesar: Enabled, OK");
      assertThat(bench.hsm.byHand().callApplication(Bench.CARD.serial(), Bench.CAESAR)).isFalse();
      assertThat(bench.hsm.byHand().callApplication(Bench.CARD.serial(), Bench.VAULT)).isTrue();
      assertThat(condition()).isEqualTo(CardCondition.ANSWERING);
    }

    @Test
    void haltWhenApplicationsCallThem() {
      card(
          host -> {
            Bench.fm(host, 0).put("behaviour", "halts-when-called");
            Bench.settings(host).put("called-after-seconds", 60);
          });

      assertThat(condition()).isEqualTo(CardCondition.ANSWERING);
      bench.time.pause(Duration.ofSeconds(60));
      assertThat(condition()).isEqualTo(CardCondition.HALTED);
    }

    @Test
    void haltWhenATestCallsThem() {
      card(host -> Bench.fm(host, 0).put("behaviour", "halts-when-called"));
      bench.time.pause(Bench.LONG);
      assertThat(condition()).isEqualTo(CardCondition.ANSWERING);

      assertThat(bench.hsm.byHand().callApplication(Bench.CARD.serial(), Bench.CAESAR)).isFalse();
      assertThat(condition()).isEqualTo(CardCondition.HALTED);
    }

    @Test
    void cutOffAnActThatIsUnderWay() {
      card(
          host -> {
            Bench.fm(host, 0).put("behaviour", "halts-when-called");
            Bench.settings(host).put("called-after-seconds", 60).put("act-seconds", 90);
          });
      ActResult result = bench.perform(bench.load("a001", "Vault", Behaviour.GOOD));
      assertThat(Bench.code(result)).isEqualTo("failed " + ReturnCode.CKR_DEVICE_ERROR);
      assertThat(bench.truth().fms()).allMatch(fm -> fm.listed().healthy());
    }

    @Test
    void goOnUntilTheRestartAlthoughTheyWereReplaced() {
      card(
          host -> {
            Bench.fm(host, 0).put("behaviour", "halts-when-called");
            Bench.settings(host).put("called-after-seconds", 60);
          });
      bench.perform(bench.load("a000", "Caesar", Behaviour.GOOD));
      bench.time.pause(Duration.ofSeconds(60));
      assertThat(condition()).isEqualTo(CardCondition.HALTED);

      bench.restart();
      bench.time.pause(Bench.LONG);
      assertThat(condition()).isEqualTo(CardCondition.ANSWERING);
    }
  }

  @Nested
  class BadKeys {

    private void badKeys(Consumer<ObjectNode> change) {
      card(
          host -> {
            Bench.fm(host, 0).put("behaviour", "halts-on-smfs-contents");
            ((ObjectNode) Bench.card(host).get("smfs").get("key-sets").get(1)).put("bad", true);
            change.accept(host);
          });
    }

    @Test
    void haltEvenThePatchedFmUntilSmfsIsErased() {
      badKeys(host -> {});
      assertThat(condition()).isEqualTo(CardCondition.HALTED);

      bench.eraseFms();
      bench.restart();
      bench.perform(bench.load("a000", "Caesar", Behaviour.HALTS_ON_SMFS_CONTENTS));
      bench.restart();
      assertThat(condition()).isEqualTo(CardCondition.HALTED);

      bench.eraseFms();
      bench.eraseSmfs();
      bench.restart();
      bench.perform(bench.load("a000", "Caesar", Behaviour.HALTS_ON_SMFS_CONTENTS));
      bench.restart();
      assertThat(condition()).isEqualTo(CardCondition.ANSWERING);
      assertThat(bench.listed()).containsExactly("a000 Caesar: Enabled, OK");
    }

    @Test
    void mayBeReadWhenSmfsIsActivated() {
      badKeys(host -> Bench.settings(host).put("smfs-read", "when-active"));
      bench.restart();
      assertThat(condition()).isEqualTo(CardCondition.ANSWERING);

      bench.perform(new Action.ActivateSmfs());
      assertThat(condition()).isEqualTo(CardCondition.HALTED);
    }
  }

  @Nested
  class Smfs {

    @Test
    void isInactiveAfterEveryRestartUntilItIsActivated() {
      card(host -> {});
      assertThat(bench.look().smfs().seen()).contains(SmfsState.ACTIVE);

      bench.restart();
      assertThat(bench.look().smfs().seen()).contains(SmfsState.INACTIVE);
      assertThat(Bench.code(bench.perform(new Action.ActivateSmfs()))).isEqualTo("done");
      assertThat(bench.look().smfs().seen()).contains(SmfsState.ACTIVE);
    }

    @Test
    void isActivatedByPolicyFiftyOne() {
      card(host -> Bench.card(host).withObject("/policies").put("51", true));
      bench.restart();
      assertThat(bench.look().smfs().seen()).contains(SmfsState.ACTIVE);
    }

    @Test
    void isNeededByTheApplicationsThatKeepFilesThere() {
      card(host -> {});
      bench.restart();
      assertThat(bench.hsm.byHand().callApplication(Bench.CARD.serial(), Bench.VAULT)).isFalse();
      assertThat(bench.hsm.byHand().callApplication(Bench.CARD.serial(), Bench.CAESAR)).isTrue();
    }
  }

  @Nested
  class EverybodyElse {

    @Test
    void losesTheirSessionsAndMayComeBack() {
      card(host -> {});
      assertThat(bench.look().state().sessions().seen()).contains(new SessionCount(2, 1));
      bench.restart();
      assertThat(bench.look().state().sessions().seen()).contains(new SessionCount(2, 1));

      bench.hsm.byHand().stopApplications();
      bench.restart();
      assertThat(bench.look().state().sessions().seen()).contains(new SessionCount(0, 0));
    }

    @Test
    void seesTheSlotMove() {
      card(host -> {});
      long before = slot();
      bench.restart();
      assertThat(slot()).isNotEqualTo(before);
    }

    private long slot() {
      return bench.look().host().adminSlots().seen().orElseThrow().stream()
          .map(AdminSlot::slot)
          .findFirst()
          .orElseThrow();
    }
  }
}
