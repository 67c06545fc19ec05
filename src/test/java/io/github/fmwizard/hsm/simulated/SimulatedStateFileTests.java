// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.hsm.simulated.card.ActStage;
import io.github.fmwizard.hsm.simulated.card.Behaviour;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.hsm.simulated.card.FaultScript;
import io.github.fmwizard.hsm.simulated.file.StateFile;
import io.github.fmwizard.training.SetupTexts;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedStateFileTests {

  @TempDir Path folder;
  private Bench bench;

  @BeforeEach
  void begin() {
    bench = Bench.healthy(folder);
  }

  @AfterEach
  void end() throws IOException {
    bench.close();
  }

  private Action.LoadFm vault() {
    return bench.load("a001", "Vault", Behaviour.GOOD);
  }

  @Nested
  class OnDisk {

    @Test
    void belongToTheirOwnerOnly() throws IOException {
      bench.perform(vault());
      try (Stream<Path> files = Files.list(folder)) {
        List<Path> ours =
            files.filter(file -> file.getFileName().toString().startsWith("card.json")).toList();
        assertThat(ours).hasSize(2);
        for (Path file : ours) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
              .isEqualTo("rw-------");
        }
      }
    }

    @Test
    void areHeldByOneTrainingAtATime() {
      assertThatThrownBy(() -> SimulatedHsm.open(bench.file(), bench.time))
          .isInstanceOf(StateFile.LockedException.class);
    }

    @Test
    void areNeverCreatedOverAnother() throws Exception {
      bench.hsm.close();
      TrainingStart start =
          new TrainingStart(SetupTexts.host(ped().toString()), FaultScript.NONE, 1, Map.of());
      byte[] before = bench.bytes();

      assertThatThrownBy(() -> SimulatedHsm.create(bench.file(), start, bench.time))
          .isInstanceOf(FileAlreadyExistsException.class);
      assertThat(bench.bytes()).isEqualTo(before);
      bench.reopen();
    }

    private com.fasterxml.jackson.databind.node.ObjectNode ped() {
      var host = Bench.host();
      Bench.card(host).putObject("so").put("authentication", "ped");
      return host;
    }

    @Test
    void surviveWhatACutOffSaveLeaves() throws IOException {
      Files.writeString(folder.resolve("card.json.new"), "{\"form");
      bench.perform(vault());
      bench.reopen();
      assertThat(bench.listed().get(1)).contains("Loaded");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '\0',
        value = {
          "[] | missing or wrong (line 1",
          "{'format': 'fmwizard training card 2'} | 'state' is missing or wrong (line 1",
          "{'format': 'x', 'state': null} | 'state' is missing or wrong (line 1",
          "{'format': 'x', 'format': 'x'} | It is not JSON (line 1",
          "{ | It is not JSON (line 1",
          "null | nothing in it",
          "'' | missing or wrong (line 1",
        })
    void areReadStrictly(String text, String problem) throws IOException {
      refused(text.replace('\'', '"').replace("\"\"", ""), problem.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '\0',
        value = {
          "'failures' : 0 | 'failures' : 9 | state.cards[0].so",
          "'failures' : 0 | 'failures' : '0' | state.cards[0].so.failures",
          "'failures' : 0 | 'failures' : null | state.cards[0].so.failures",
          "'seed' : 7 | 'seed' : 7.5 | state.seed",
          "'521234' | '12' | state",
          "'is' : 'answering' | 'is' : 'asleep' | state.cards[0].running",
          "training card 2 | training card 9 | wrong",
          "'starts' : 0 | 'starts' : 0, 'begins' : 0 | state.ledger.begins",
        })
    void areRefusedWhereOneValueIsWrong(String right, String wrong, String place)
        throws IOException {
      String text = bench.text();
      String changed = text.replace(right.replace('\'', '"'), wrong.replace('\'', '"'));
      assertThat(changed).isNotEqualTo(text);
      refused(changed, place);
    }

    private void refused(String text, String problem) throws IOException {
      bench.hsm.close();
      byte[] before = bench.bytes();
      Files.writeString(bench.file(), text);
      assertThatThrownBy(() -> SimulatedHsm.open(bench.file(), bench.time))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("damaged, or another version wrote it: " + bench.file())
          .hasMessageContaining(problem);
      Files.write(bench.file(), before);
      bench.reopen();
    }

    @Test
    void holdTheWholeStateAndAlwaysTheSameText() throws Exception {
      bench.perform(vault());
      bench.restart();
      bench.perform(new Action.ActivateSmfs(), "wrong");
      String text = bench.text();
      CardTruth truth = bench.truth();
      CardReport report = bench.look();

      bench.reopen();
      assertThat(bench.truth()).isEqualTo(truth);
      assertThat(bench.look()).isEqualTo(report);
      bench.hsm.byHand().allowLogin(true);
      assertThat(bench.text()).isEqualTo(text);
    }

    @Test
    void keepWhatEachFaultIs() {
      bench.hsm.byHand().allowLogin(true);
      String faults =
          """
          [{"on": "load-fm", "nth": 2, "fault": "hangs", "seconds": 9, "takes-effect": true},
           {"on": "delete-fm", "fault": "fails", "code": "CKR_FM_ID_INVALID"},
           {"on": "restart-card", "fault": "does-not-come-back", "shows": "boot-loader"},
           {"on": "restart-card", "nth": 2, "fault": "comes-back-late"},
           {"on": "erase-all-fms", "fault": "power-lost-halfway", "survivors": ["a000"]},
           {"on": "erase-smfs", "fault": "prints-unknown-text", "text": "?"},
           {"on": "inspect", "after": {"act": "load-fm", "nth": 2}, "nth": 3,
            "fault": "contradicts-itself", "about": "serial"},
           {"on": "activate-smfs", "fault": "nodes-swap"}]
          """;
      try (Bench other =
          Bench.with(Files.createDirectory(folder.resolve("other")), host -> {}, faults)) {
        String text = other.text();
        other.reopen();
        other.hsm.byHand().allowLogin(true);
        assertThat(other.text()).isEqualTo(text).contains("\"is\" : \"nodes-swap\"");
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Nested
  class KilledActs {

    @Test
    void haveChangedNothingBeforeTheLogin() {
      kill(vault(), "is checked");
      assertThat(stage()).isEqualTo(ActStage.BEGUN);
      assertThat(bench.hsm.lastAct().orElseThrow().result()).isEmpty();
      assertThat(bench.listed().get(1)).isEqualTo("a001 Vault: Enabled, OK");
    }

    @Test
    void haveCountedTheirLoginWhenTheWorkBegins() {
      bench.perform(new Action.ActivateSmfs(), "wrong");
      kill(vault(), "works on the card");
      assertThat(stage()).isEqualTo(ActStage.LOGIN_ANSWERED);
      assertThat(bench.look().so().attemptsLeft().seen()).contains(3);
      assertThat(bench.listed().get(1)).isEqualTo("a001 Vault: Enabled, OK");
    }

    @Test
    void haveChangedTheCardBeforeTheySaySo() {
      kill(vault(), "downloaded successfully");
      assertThat(stage()).isEqualTo(ActStage.CHANGED);
      assertThat(bench.hsm.lastAct().orElseThrow().result()).isEmpty();
      assertThat(bench.listed().get(1)).contains("Loaded (reboot HSM to activate)");
    }

    @Test
    void doNotRestartTheCardTwice() {
      kill(new Action.RestartCard(), "Restarting the card");
      assertThat(bench.look().state().condition().seen()).contains(CardCondition.RESTARTING);
      bench.time.pause(Bench.LONG);
      assertThat(bench.look().state().condition().seen()).contains(CardCondition.ANSWERING);
    }

    @Test
    void areNotWorkedOnWhenTheTrainingGoesOn() {
      kill(new Action.EraseAllFms(), "point of no return");
      bench.time.pause(Bench.LONG);
      assertThat(bench.listed()).hasSize(2);
      assertThat(stage()).isEqualTo(ActStage.BEGUN);
    }

    private ActStage stage() {
      return bench.hsm.lastAct().orElseThrow().stage();
    }

    private void kill(Action action, String at) {
      bench.progress = new HeardProgress().killAt(at);
      assertThatThrownBy(() -> bench.perform(action)).isInstanceOf(HeardProgress.Killed.class);
      bench.reopen();
    }
  }

  @Nested
  class Results {

    @Test
    void areFoundByANewProcess() {
      Action.LoadFm load = vault();
      ActResult result = bench.perform(load);
      bench.reopen();
      assertThat(past(load, 0)).isEqualTo(new PastAct.Ended(result));
    }

    private PastAct past(Action action, int begun) {
      return bench.hsm.past(Bench.CARD, action, new PastAct.Intended(Bench.NOON, begun));
    }

    @Test
    void areNotThoseOfAnEarlierActOrAnother() {
      Action.LoadFm load = vault();
      bench.perform(load);
      bench.reopen();
      assertThat(past(load, bench.hsm.begun())).isInstanceOf(PastAct.NeverBegan.class);
      assertThat(past(new Action.RestartCard(), 0)).isInstanceOf(PastAct.CutOff.class);
      assertThat(bench.hsm.past(Bench.OTHER, load, new PastAct.Intended(Bench.NOON, 0)))
          .isInstanceOf(PastAct.CutOff.class);
    }

    @Test
    void tellAnActThatWasCutOffFromOneThatWasNotBegun() {
      Action.LoadFm load = vault();
      assertThat(past(load, 0)).isInstanceOf(PastAct.NeverBegan.class);
      bench.progress = new HeardProgress().killAt("works on the card");
      assertThatThrownBy(() -> bench.perform(load)).isInstanceOf(HeardProgress.Killed.class);
      bench.reopen();
      assertThat(past(load, 0)).isInstanceOf(PastAct.CutOff.class);
    }

    @Test
    void tellOfAnActThatWaitedForThePasswordThatNothingWasSpent() {
      Action.LoadFm load = vault();
      bench.progress = new HeardProgress().killAt("asks for the HSM SO credential");
      assertThatThrownBy(() -> bench.perform(load)).isInstanceOf(HeardProgress.Killed.class);
      bench.reopen();

      assertThat(past(load, 0))
          .isEqualTo(
              new PastAct.NeverBegan(
                  "by the card's state file no login was answered and nothing was changed"));
    }

    @Test
    void areFoundWhateverTheClockSays() {
      Action.LoadFm load = vault();
      ActResult result = bench.perform(load);
      bench.reopen();
      PastAct.Intended later = new PastAct.Intended(Bench.NOON.plusSeconds(9999), 0);

      assertThat(bench.hsm.past(Bench.CARD, load, later)).isEqualTo(new PastAct.Ended(result));
    }

    @Test
    void ofEveryOutcomeAreKept() {
      for (String typed : List.of("wrong", Bench.PASSWORD)) {
        Action action = new Action.ActivateSmfs();
        int begun = bench.hsm.begun();
        ActResult result = bench.perform(action, typed);
        bench.reopen();
        assertThat(past(action, begun)).isEqualTo(new PastAct.Ended(result));
      }
    }
  }
}
