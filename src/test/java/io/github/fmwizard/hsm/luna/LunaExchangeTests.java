// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.BoundFiles;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.Exchange;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.lock.CardLock;
import io.github.fmwizard.lock.CardLocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file of a load that is not the approved one any more, on a real card. */
@Timeout(60)
class LunaExchangeTests {

  private static final String LOADED = "Functionality Module downloaded successfully.\r\n";

  @TempDir Path folder;
  private final FakeLibraryReports reports = new FakeLibraryReports();
  private final ScriptedSupervision supervision = new ScriptedSupervision();
  private Path image;
  private Path certificate;
  private Path other;
  private Action load;
  private LunaHsm hsm;
  private CardLock lock;

  @BeforeEach
  void begin() throws IOException {
    FakeLunaHost host = new FakeLunaHost(folder);
    hsm =
        new LunaHsm(
            new LunaSetup(
                host.profile(),
                host.files(),
                reports,
                supervision,
                folder.resolve("acts"),
                List.of("/usr/bin/java"),
                FakeLunaHost.locks(folder),
                () -> FakeLibraryReports.AT),
            Map.of());
    lock = ((CardLocks.Taking.Taken) hsm.hold(FakeLibraryReports.CARD, "run-1")).lock();
    image = Files.writeString(folder.resolve("image-1.fm"), "the image");
    certificate = Files.writeString(folder.resolve("certificate-1.cer"), "the certificate");
    other = Files.writeString(folder.resolve("other"), "another one");
    load = BoundFiles.load(image, certificate);
  }

  private ActResult perform() {
    return hsm.perform(
        FakeLibraryReports.CARD,
        load,
        new ScriptedOfficer().typing("right\n"),
        new RecordedProgress());
  }

  @ParameterizedTest
  @EnumSource
  void noProgramIsStartedForAnotherImage(Exchange exchange) {
    exchange.apply(image, other);

    refused();
  }

  @ParameterizedTest
  @EnumSource
  void noProgramIsStartedForAnotherCertificate(Exchange exchange) {
    exchange.apply(certificate, other);

    refused();
  }

  @Test
  void noProgramIsStartedThatIsNotTheOneOfItsIntent() throws IOException {
    Path program = Path.of(hsm.resolve(FakeLibraryReports.CARD, load).programs().get(0).path());
    Files.writeString(program, "another program");

    refused();
    hsm.resolve(FakeLibraryReports.CARD, load);
    supervision.runs(working(() -> {}));
    assertThat(perform().outcome()).as("approved anew").isEqualTo(new Outcome.Done());
  }

  private void refused() {
    ActResult result = perform();

    assertThat(result.outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(result.login()).isEqualTo(LoginUse.NONE);
    assertThat(supervision.commands).isEmpty();
    assertThat(folder.resolve("acts/1-load-fm")).doesNotExist();
  }

  @Test
  void startsNothingOnACardThatIsNotLocked() {
    CardRef other = new CardRef(new CardSerial("777777"), FakeLibraryReports.CARD.node());

    assertThatThrownBy(
            () -> hsm.perform(other, load, new ScriptedOfficer(), new RecordedProgress()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The card 777777 is not locked. Call hold before an act.");
    assertThat(supervision.commands).isEmpty();
  }

  @Test
  void startsNothingOnceTheLockWasClosed() {
    lock.close();

    assertThatThrownBy(
            () ->
                hsm.perform(
                    FakeLibraryReports.CARD, load, new ScriptedOfficer(), new RecordedProgress()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(supervision.commands).isEmpty();
  }

  @Test
  void theProgramIsGivenCopiesInAFolderThatIsClosedToOthers() {
    List<String> seen = new ArrayList<>();
    supervision.runs(working(() -> seen.addAll(given())));

    ActResult result = perform();

    assertThat(result.outcome()).isEqualTo(new Outcome.Done());
    assertThat(seen).containsExactly("rwx------", "the image", "the certificate");
    assertThat(supervision.commands.get(0).line())
        .isEqualTo(hsm.resolve(FakeLibraryReports.CARD, load).line())
        .doesNotContain(image.toString(), certificate.toString());
  }

  private List<String> given() {
    try {
      List<String> line = supervision.commands.get(0).line();
      Path copy = Path.of(line.get(3));
      return List.of(
          PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.getParent())),
          Files.readString(copy),
          Files.readString(Path.of(line.get(5))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsDoneToTheRunFolderMeanwhileDoesNotReachTheProgram() {
    List<String> seen = new ArrayList<>();
    supervision.runs(
        working(
            () -> {
              Exchange.SWAPPED.apply(image, other);
              seen.addAll(given());
            }));

    assertThat(perform().outcome()).isEqualTo(new Outcome.Done());
    assertThat(seen).contains("the image");
  }

  @ParameterizedTest
  @EnumSource
  void otherBytesAfterItAreOtherThanApproved(Exchange exchange) {
    supervision.runs(working(() -> exchangeCopy(exchange)));

    ActResult result = perform();

    assertThat(result.outcome().kind()).isEqualTo(OutcomeKind.OTHER);
    assertThat(past()).isInstanceOf(PastAct.Ended.class);
    assertThat(((PastAct.Ended) past()).result().outcome().kind()).isEqualTo(OutcomeKind.OTHER);
  }

  private PastAct past() {
    return hsm.past(
        FakeLibraryReports.CARD,
        load,
        new PastAct.Intended(FakeLibraryReports.AT, 0),
        new ScriptedOfficer(),
        new RecordedProgress());
  }

  private void exchangeCopy(Exchange exchange) {
    try {
      Path copy = Path.of(supervision.commands.get(0).line().get(3));
      Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
      exchange.apply(copy, other);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A program that takes one password and then works; others work on the files meanwhile. */
  private static ScriptedSupervision.Script working(Runnable meanwhile) {
    return ScriptedSupervision.asks(List.of("Password: "), LOADED, meanwhile);
  }
}
