// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.hsm.agent.SoftHsm;
import io.github.fmwizard.standin.NeedsHost;
import io.github.fmwizard.standin.Ran;
import io.github.fmwizard.tui.tmux.NeedsTmux;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run on a real card refuses before anything is started, and what a look says. */
@NeedsTmux
@NeedsHost
class RecoverRefusalIT extends InCardRoom {

  @Test
  void saysTrulyThatASoftwareTokenIsNoLuna() throws Exception {
    Path library = room.client().library();
    Files.copy(SoftHsm.library().orElseThrow(), library, StandardCopyOption.REPLACE_EXISTING);

    var ran = inspect();

    assertThat(ran.status()).as(ran.output()).isEqualTo(5);
    assertThat(ran.output())
        .contains("this is no Luna client: the library calls itself \"Implementation of PKCS11\"")
        .contains("SoftHSM")
        .contains("none of the vendor's calls");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C_GetTokenInfo * crash | C_GetTokenInfo | 5",
        "MD_GetHsmState * abort | MD_GetHsmState | 5",
        "CA_RoleStateGet * return 30 | CKR_DEVICE_ERROR | 5",
        "C_GetTokenInfo * wrong-serial 999999 | not reachable | 6",
        "C_GetSlotList * garbage 100000 | Card 521234 | 0"
      })
  void saysWhatIsKnownOfACardWhoseCallsFail(String fault, String said, int status) {
    room.client().faults(fault);

    var ran = inspect("--card", CardRoom.SERIAL);

    assertThat(ran.output()).contains(said).doesNotContain("Exception", "\tat ");
    assertThat(ran.status()).as(ran.output()).isEqualTo(status);
  }

  @Test
  void refusesToBeginWithoutATerminal() throws Exception {
    var ran =
        room.host()
            .run(
                "sh",
                "-c",
                "'"
                    + System.getProperty("fmwizard.distribution")
                    + "/bin/fmwizard' recover </dev/null");

    assertThat(ran.status()).isEqualTo(6);
    assertThat(ran.output()).contains("needs a terminal", "Nothing was started");
  }

  @Test
  void refusesToBeginUnderAPolicyThatIsNotSound() throws Exception {
    Files.writeString(room.host().site().resolve("policy.json"), "{\"format\": 2}", UTF_8);

    room.recover();

    assertThat(room.terminal().awaitExit()).isEqualTo(6);
    assertThat(room.terminal().screen()).contains("policy.json:1:");
  }

  @Test
  void refusesACardThatSomebodyWorksOn() throws Exception {
    room.recover();
    room.officer().until("What comes closest");

    Ran second = inspect();

    assertThat(second.output()).contains("left alone: Somebody works on this card");
  }
}
