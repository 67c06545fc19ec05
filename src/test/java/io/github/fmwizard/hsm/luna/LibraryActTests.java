// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.SmfsState;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.PastAct;
import io.github.fmwizard.standin.NeedsGcc;
import io.github.fmwizard.standin.StandInClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** SupervisedActs through the library, where a site's profile says so. */
@NeedsGcc
@Timeout(180)
class LibraryActTests {

  private static final Action DELETE = new Action.DeleteFm(new FmId(0xa000));

  @TempDir Path folder;
  private StandInRig rig;

  @BeforeEach
  void begin() {
    rig = new StandInRig(folder);
    String profile =
        rig.shipped()
            .replace("\"ctfm-delete\", \"login\"", "\"library-delete\", \"login\"")
            .replace("\"ctfm-activate\", \"login\"", "\"library-activate\", \"login\"");
    rig.hsm = rig.hsm(Duration.ofSeconds(60), profile);
  }

  @Test
  void deletesWithOneLoginAndKeepsThePasswordOutOfEveryFile() throws Exception {
    assertThat(rig.hsm.resolve(FakeLibraryReports.CARD, DELETE).line())
        .contains("CA_FMDelete", "fmid=0xa000");

    ActResult result = perform(DELETE, StandInClient.SO_PASSWORD + "x\u007f\n");

    assertThat(result.outcome()).isEqualTo(new Outcome.Done());
    assertThat(result.login()).isEqualTo(LoginUse.SUCCEEDED);
    assertThat(rig.inspect().fms().list().seen().orElseThrow())
        .singleElement()
        .satisfies(fm -> assertThat(fm.status()).startsWith("Zombie"));
    assertThat(rig.logins()).isEqualTo(1);
    assertThat(result.output().toString()).doesNotContain(StandInClient.SO_PASSWORD);
    try (Stream<Path> files = Files.walk(folder.resolve("acts"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(StandInClient.SO_PASSWORD);
      }
    }
  }

  @Test
  void aWrongPasswordIsOneFailedLogin() {
    ActResult result = perform(DELETE, "wrong\n");

    assertThat(result.login()).isEqualTo(LoginUse.FAILED);
    assertThat(result.outcome())
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.attemptsLeft()).isEqualTo(OptionalInt.of(2)));
    assertThat(rig.logins()).isEqualTo(1);
  }

  @Test
  void leavingTriesNoLogin() {
    ActResult result = perform(DELETE, "half" + ScriptedOfficer.LEAVE);

    assertThat(result.login()).isEqualTo(LoginUse.NONE);
    assertThat(result.outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(rig.logins()).isZero();
  }

  @Test
  void activatesSmfsAndItsResultIsFoundLater() {
    rig.client.set(0, "smfs-active=0");
    Action activate = new Action.ActivateSmfs();
    PastAct.Intended intended = new PastAct.Intended(Instant.now(), 0);

    ActResult result = perform(activate, StandInClient.SO_PASSWORD + "\n");

    assertThat(result.outcome()).isEqualTo(new Outcome.Done());
    assertThat(rig.inspect().smfs().seen()).contains(SmfsState.ACTIVE);
    assertThat(rig.hsm.past(FakeLibraryReports.CARD, activate, intended, rig.officer(), rig.heard))
        .isInstanceOfSatisfying(
            PastAct.Ended.class,
            ended -> assertThat(ended.result().outcome()).isEqualTo(new Outcome.Done()));
    assertThat(rig.logins()).isEqualTo(1);
  }

  private ActResult perform(Action action, String typed) {
    ScriptedOfficer officer = new ScriptedOfficer().awaiting("not shown\\): ").typing(typed);
    return rig.hsm.perform(FakeLibraryReports.CARD, action, officer, rig.heard);
  }
}
