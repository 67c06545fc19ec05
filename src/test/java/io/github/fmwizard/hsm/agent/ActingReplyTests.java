// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fmwizard.card.LoginUse;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActingReplyTests {

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("reply.jsonl");
  }

  @Test
  void saysThatNothingWasDoneWithoutAFile() throws Exception {
    assertThat(ActingReply.read(file)).isInstanceOf(ActingReply.NotBegun.class);
  }

  @Test
  void saysHowFarALostProcessCame() throws Exception {
    try (var record = ActingRecord.create(file)) {
      assertThat(ActingReply.read(file)).isInstanceOf(ActingReply.NotBegun.class);
      record.reached(ActingStage.LOGIN);
      assertThat(ActingReply.read(file).login()).isEqualTo(LoginUse.POSSIBLY);
      record.reached(ActingStage.ACT);
      assertThat(ActingReply.read(file).login()).isEqualTo(LoginUse.SUCCEEDED);
      assertThat(ActingReply.read(file)).isInstanceOf(ActingReply.Unknown.class);
      record.done("CA_FMDelete");
      assertThat(ActingReply.read(file)).isEqualTo(new ActingReply.Done("CA_FMDelete"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "C_OpenSession, 0x30, NONE",
    "C_Initialize, 0x5, NONE",
    "C_Login, 0xA0, FAILED",
    "C_Login, 0x8000001C, FAILED",
    "C_Login, 0x80000007, FAILED",
    "C_Login, 0x30, POSSIBLY",
    "C_Login, 0x8000ABCD, POSSIBLY",
    "CA_FMDelete, 0x80000088, SUCCEEDED"
  })
  void tellsWhetherALoginWasSpent(String call, String code, LoginUse login) throws Exception {
    try (var record = ActingRecord.create(file)) {
      record.returned(call, Long.decode(code));
    }

    assertThat(ActingReply.read(file))
        .isEqualTo(new ActingReply.Returned(call, Long.decode(code), login));
  }

  @Test
  void takesATornLineForNone() throws Exception {
    Files.writeString(
        file, "{\"is\":\"reached\",\"stage\":\"login\"}\n{\"is\":\"done\",\"call\":\"CA_F");

    assertThat(ActingReply.read(file))
        .isEqualTo(
            new ActingReply.Unknown("the acting process was lost in C_Login", LoginUse.POSSIBLY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello\n",
        "{}\n",
        "{\"is\":\"done\"}\n",
        "{\"is\":\"done\",\"call\":\"C_Login\",\"more\":1}\n",
        "{\"is\":\"reached\",\"stage\":\"other\"}\n",
        "{\"is\":\"returned\",\"call\":\"C_Login\",\"code\":\"0\"}\n",
        "{\"is\":\"other\",\"call\":\"C_Login\"}\n",
        "{\"is\":\"not-begun\"}\n"
      })
  void leavesOpenWhatAnyOtherFileMeans(String text) throws Exception {
    Files.writeString(file, text);

    assertThat(ActingReply.read(file))
        .isEqualTo(
            new ActingReply.Unknown("its reply file holds something else", LoginUse.POSSIBLY));
  }

  @Test
  void keepsTheFileToItsOwnerAndMakesItOnce() throws IOException {
    ActingRecord.create(file).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> ActingRecord.create(file))
        .isInstanceOf(FileAlreadyExistsException.class);
  }
}
