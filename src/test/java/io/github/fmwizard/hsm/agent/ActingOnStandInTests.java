// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.hsm.Secret;
import io.github.fmwizard.process.ChildJava;
import io.github.fmwizard.standin.NeedsPrograms;
import io.github.fmwizard.standin.Ran;
import io.github.fmwizard.standin.StandInClient;
import io.github.fmwizard.standin.TypedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsPrograms({"gcc", "script"})
class ActingOnStandInTests {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  private StandInClient client;
  private Path reply;

  @BeforeEach
  void install() {
    client = StandInClient.install(folder.resolve("client")).fm(0, 0, "a000", "Caesar", "good");
    reply = folder.resolve("reply.jsonl");
  }

  @Test
  void deletesAnFm() throws Exception {
    var ran = run(delete("a000"), () -> secret(StandInClient.SO_PASSWORD));

    assertThat(ActingReply.read(reply)).isEqualTo(new ActingReply.Done("CA_FMDelete"));
    assertThat(ran.status()).isZero();
    assertThat(ran.output()).contains("fmwizard: CA_FMDelete returned success.");
    assertThat(client.state(0, "acts.delete")).isEqualTo("1");
    assertThat(client.state(0, "logins")).isEqualTo("1");
    assertThat(client.count("C_Logout")).isEqualTo(1);
  }

  @Test
  void activatesTheSmfs() throws Exception {
    client.set(0, "smfs-active=0");

    run(activate(), () -> secret(StandInClient.SO_PASSWORD));

    assertThat(ActingReply.read(reply)).isEqualTo(new ActingReply.Done("CA_FMActivateSMFS"));
    assertThat(client.state(0, "smfs-active")).isEqualTo("1");
  }

  @Test
  void presentsAWrongCredentialOnceAndThenEnds() throws Exception {
    var ran = run(delete("a000"), () -> secret("wr\u00f6ng"));

    assertThat(ActingReply.read(reply))
        .isEqualTo(new ActingReply.Returned("C_Login", 0xA0, LoginUse.FAILED));
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.output()).contains("C_Login returned CKR_PIN_INCORRECT (0x000000A0)");
    assertThat(client.state(0, "attempts-left")).isEqualTo("2");
    assertThat(client.count("C_Login")).isEqualTo(1);
    assertThat(client.count("CA_FMDelete")).isZero();
  }

  @Test
  void namesTheCodeOfARefusedAct() throws Exception {
    run(delete("b000"), () -> secret(StandInClient.SO_PASSWORD));

    assertThat(ActingReply.read(reply))
        .isEqualTo(new ActingReply.Returned("CA_FMDelete", 0x80000088L, LoginUse.SUCCEEDED));
  }

  @Test
  void letsThePedAsk() throws Exception {
    client.set(0, "auth=ped", "ped-presents=right");

    run(delete("a000"), SecretFrame::atPed);

    assertThat(ActingReply.read(reply)).isEqualTo(new ActingReply.Done("CA_FMDelete"));
  }

  @Test
  void endsWithoutALoginIfNoCredentialComes() throws Exception {
    run(delete("a000"), SecretFrame::nothing);

    assertThat(ActingReply.read(reply)).isEqualTo(new ActingReply.NotBegun("No credential came."));
    assertThat(client.count("C_Login")).isZero();
  }

  @Test
  void asksForNoCredentialIfTheCardIsAnother() throws Exception {
    var command =
        ActingCommand.deleteFm(
            client.library().toString(), new CardSerial("99999999"), new FmId(0xa000), reply);
    try (var run = TypedRun.start(command.line(ChildJava.command()))) {
      assertThat(run.awaitEnd().output())
          .contains("There is no single admin slot")
          .doesNotContain(ActingCommand.READY);
    }

    assertThat(ActingReply.read(reply)).isInstanceOf(ActingReply.NotBegun.class);
  }

  @Test
  void actsOnceInTheLifeOfAReplyFile() throws Exception {
    run(delete("a000"), SecretFrame::nothing);
    var before = Files.readString(reply);
    try (var run = TypedRun.start(delete("a000").line(ChildJava.command()))) {
      assertThat(run.awaitEnd().status()).isEqualTo(3);
    }

    assertThat(Files.readString(reply)).isEqualTo(before);
    assertThat(client.count("C_Login")).isZero();
  }

  @Test
  void leavesItOpenWhetherALoginWasSpentIfItIsLostInTheLogin() throws Exception {
    client.faults("C_Login * crash");

    run(delete("a000"), () -> secret(StandInClient.SO_PASSWORD));

    assertThat(ActingReply.read(reply))
        .isEqualTo(
            new ActingReply.Unknown("the acting process was lost in C_Login", LoginUse.POSSIBLY));
  }

  @Test
  void leavesItOpenWhetherItActedIfItIsLostInTheAct() throws Exception {
    client.faults("CA_FMDelete * abort");

    run(delete("a000"), () -> secret(StandInClient.SO_PASSWORD));

    assertThat(ActingReply.read(reply))
        .isEqualTo(
            new ActingReply.Unknown("the acting process was lost in the act", LoginUse.SUCCEEDED));
  }

  @Test
  void showsTheSecretNowhere() throws Exception {
    client.faults("C_Login * hang");
    var marker = "MARKER-5f2a";
    try (var run = TypedRun.start(delete("a000").line(ChildJava.command()))) {
      run.awaitText(ActingCommand.READY);
      var process = actingProcess();
      var environment = Files.readString(Path.of("/proc/" + process + "/environ"), ISO_8859_1);
      run.type(new String(secret(marker), ISO_8859_1));
      await().atMost(PATIENCE).until(() -> client.count("C_Login") == 1);

      assertThat(run.screen()).doesNotContain(marker);
      assertThat(environment).doesNotContain(marker);
      assertThat(Files.readString(Path.of("/proc/" + process + "/cmdline"), ISO_8859_1))
          .contains(reply.toString())
          .doesNotContain(marker);
      try (var files = Files.walk(folder)) {
        assertThat(files.filter(Files::isRegularFile))
            .allSatisfy(
                file ->
                    assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                        .doesNotContain(marker));
      }
    }
  }

  private long actingProcess() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElseThrow()
        .pid();
  }

  private ActingCommand delete(String fm) {
    return ActingCommand.deleteFm(
        client.library().toString(), serial(), FmId.parse(fm).orElseThrow(), reply);
  }

  private ActingCommand activate() {
    return ActingCommand.activateSmfs(client.library().toString(), serial(), reply);
  }

  private CardSerial serial() {
    return new CardSerial(client.state(0, "serial"));
  }

  private static byte[] secret(String text) {
    var chars = text.toCharArray();
    try (var secret = Secret.owning(chars, chars.length)) {
      return SecretFrame.of(secret, Secret.Grant.forDevice());
    }
  }

  private static Ran run(ActingCommand command, Supplier<byte[]> frame) {
    try (var run = TypedRun.start(command.line(ChildJava.command()))) {
      run.awaitText(ActingCommand.READY);
      run.type(new String(frame.get(), ISO_8859_1));
      return run.awaitEnd();
    }
  }
}
