// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.hsm.Secret;
import io.github.fmwizard.hsm.agent.ActingCommand;
import io.github.fmwizard.hsm.agent.ActingReply;
import io.github.fmwizard.hsm.agent.SecretFrame;
import io.github.fmwizard.hsm.tools.supervision.Supervised.End.Exited;
import io.github.fmwizard.process.ChildJava;
import io.github.fmwizard.standin.NeedsGcc;
import io.github.fmwizard.standin.StandInClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that acts through the library, where it belongs. */
@NeedsGcc
class ActingUnderSupervisorTests {

  private static final String MARKER = "MARKER-77e1";

  @TempDir private Path folder;

  private SupervisedSite site;
  private StandInClient client;

  @BeforeEach
  void open() throws Exception {
    client =
        StandInClient.install(folder.resolve("client"))
            .fm(0, 0, "a000", "Caesar", "good")
            .set(0, "so-password=" + MARKER);
    Files.createDirectories(folder.resolve("site"));
    site = new SupervisedSite(folder.resolve("site"));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void deletesAnFmAndLeavesTheSecretInNoFile() throws Exception {
    var officer = start();

    officer.awaitOutput(ActingCommand.READY).type(frame(MARKER));

    assertThat(officer.awaitEnd()).isEqualTo(new Exited(0, true));
    assertThat(ActingReply.read(reply())).isEqualTo(new ActingReply.Done("CA_FMDelete"));
    assertThat(client.state(0, "acts.delete")).isEqualTo("1");
    assertThat(officer.output()).doesNotContain(MARKER);
    try (var files = Files.walk(folder.resolve("site"))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(bytes(file)).doesNotContain(MARKER));
    }
  }

  @Test
  void takesTheCredentialOfAWizardThatCameBack() throws Exception {
    var lost = start().awaitOutput(ActingCommand.READY);
    lost.close();

    var officer = site.find().awaitOutput(ActingCommand.READY).type(frame("wrong"));

    assertThat(officer.awaitEnd()).isEqualTo(new Exited(1, true));
    assertThat(ActingReply.read(reply()))
        .isEqualTo(new ActingReply.Returned("C_Login", 0xA0, LoginUse.FAILED));
    assertThat(client.count("C_Login")).isEqualTo(1);
  }

  private AttachedOfficer start() throws IOException {
    var command =
        ActingCommand.deleteFm(
            client.library().toString(),
            new CardSerial(client.state(0, "serial")),
            new FmId(0xa000),
            reply());
    return site.start(
        new Supervision.Command(
            command.line(ChildJava.command()), Map.of("PATH", "/usr/bin:/bin")));
  }

  private Path reply() {
    return folder.resolve("site").resolve("reply.jsonl");
  }

  private static String frame(String text) {
    try (var secret = Secret.owning(text.toCharArray(), text.length())) {
      return new String(SecretFrame.of(secret, Secret.Grant.forDevice()), ISO_8859_1);
    }
  }

  private static String bytes(Path file) throws IOException {
    return new String(Files.readAllBytes(file), ISO_8859_1);
  }
}
