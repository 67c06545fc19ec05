// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.hsm.tools.output.LineBook;
import io.github.fmwizard.hsm.tools.profile.ClientProfile;
import io.github.fmwizard.hsm.tools.profile.ClientProfileReader;
import io.github.fmwizard.hsm.tools.profile.CommandTemplate;
import io.github.fmwizard.hsm.tools.supervision.Supervised;
import io.github.fmwizard.hsm.tools.supervision.Supervision;
import io.github.fmwizard.json.JsonReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A question is no prompt for a password, and behind a warning of erasing there is no yes. */
@Timeout(20)
class QuestionRelayTests {

  private static final String WARNING =
      String.join(
          "\r\n",
          "Warning: The FM Download will ERASE all stored keys and configuration information",
          "from the device, as the 'Tamper before upgrade' Security Mode flag is set.",
          "");
  private static final String CONTINUE = "Continue [y/N]: ";
  private static final String PASSWORD = "Enter PIN for SO on <Slot 3> hsm-pay: ";
  private static final PromptRelay.Patience SHORT =
      new PromptRelay.Patience(Duration.ofMillis(50), Duration.ofMillis(50));

  @TempDir Path folder;
  private final ScriptedSupervision supervision = new ScriptedSupervision();
  private final RecordedProgress heard = new RecordedProgress();

  @ParameterizedTest
  @ValueSource(strings = {"y\n", "yes\n", "Y\n", "\n", "yn\n", "proceed\n"})
  void behindAWarningNothingButNoGoesToTheProgram(String answer) {
    ScriptedOfficer officer =
        new ScriptedOfficer().awaiting("\\[y/N\\]|did not go").typing(answer + "n\n");

    ObservedRun run = attend(officer, CommandTemplate.CTFM_LOAD, WARNING + CONTINUE);

    assertThat(typed()).isEqualTo("n\n");
    assertThat(run.answered()).as("logins").isZero();
    assertThat(run.typed()).isFalse();
    assertThat(officer.shown()).contains("There is no yes here", "did not go");
    assertThat(run.lines()).contains("[fmwizard: the officer answered no]");
  }

  @Test
  void anUnknownWarningCountsToo() {
    ScriptedOfficer officer =
        new ScriptedOfficer().awaiting("now|did not go").typing("y\nn\n" + ScriptedOfficer.LEAVE);

    ObservedRun run =
        attend(officer, CommandTemplate.CTFM_DELETE, "This will zeroize it.\r\nDo it now? ");

    assertThat(typed()).as("leaving alone").isEqualTo("\u0004");
    assertThat(run.inputEnded()).isTrue();
    assertThat(officer.shown()).contains("Nothing you type goes to it");
  }

  @Test
  void noPasswordGoesToTheProgramBehindAWarning() {
    ScriptedOfficer officer =
        new ScriptedOfficer().awaiting("PIN|did not go").typing("secret\n" + ScriptedOfficer.LEAVE);

    attend(officer, CommandTemplate.CTFM_LOAD, WARNING + PASSWORD);

    assertThat(typed()).isEqualTo("\u0004");
    assertThat(officer.shown()).doesNotContain("secret");
  }

  @Test
  void anotherQuestionIsShownAndSentByAWord() {
    ScriptedOfficer officer =
        new ScriptedOfficer()
            .awaiting("\\[y/N\\]|Nothing went|Type send")
            .typing("x\bn\nno\ny\nsend\n");

    ObservedRun run = attend(officer, CommandTemplate.CTFM_LOAD, CONTINUE);

    assertThat(typed()).isEqualTo("y\n");
    assertThat(run.answered()).as("logins").isZero();
    assertThat(officer.shown()).contains("not a prompt for a password", "y\r\n", "Type send");
  }

  @Test
  void anApprovedErasureIsNoSurprise() {
    ScriptedOfficer officer = new ScriptedOfficer().awaiting("now").typing("right\n");

    attend(officer, CommandTemplate.FMRECOVER_SMFS, "This erases the SMFS.\r\nPIN now: ");

    assertThat(typed()).isEqualTo("right\n");
  }

  @Test
  void anotherDeviceIsAWarningOfItsOwn() {
    ScriptedOfficer officer =
        new ScriptedOfficer().awaiting("PIN|did not go").typing("secret\n" + ScriptedOfficer.LEAVE);

    attend(officer, CommandTemplate.CTFM_LOAD, "Importing FM on device 1\r\n" + PASSWORD);

    assertThat(typed()).isEqualTo("\u0004");
  }

  private ObservedRun attend(ScriptedOfficer officer, CommandTemplate by, String printed) {
    supervision.runs(ScriptedSupervision.asks(List.of(printed), "ended\r\n"));
    try (Supervised running =
        supervision.start(
            folder.resolve("run"), new Supervision.Command(List.of("/x"), Map.of()))) {
      HandOver banner = new HandOver("ctfm", AuthenticationKind.PASSWORD, OptionalInt.of(3), false);
      return new PromptRelay(running, officer, banner, heard, SHORT, true, book(by)).attend(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LineBook book(CommandTemplate by) throws IOException {
    ClientProfile profile =
        ((JsonReading.Read<ClientProfile>)
                ClientProfileReader.read(Path.of("wizard-flows/clients/luna-pcie.json")))
            .value();
    return profile.book(by, OptionalInt.of(0));
  }

  private String typed() {
    return supervision.stage().typed();
  }
}
