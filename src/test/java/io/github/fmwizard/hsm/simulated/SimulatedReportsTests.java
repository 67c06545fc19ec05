// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.AdminSlot;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.FirmwareVersion;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.Policies;
import io.github.fmwizard.card.Tool;
import io.github.fmwizard.hsm.Invocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedReportsTests {

  @TempDir Path folder;
  private Bench bench;

  @AfterEach
  void end() throws IOException {
    bench.close();
  }

  private CardReport look(Consumer<ObjectNode> change) {
    bench = Bench.with(folder, change);
    return bench.look();
  }

  private static void halted(ObjectNode host) {
    Bench.fm(host, 0).put("behaviour", "halts-at-start");
  }

  @Nested
  class OfAHealthyCard {

    @Test
    void tellEverythingButWhatIsInSmfs() {
      CardReport report = look(host -> {});
      assertThat(report.identity().serial().seen()).contains(Bench.CARD.serial());
      assertThat(report.identity().model().seen()).contains("Luna K7");
      assertThat(report.identity().firmware().seen()).contains(new FirmwareVersion(7, 7, 1));
      assertThat(report.state().policies().seen()).contains(new Policies(false, true, true, false));
      assertThat(report.state().haltCode().seen()).isEmpty();
      assertThat(report.fms().complete().seen()).contains(true);
      assertThat(report.toString()).doesNotContain("vault master", "caesar shift", "Keeper");
    }

    @Test
    void sayThatTheyAreSimulated() {
      CardReport report = look(host -> {});
      assertThat(report.state().condition().how()).endsWith("(simulated)");
    }
  }

  @Nested
  class OfAHaltedCard {

    @Test
    void tellTheConditionTheHaltCodeAndTheNode() {
      CardReport report = look(SimulatedReportsTests::halted);
      assertThat(report.state().condition().seen()).contains(CardCondition.HALTED);
      assertThat(report.state().haltCode().seen()).isPresent();
      assertThat(report.host().nodes().seen()).contains(List.of(Bench.CARD.node()));
    }

    @Test
    void tellNothingElse() {
      CardReport report = look(SimulatedReportsTests::halted);
      assertThat(
              List.<Fact<?>>of(
                  report.identity().serial(),
                  report.identity().firmware(),
                  report.state().policies(),
                  report.state().zeroized(),
                  report.state().restartPending(),
                  report.so().attemptsLeft(),
                  report.fms().list(),
                  report.smfs()))
          .allSatisfy(
              fact ->
                  assertThat(fact)
                      .isInstanceOfSatisfying(
                          Fact.Unknown.class,
                          unknown -> assertThat(unknown.why()).isEqualTo("the card is halted")));
      assertThat(report.host().adminSlots().seen()).contains(List.of());
    }

    @Test
    void tellMoreIfTheScenarioSaysSo() {
      CardReport report =
          look(
              host -> {
                halted(host);
                Bench.settings(host).putArray("seen-while-halted").add("fm-list").add("identity");
              });
      assertThat(report.state().condition().seen()).isEmpty();
      assertThat(report.identity().serial().seen()).isPresent();
      assertThat(report.fms().list().seen().orElseThrow())
          .extracting(fm -> fm.startupStatus())
          .containsExactly("Failed (invented text)", "N/A (FM not started)");
    }
  }

  @Nested
  class OfTheWrongCard {

    @Test
    void sayThatNoSlotShowsAnUnknownSerial() {
      look(host -> {});
      CardReport report =
          bench.hsm.inspect(new CardRef(new CardSerial("999999"), Bench.CARD.node()));
      assertThat(report.identity().serial().toString())
          .contains("no admin slot shows the serial 999999");
      assertThat(report.state().condition().seen()).isEmpty();
    }

    @Test
    void sayThatThereIsNoSuchNode() {
      look(host -> {});
      CardReport report =
          bench.hsm.inspect(new CardRef(Bench.CARD.serial(), new DeviceNode("/dev/k7pf7")));
      assertThat(report.state().condition().toString()).contains("there is no node /dev/k7pf7");
    }
  }

  @Nested
  class OfTheHost {

    @Test
    void showTwoCardsWithTheirSlots() {
      HostReport host = look(Bench::twoCards).host();
      assertThat(host.nodes().seen()).contains(List.of(Bench.CARD.node(), Bench.OTHER.node()));
      assertThat(host.adminSlots().seen())
          .contains(
              List.of(
                  new AdminSlot(3, Bench.CARD.serial(), "hsm-a", "Luna K7"),
                  new AdminSlot(4, Bench.OTHER.serial(), "hsm-b", "Luna K7")));
    }

    @Test
    void showAPcieLinkAlarmUntilThePowerCycle() {
      String alarm = "k7pf0: ALM0015: PCIe Link Failure";
      HostReport host = look(json -> Bench.settings(json).put("pcie-link-alarm", true)).host();
      assertThat(host.kernelAlarms().seen().orElseThrow()).contains(alarm);
      bench.hsm.byHand().powerCycle();
      assertThat(bench.hsm.host().kernelAlarms().seen().orElseThrow()).doesNotContain(alarm);
    }

    @Test
    void showTheToolsOfTheClientAndNoOther() {
      HostReport host = look(json -> {}).host();
      assertThat(host.tools().seen().orElseThrow())
          .extracting(Tool::path)
          .containsExactly(
              "/usr/safenet/lunaclient/bin/ctfm",
              "/usr/safenet/lunaclient/bin/fmrecover",
              "/usr/safenet/lunaclient/sbin/lunareset");
      assertThat(host.clientVersion().seen()).contains("10.7.1");
      assertThat(host.loginAllowedFlag().seen()).contains(true);
    }
  }

  @Nested
  class OfWhatWouldRun {

    private static final Action.BoundFile IMAGE = new Action.BoundFile("/x/new.fm", "");

    private final Action load =
        new Action.LoadFm(
            IMAGE, new Action.Certificate.InFile(new Action.BoundFile("/x/cert.pem", "")));

    @Test
    void nameTheProgramsOfARealClient() {
      look(host -> {});
      assertThat(line(load))
          .isEqualTo(
              "/usr/safenet/lunaclient/bin/ctfm i -f /x/new.fm -c /x/cert.pem: documented, ONE");
      assertThat(line(new Action.LoadFm(IMAGE, new Action.Certificate.Stored("signer"))))
          .isEqualTo("/usr/safenet/lunaclient/bin/ctfm i -f /x/new.fm -l signer: documented, ONE");
      assertThat(line(new Action.DeleteFm(Bench.CAESAR)))
          .isEqualTo("/usr/safenet/lunaclient/bin/ctfm d -i a000: recollection, ONE");
      assertThat(line(new Action.EraseAllFms()))
          .isEqualTo(
              "/usr/safenet/lunaclient/bin/fmrecover --fm /dev/k7pf0: documented, NOT_KNOWN");
      assertThat(line(new Action.EraseSmfs()))
          .isEqualTo(
              "/usr/safenet/lunaclient/bin/fmrecover --smfs /dev/k7pf0: documented, NOT_KNOWN");
      assertThat(line(new Action.RestartCard()))
          .isEqualTo("/usr/safenet/lunaclient/sbin/lunareset /dev/k7pf0: documented, NONE");
      assertThat(line(new Action.ActivateSmfs()))
          .isEqualTo("/usr/safenet/lunaclient/bin/ctfm a: seen-in-code, ONE");
    }

    @Test
    void nameTheAdminSlotIfThereAreTwoCards() {
      look(Bench::twoCards);
      assertThat(line(load)).contains("-c /x/cert.pem -s 3:");
      bench.restart();
      assertThat(line(load)).contains("-s 5:");
    }

    private String line(Action action) {
      Invocation invocation = bench.hsm.resolve(Bench.CARD, action);
      return String.join(" ", invocation.line())
          + ": "
          + invocation.known()
          + ", "
          + invocation.login();
    }
  }
}
