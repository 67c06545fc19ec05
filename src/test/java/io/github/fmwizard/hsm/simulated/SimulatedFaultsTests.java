// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.simulated.card.Behaviour;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedFaultsTests {

  @TempDir Path folder;
  private Bench bench;

  @AfterEach
  void end() throws IOException {
    bench.close();
  }

  private void wrong(String... faults) {
    wrong(host -> {}, faults);
  }

  private void wrong(Consumer<ObjectNode> change, String... faults) {
    String script = "[" + String.join(",", faults) + "]";
    bench = Bench.with(folder, change, script.replace('\'', '"'));
  }

  private Action.LoadFm vault() {
    return bench.load("a001", "Vault", Behaviour.GOOD);
  }

  private CardCondition condition() {
    return bench.look().state().condition().seen().orElseThrow();
  }

  @Nested
  class OfActs {

    @Test
    void happenAtTheirOccurrenceOnly() {
      wrong(
          host -> Bench.settings(host).putArray("refused-while-restart-pending"),
          "{'on': 'load-fm', 'nth': 2, 'fault': 'fails', 'code': 'CKR_DEVICE_TIMEOUT'}");

      assertThat(Bench.code(bench.perform(vault()))).isEqualTo("done");
      assertThat(Bench.code(bench.perform(vault())))
          .isEqualTo("failed " + ReturnCode.CKR_DEVICE_TIMEOUT);
      assertThat(Bench.code(bench.perform(vault()))).isEqualTo("done");
    }

    @Test
    void changeNothingIfTheyFail() {
      wrong("{'on': 'load-fm', 'fault': 'fails'}");
      List<String> before = bench.listed();
      ActResult result = bench.perform(vault());
      assertThat(result.login()).isEqualTo(LoginUse.SUCCEEDED);
      assertThat(bench.listed()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
      "hangs, true",
      "hangs, false",
      "prints-unknown-text, true",
      "prints-unknown-text, false"
    })
    void leaveNobodyToTellWhatBecameOfAnAct(String fault, boolean takesEffect) {
      wrong("{'on': 'load-fm', 'fault': '" + fault + "', 'takes-effect': " + takesEffect + "}");

      ActResult result = bench.perform(vault());

      assertThat(result.outcome()).isInstanceOf(Outcome.Unknown.class);
      assertThat(bench.fm(Bench.VAULT).orElseThrow().healthy()).isEqualTo(!takesEffect);
    }

    @Test
    void waitAsLongAsAHangingCallDoes() {
      wrong("{'on': 'erase-all-fms', 'fault': 'hangs', 'seconds': 300}");
      Instant before = bench.time.now();
      bench.eraseFms();
      assertThat(Duration.between(before, bench.time.now())).hasSeconds(300);
    }

    @Test
    void printWhatNobodyKnows() {
      wrong(
          "{'on': 'erase-smfs', 'fault': 'prints-unknown-text', 'text': 'xyzzy', 'takes-effect': true}");
      assertThat(bench.eraseSmfs().output()).containsExactly("xyzzy");
      assertThat(bench.truth().smfs().lost()).hasSize(2);
    }
  }

  @Nested
  class OfRestarts {

    @Test
    void leaveTheCardAwayUntilAPowerCycle() {
      wrong("{'on': 'restart-card', 'fault': 'does-not-come-back'}");
      bench.restart();
      bench.time.pause(Bench.LONG);
      assertThat(condition()).isEqualTo(CardCondition.UNREACHABLE);
      assertThat(Bench.code(bench.restart()))
          .isEqualTo(Bench.refused(ReturnCode.CKR_DEVICE_TIMEOUT));

      bench.hsm.byHand().powerCycle();
      assertThat(condition()).isEqualTo(CardCondition.RESTARTING);
      bench.time.pause(Bench.LONG);
      assertThat(condition()).isEqualTo(CardCondition.ANSWERING);
    }

    @Test
    void mayLeaveItInTheBootLoader() {
      wrong("{'on': 'restart-card', 'fault': 'does-not-come-back', 'shows': 'boot-loader'}");
      bench.restart();
      assertThat(condition()).isEqualTo(CardCondition.BOOT_LOADER);
    }

    @Test
    void bringItBackLate() {
      wrong("{'on': 'restart-card', 'fault': 'comes-back-late', 'seconds': 400}");
      bench.performAlone(new Action.RestartCard());
      bench.time.pause(Duration.ofSeconds(399));
      assertThat(condition()).isEqualTo(CardCondition.RESTARTING);
      bench.time.pause(Duration.ofSeconds(1));
      assertThat(condition()).isEqualTo(CardCondition.ANSWERING);
    }

    @Test
    void takeTheDelayFromTheSeedIfTheScriptDoesNotSay() throws IOException {
      String fault = "{'on': 'restart-card', 'fault': 'comes-back-late'}";
      wrong(fault);
      bench.performAlone(new Action.RestartCard());
      String first = bench.text().replaceAll("(?s).*\"back-at\" : \"([^\"]*)\".*", "$1");
      end();
      Files.delete(bench.file());

      wrong(fault);
      bench.performAlone(new Action.RestartCard());

      assertThat(bench.text()).contains(first);
      assertThat(Duration.between(Bench.NOON, Instant.parse(first)))
          .isBetween(Duration.ofMinutes(1), Duration.ofMinutes(10));
    }
  }

  @Nested
  class OfPower {

    @Test
    void leaveSomeFmsOfAHalfErase() {
      wrong("{'on': 'erase-all-fms', 'fault': 'power-lost-halfway'}");

      assertThat(bench.eraseFms().outcome()).isInstanceOf(Outcome.Unknown.class);
      assertThat(condition()).isEqualTo(CardCondition.UNREACHABLE);
      backAgain();

      assertThat(bench.listed()).containsExactly("a001 Vault: Enabled, OK");
    }

    @Test
    void leaveThoseFmsThatTheScriptNames() {
      wrong("{'on': 'erase-all-fms', 'fault': 'power-lost-halfway', 'survivors': ['a000']}");
      bench.eraseFms();
      backAgain();
      assertThat(bench.listed()).containsExactly("a000 Caesar: Enabled, OK");
    }

    @Test
    void leaveAHalfLoadedFmThatNeverStarts() {
      wrong("{'on': 'load-fm', 'fault': 'power-lost-halfway'}");
      bench.perform(vault());
      backAgain();
      assertThat(bench.listed())
          .containsExactly(
              "a000 Caesar: Enabled, OK",
              "a001 Vault: Incomplete (invented text), N/A (FM not started)");

      assertThat(Bench.code(bench.perform(vault()))).isEqualTo("done");
      bench.restart();
      assertThat(bench.listed()).contains("a001 Vault: Enabled, OK");
    }

    @Test
    void leaveSomeKeySetsOfAHalfErasedSmfs() {
      wrong("{'on': 'erase-smfs', 'fault': 'power-lost-halfway'}");
      bench.eraseSmfs();
      CardTruth.SmfsContents smfs = bench.truth().smfs();
      assertThat(smfs.present().size() + smfs.lost().size()).isEqualTo(2);
      assertThat(smfs.present()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"delete-fm", "restart-card", "activate-smfs"})
    void leaveTheCardUnreachableAfterAnyAct(String act) {
      wrong("{'on': '" + act + "', 'fault': 'power-lost-halfway'}");
      bench.perform(
          act.equals("delete-fm")
              ? new Action.DeleteFm(Bench.VAULT)
              : act.equals("restart-card") ? new Action.RestartCard() : new Action.ActivateSmfs());
      bench.time.pause(Bench.LONG);
      assertThat(condition()).isEqualTo(CardCondition.UNREACHABLE);
    }

    private void backAgain() {
      bench.hsm.byHand().powerCycle();
      bench.time.pause(Bench.LONG);
    }
  }

  @Nested
  class OfInspections {

    @Test
    void leaveEverythingUnknownWhenACallHangs() {
      wrong("{'on': 'inspect', 'fault': 'hangs', 'seconds': 10}");

      CardReport report = bench.look();

      assertThat(report.state().condition()).isInstanceOf(Fact.Unknown.class);
      assertThat(report.fms().list()).isInstanceOf(Fact.Unknown.class);
      assertThat(report.host().adminSlots()).isInstanceOf(Fact.Unknown.class);
      assertThat(report.host().nodes().seen()).isPresent();
      assertThat(bench.time.now()).isEqualTo(Bench.NOON.plusSeconds(10));
      assertThat(bench.look().state().condition().seen()).contains(CardCondition.ANSWERING);
    }

    @Test
    void nameTheCallThatFailed() {
      wrong("{'on': 'inspect', 'nth': 2, 'fault': 'fails', 'code': 'CKR_DEVICE_REMOVED'}");
      bench.look();
      assertThat(why(bench.look().identity().serial()))
          .isEqualTo("C_Initialize returned " + ReturnCode.CKR_DEVICE_REMOVED);
    }

    @Test
    void areCountedFromTheActThatTheyFollow() {
      wrong("{'on': 'inspect', 'after': {'act': 'load-fm'}, 'nth': 2, 'fault': 'fails'}");
      bench.look();
      bench.look();
      bench.perform(vault());
      assertThat(bench.look().smfs().seen()).isPresent();
      assertThat(bench.look().smfs().seen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "condition, MD_GetHsmState, C_GetTokenInfo",
      "serial, C_GetTokenInfo, CA_Get",
      "fm-list, FM objects, ctfm q"
    })
    void nameBothSourcesThatContradictEachOther(String about, String one, String other) {
      wrong("{'on': 'inspect', 'fault': 'contradicts-itself', 'about': '" + about + "'}");
      CardReport report = bench.look();
      Fact<?> fact =
          switch (about) {
            case "condition" -> report.state().condition();
            case "serial" -> report.identity().serial();
            default -> report.fms().list();
          };
      assertThat(fact.how()).contains(one, other);
      assertThat(why(fact)).containsIgnoringCase(one).contains(other);
    }

    @Test
    void changeNothing() {
      wrong("{'on': 'inspect', 'fault': 'hangs'}");
      byte[] before = bench.bytes();
      bench.look();
      assertThat(bench.bytes()).isEqualTo(before);
    }

    private String why(Fact<?> fact) {
      return switch (fact) {
        case Fact.Known<?> known -> "known: " + known.value();
        case Fact.Contradicted<?> contradicted -> contradicted.words();
        case Fact.Unknown<?> unknown -> unknown.why();
      };
    }
  }

  @Nested
  class OfNodes {

    @Test
    void giveEachCardTheNodeOfTheOther() {
      wrong(Bench::twoCards, "{'on': 'restart-card', 'fault': 'nodes-swap'}");
      assertThat(bench.look().identity().serial().seen()).isPresent();

      bench.restart();

      Fact<?> serial = bench.look().identity().serial();
      assertThat(serial.toString())
          .startsWith("Contradicted")
          .contains("value=521234, how=C_GetTokenInfo")
          .contains("value=777777, how=dmesg");
      assertThat(bench.look().host().kernelAlarms().seen().orElseThrow())
          .contains("k7pf0: serial 777777 (invented line)");
      bench.eraseFms();
      assertThat(bench.truth().fms()).hasSize(2);
    }

    @Test
    void showAsContradictionWhenTheCardsDoDifferentThings() {
      wrong(
          host -> {
            Bench.twoCards(host);
            Bench.fm(host, 0).put("behaviour", "halts-at-start");
          },
          "{'on': 'restart-card', 'fault': 'nodes-swap'}");
      assertThat(condition()).isEqualTo(CardCondition.HALTED);

      bench.restart();

      assertThat(bench.look().state().condition().toString())
          .contains("MD_GetHsmState says that /dev/k7pf0 is answering")
          .contains("C_GetTokenInfo that the card 521234 is not shown");
    }
  }
}
