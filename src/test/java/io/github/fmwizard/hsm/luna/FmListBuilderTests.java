// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static io.github.fmwizard.hsm.luna.FakeLibraryReports.contradicted;
import static io.github.fmwizard.hsm.luna.FakeLibraryReports.fm;
import static io.github.fmwizard.hsm.luna.FakeLibraryReports.known;
import static io.github.fmwizard.hsm.luna.FakeLibraryReports.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.SmfsState;
import io.github.fmwizard.hsm.agent.LibraryReport.Role;
import io.github.fmwizard.hsm.tools.output.StatusReport;
import io.github.fmwizard.hsm.tools.profile.ClientProfile.Word;
import io.github.fmwizard.hsm.tools.profile.ClientProfile.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The FM objects beside the last status report of ctfm. */
class FmListBuilderTests {

  private static final String OBJECTS = "FM objects";
  private static final String QUERY = "ctfm q";
  private static final Words NO_WORDS = new Words(Map.of(), Map.of());
  private static final String NO_OBJECTS = "no FM object class";

  private final FakeLibraryReports reports = new FakeLibraryReports();
  private Words words = NO_WORDS;
  private Optional<StatusReport.Device> query = Optional.empty();
  private Optional<String> unrestarted = Optional.empty();

  @Nested
  class TheList {

    @Test
    void isThatOfTheObjectsByTheirIds() {
      objects(fm("a001", "Enabled", "OK"), fm("a000", "Enabled", "OK"));

      assertThat(list())
          .isEqualTo(
              known(List.of(fm("a000", "Enabled", "OK"), fm("a001", "Enabled", "OK")), OBJECTS));
      assertThat(builder().list().complete())
          .isEqualTo(
              unknown(
                  "whether a look without a login lists every FM object is not known", OBJECTS));
    }

    @Test
    void isThatOfBothIfTheyShowTheSameBuilds() {
      reported(
          fm("a000", "Enabled", "OK")
              .with(Map.of(Fm.Attribute.FINGERPRINT, "79 37 42 92 D7 97 1D ab 0f da")));

      assertThat(list())
          .isEqualTo(known(List.of(fm("a000", "Enabled", "OK")), OBJECTS + ", " + QUERY));
      assertThat(builder().list().complete().seen()).contains(true);
    }

    @Test
    void isContradictedIfTheyDiffer() {
      reported(fm("a007", "Enabled", "OK"));

      assertThat(list())
          .isEqualTo(
              contradicted(
                  new Fact.Reading<>(List.of(fm("a000", "Enabled", "OK")), OBJECTS),
                  new Fact.Reading<>(List.of(fm("a007", "Enabled", "OK")), QUERY)));
    }

    @Test
    void isContradictedIfTheFingerprintsDiffer() {
      reported(
          fm("a000", "Enabled", "OK").with(Map.of(Fm.Attribute.FINGERPRINT, "79 37 42 92 00")));

      assertThat(list()).isInstanceOf(Fact.Contradicted.class);
    }

    @Test
    void isThatOfTheReportIfThereAreNoObjects() {
      reports.fms = unknown(NO_OBJECTS, OBJECTS);
      assertThat(list()).isEqualTo(unknown(NO_OBJECTS, OBJECTS));
      reported(fm("a001", "Enabled", "OK"), fm("a000", "Enabled", "OK"));

      assertThat(list())
          .isEqualTo(
              known(List.of(fm("a000", "Enabled", "OK"), fm("a001", "Enabled", "OK")), QUERY));
    }
  }

  @Nested
  class AStatus {

    @ParameterizedTest
    @CsvSource({"0x2, not read: 0x2", "'', 'not read: '", "Odd, Odd"})
    void thatIsANumberIsNotRead(String raw, String status) {
      objects(fm("a000", raw, raw));

      assertThat(only().status()).isEqualTo(status);
      assertThat(only().startupStatus()).isEqualTo(status);
    }

    @Test
    void hasTheWordOfTheProfile() {
      words =
          new Words(
              Map.of("0x2", new Word("Enabled", "seen")), Map.of("0x0", new Word("OK", "seen")));
      objects(fm("a000", "0x2", "0x0"));
      reported(fm("a000", "Disabled", "ERR"));

      assertThat(only()).isEqualTo(fm("a000", "Enabled", "OK"));
    }

    @Test
    void hasTheWordOfTheReportForTheSameFm() {
      objects(fm("a000", "0x2", "0x0"));
      reported(fm("a000", "Disabled", "ERR"));

      assertThat(only()).isEqualTo(fm("a000", "Disabled", "ERR"));
    }

