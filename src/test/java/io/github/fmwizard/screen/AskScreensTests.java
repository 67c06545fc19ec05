// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.RunState;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.Decision.ImageDraft;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.form.Question;
import io.github.fmwizard.wizard.RunView;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskScreensTests {

  private static OperatedRun at(String id) {
    return until(new OperatedRun(), id);
  }

  private static OperatedRun until(OperatedRun run, String id) {
    for (String line : (Scripts.TO_FIRST_GATE + Scripts.TO_IMAGE).lines().toList()) {
      if (run.id().equals(id)) {
        break;
      }
      run.play(line);
    }
    return run;
  }

  /** Leads back to the start of the ladder's preparation, where all was answered before. */
  private static OperatedRun again(String id) {
    OperatedRun run = Climbs.atFirstGate();
    run.leave(Answer.Cause.NO).say("failure/moves", "repeat-rung");
    while (!run.id().equals(id)) {
      run.say(run.id(), run.screen().prompt() instanceof Prompt.Go ? "go" : usual(run));
    }
    return run;
  }

  private static String usual(OperatedRun run) {
    if (run.screen().prompt() instanceof Prompt.Choose) {
      return run.words().contains("keep") ? "keep" : run.words().get(0);
    }
    return run.id().equals("ask/start-serial") ? "532018" : "";
  }

  @Test
  void theSymptomIsOneOfFour() {
    OperatedRun run = at("ask/start-symptom");
    assertThat(run.words())
        .containsExactly("halts-at-start", "halts-when-called", "misbehaves", "not-sure");
    run.say("ask/start-symptom", "halts-at-start");

    assertThat(run.said())
        .isEqualTo(new Attestation.SymptomNamed(Attestation.Symptom.HALTS_AT_START));
  }

  @Nested
  class AnFm {

    @Test
    void isOneOfTheListed() {
      OperatedRun run = at("ask/start-culprit").say("ask/start-culprit", "0002");

      assertThat(run.said()).isEqualTo(new Attestation.FmNamed(TestFms.id("0002"), "beta", true));
    }

    @Test
    void canBeNamedByHand() {
      OperatedRun run = at("ask/start-culprit");
      assertThat(run.words()).last().isEqualTo("not-listed");
      run.say("ask/start-culprit", "not-listed")
          .say("ask/start-culprit/label", " gamma ")
          .say("ask/start-culprit/id", "0xA00F");

      assertThat(run.said()).isEqualTo(new Attestation.FmNamed(TestFms.id("a00f"), "gamma", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a0", "alpha", "a0000", "unknown"})
    void hasAnIdOfFourDigits(String id) {
      OperatedRun run =
          at("ask/start-culprit")
              .say("ask/start-culprit", "not-listed")
              .say("ask/start-culprit/label", "gamma")
              .say("ask/start-culprit/id", id);

      assertThat(run.id()).isEqualTo("ask/start-culprit/id");
      assertThat(run.text()).contains("four hexadecimal digits");
    }

    @Test
    void isListedAsLastSeenWhereTheCardIsSilent() {
      OperatedRun run = at("ask/start-serial");
      run.card.unknown(FactName.FMS_LIST);
      run.say("ask/start-serial", "532018");

      assertThat(run.text()).contains("as last seen").contains("alpha (0001)");
    }
  }

  @Nested
  class TheSerial {

    @ParameterizedTest
    @ValueSource(strings = {"53-20", "532", "abcd"})
    void hasAForm(String serial) {
      OperatedRun run = at("ask/start-serial").say("ask/start-serial", serial);

      assertThat(run.id()).isEqualTo("ask/start-serial");
      assertThat(run.text()).contains("A serial number has 4 to 16 digits.");
    }

    @Test
    void isNeverSuggested() {
      OperatedRun run = again("ask/start-serial");

      assertThat(run.screen().prompt())
          .isEqualTo(new Prompt.Line("Serial on the asset sheet", 200, Optional.empty(), false));
    }
  }

  @Test
  void yesAndNoHaveNoFocus() {
    OperatedRun run = at("ask/start-backup");

    assertThat(((Prompt.Choose) run.screen().prompt()).focused()).isEqualTo(-1);
    assertThat(run.words()).containsExactly("yes", "no");
    run.say("ask/start-backup", "no");
    assertThat(run.said()).isEqualTo(new Attestation.Flag(false));
  }

  @Nested
  class AFile {

    @Test
    void canBeLeftOutByAnEmptyLine() {
      OperatedRun run = at("ask/start-log").say("ask/start-log", "");

      assertThat(run.said()).isEqualTo(new Attestation.Nothing());
    }

    @Test
    void isNamedAgainWhenItCannotBeTaken() {
      OperatedRun run = at("ask/start-log").say("ask/start-log", "/var/missing.log");

      assertThat(run.id()).isEqualTo("ask/start-log");
      assertThat(run.screen().body().get(0))
          .isEqualTo(
              new Block.Text(Block.Style.WARNING, "Not taken: There is no file /var/missing.log."));
      run.say("ask/start-log", "/var/kern.log");
      assertThat(run.id()).isEqualTo("ask/start-backup");
    }

    @Test
    void canBeKeptOrReplacedWhenItIsAskedForAgain() {
      OperatedRun run = again("ask/start-log");
      assertThat(run.words()).containsExactly("keep", "name", "leave-out");
      run.say("ask/start-log", "name").say("ask/start-log/path", "/var/kern.log");

      assertThat(run.decision()).isEqualTo(new Decision.GiveFile("/var/kern.log"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ask/start-symptom", "ask/start-culprit", "ask/start-backup", "ask/start-log"})
  void whatWasAnsweredBeforeCanBeKept(String id) {
    OperatedRun run = again(id);
    assertThat(run.words()).first().isEqualTo("keep");
    Attestation before =
        run.state().known().answer(Question.at(moment(run)).ask().answer()).orElseThrow();
    run.say(id, "keep");

    assertThat(run.said()).isEqualTo(before);
  }

  /** The run thread takes an answer only from who sits there. */
  @Test
  void isAnsweredByWhoSitsThereNow() {
    OperatedRun run = at("ask/start-symptom");
    RunState state = run.state().after(new Event.Resumed("Bo", false, CardPicture.NOW));
    RunView last = run.view();
    RunView view =
        new RunView(
            last.info(),
            state,
            last.activity(),
            last.gate(),
            last.problem(),
            last.evidence(),
            last.outputs(),
            last.now());
    ScreenContext context = new ScreenContext(view, OperatedRun.REAL, run.now(), run.now());

    assertThat(Question.at(context).operator()).isEqualTo(state.known().operator()).isEqualTo("Bo");
  }

  private static ScreenContext moment(OperatedRun run) {
    return new ScreenContext(run.view(), OperatedRun.REAL, run.now(), run.now());
  }

  @Nested
  class AnImage {

    private final OperatedRun run = Climbs.atImage();

    @Test
    void canBeLeftOut() {
      run.say("ask/reload-image", "leave-out");

      assertThat(run.said()).isEqualTo(new Attestation.Nothing());
    }

    @Test
    void hasACertificateUnderALabel() {
      run.say("ask/reload-image", "name")
          .say("ask/reload-image/path", "/fm/alpha.fm")
          .say("ask/reload-image/certificate", "label")
          .say("ask/reload-image/certificate-label", "signing")
          .say("ask/reload-image/fm-id", "Unknown");

      assertThat(run.decision())
          .isEqualTo(
              new Decision.GiveImage(
                  new ImageDraft(
                      "/fm/alpha.fm", Optional.empty(), Optional.of("signing"), Optional.empty())));
    }

    @Test
    void refusesAnIdOfAnotherForm() {
      run.say("ask/reload-image", "name")
          .say("ask/reload-image/path", "/fm/alpha.fm")
          .say("ask/reload-image/certificate", "label")
          .say("ask/reload-image/certificate-label", "signing")
          .say("ask/reload-image/fm-id", "alpha");

      assertThat(run.id()).isEqualTo("ask/reload-image/fm-id");
      assertThat(run.text()).contains("Type four hexadecimal digits");
    }

    @Test
    void isAskedForAgainWhereTheImageIsMissing() {
      name("/fm/missing.fm", "/fm/alpha.cert");

      assertThat(run.id()).isEqualTo("ask/reload-image/path");
      assertThat(run.text()).contains("Not taken: There is no file");
    }

    @Test
    void isAskedForAgainFromTheCertificateWhereThatIsMissing() {
      name("/fm/alpha.fm", "/missing");

      assertThat(run.id()).isEqualTo("ask/reload-image/certificate-file");
      run.say("ask/reload-image/certificate-file", "/fm/alpha.cert")
          .say("ask/reload-image/fm-id", "0001");
      assertThat(run.id()).isEqualTo("gate/reload-gate");
    }

    private void name(String image, String certificate) {
      run.say("ask/reload-image", "name")
          .say("ask/reload-image/path", image)
          .say("ask/reload-image/certificate", "file")
          .say("ask/reload-image/certificate-file", certificate)
          .say("ask/reload-image/fm-id", "0001");
    }

    @Test
    void goesBackQuestionByQuestion() {
      run.say("ask/reload-image", "name").say("ask/reload-image/path", "/fm/alpha.fm");
      run.leave(Answer.Cause.ESCAPE);
      assertThat(run.id()).isEqualTo("ask/reload-image/path");
      run.leave(Answer.Cause.ESCAPE);
      assertThat(run.id()).isEqualTo("ask/reload-image");
      run.leave(Answer.Cause.ESCAPE);

      assertThat(run.id()).isEqualTo("ask/reload-image");
      assertThat(run.text()).contains("There is no way back from here.");
      assertThat(run.decisions).last().isInstanceOf(Event.WentOn.class);
    }
  }

  @Nested
  class AnApplicationTest {

    @Test
    void tellsWhyItWasNotRun() {
      OperatedRun run = atTest();
      run.say("ask/reload-test", "not-run");
      assertThat(run.screen().question()).isEqualTo("Why was it not run?");
      run.say("ask/reload-test/test", "no client at hand");

      assertThat(run.said())
          .isEqualTo(
              new Attestation.ApplicationTest(Attestation.TestResult.NOT_RUN, "no client at hand"));
    }

    @Test
    void appliesUnlessTheFmWasLeftOut() {
      assertThat(atTest().options().get(3).disabled()).isPresent();
    }

    @Test
    void doesNotApplyOnceTheFmWasLeftOut() {
      OperatedRun run =
          Climbs.atImage()
              .say("ask/reload-image", "leave-out")
              .play(
                  """
                  ask/reload-test = failed
                  ask/reload-test/test = sign
                  failure/moves = deviate
                  deviate/reason = no image
                  deviate/decider = Bea
                  ask/delete-which = keep
                  ask/delete-image = stay-without
                  gate/delete-gate = y
                  ask/delete-test = not-applicable
                  ask/delete-test/test = the other services
                  verify/delete-cured = go
                  """);

      assertThat(run.id()).isEqualTo("report");
    }

    @Test
    void canBePlayedInTraining() {
      OperatedRun run = Climbs.toLoadGate(OperatedRun.training());
      run.say("gate/reload-gate", "y").say("ask/reload-test", "call-application");

      assertThat(run.decision())
          .isInstanceOfSatisfying(
              Decision.Manual.class,
              act -> assertThat(act.act()).isEqualTo(Decision.ManualKind.CALL_APPLICATION));
      assertThat(run.id()).isEqualTo("ask/reload-test");
      assertThat(run.text())
          .startsWith("lab 53****")
          .contains("The application answers.")
          .doesNotContain("Not taken");
    }

    private OperatedRun atTest() {
      return Climbs.atLoadGate().say("gate/reload-gate", "y");
    }
  }

  @Test
  void playsNothingByHandOnARealCard() {
    assertThat(at("ask/start-stopped").words()).containsExactly("yes", "no");
    assertThat(until(OperatedRun.training(), "ask/start-stopped").words())
        .containsExactly("yes", "no", "stop-applications");
  }
}