    @Test
    void hasNotTheWordOfAnotherFm() {
      objects(fm("a000", "0x2", "0x0"), fm("a001", "0x2", "0x0"));
      reported(fm("a001", "Disabled", "ERR"), fm("a000", "Enabled", "OK"));

      assertThat(list().seen().orElseThrow())
          .extracting(Fm::status)
          .containsExactly("Enabled", "Disabled");
    }
  }

  @Nested
  class Smfs {

    private static final Fact<SmfsState> OFF = known(SmfsState.INACTIVE, "bit");

    @Test
    void isWhatTheBitSaysIfTheReportDoesNotSayActivated() {
      assertThat(builder().smfs(OFF)).isEqualTo(OFF);
      query = Optional.of(new StatusReport.Device("521234", "Luna K7", "Not activated", List.of()));

      assertThat(builder().smfs(OFF)).isEqualTo(OFF);
    }

    @Test
    void isInactiveIfBothSaySo() {
      query = Optional.of(new StatusReport.Device("521234", "Luna K7", "Not-Activated", List.of()));

      assertThat(builder().smfs(OFF)).isEqualTo(known(SmfsState.INACTIVE, "bit, " + QUERY));
      assertThat(builder().smfs(known(SmfsState.ACTIVE, "bit")).seen()).isEmpty();
    }

    @Test
    void isContradictedIfTheReportSaysActivatedAndTheBitDoesNot() {
      reported(fm("a000", "Enabled", "OK"));

      assertThat(builder().smfs(OFF))
          .isEqualTo(
              contradicted(
                  new Fact.Reading<>(SmfsState.INACTIVE, "bit"),
                  new Fact.Reading<>(SmfsState.ACTIVE, QUERY)));
      assertThat(builder().smfs(known(SmfsState.ACTIVE, "bit")).seen()).contains(SmfsState.ACTIVE);
    }
  }

  @Nested
  class ARestart {

    @Test
    void isNotPendingIfAllCanBeReadAndNothingAsksForOne() {
      assertThat(builder().restartPending())
          .isEqualTo(known(false, OBJECTS + ": none waits for a restart, no call asked for one"));
    }

    @Test
    void isPendingIfAnFmWaitsForIt() {
      objects(fm("a000", "0x2", "OK"), fm("a001", Fm.RESTART_TO_ACTIVATE, Fm.NOT_STARTED));

      assertThat(builder().restartPending())
          .isEqualTo(known(true, OBJECTS + ": an FM waits for it"));
    }

    @Test
    void isUnknownIfAStatusCannotBeReadOrAnActOfThisRunHadNone() {
      unrestarted = Optional.of("an FM was loaded");
      assertThat(builder().restartPending())
          .isEqualTo(
              unknown(
                  "an FM was loaded and no restart has followed; whether one is wanted is not"
                      + " shown",
                  OBJECTS));
      objects(fm("a000", "0x2", "OK"));
      assertThat(builder().restartPending())
          .isEqualTo(unknown("the status of an FM could not be read", OBJECTS));
      reports.fms = unknown(NO_OBJECTS, OBJECTS);

      assertThat(builder().restartPending()).isEqualTo(unknown(NO_OBJECTS, OBJECTS));
    }

    @Test
    void isPendingIfACallAskedForIt() {
      Fact<Role> asks = unknown("CA_RoleStateGet returned CKR_HSM_RESTART_REQUIRED", "x");
      reports.role = asks;
      assertThat(builder().restartPending()).isEqualTo(known(true, "CKR_HSM_RESTART_REQUIRED"));
      reports.hidden = true;

      assertThat(builder().restartPending().seen()).isEmpty();
    }
  }

  private void objects(Fm... fms) {
    reports.fms = known(List.of(fms), OBJECTS);
  }

  private void reported(Fm... fms) {
    query =
        Optional.of(
            new StatusReport.Device(
                "521234", "Luna K7", StatusReport.Device.ACTIVATED, List.of(fms)));
  }

  private Fact<List<Fm>> list() {
    return builder().list().list();
  }

  private Fm only() {
    return list().seen().orElseThrow().get(0);
  }

  private FmListBuilder builder() {
    var card = InspectedCard.of(reports.inspect(), FakeLibraryReports.CARD.serial(), 1);
    return new FmListBuilder(card, words, query, unrestarted);
  }
}
