// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.hsm.agent.ActingReply;
import io.github.fmwizard.hsm.tools.supervision.Supervised;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the reply of an acting process proves of the act and of its login. */
class LibraryReplyTests {

  private static final Supervised.End LOST = new Supervised.End.Unknown("it was lost");
  private static final Supervised.End ENDED = new Supervised.End.Exited(0, false);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "3, 2, FAILED",
    "2, 3, SUCCEEDED",
    "3, 3, POSSIBLY",
    ", 2, POSSIBLY",
    "3, , POSSIBLY"
  })
  void ofALoginIsCompletedByTheLoginsLeft(Integer before, Integer after, LoginUse use) {
    var reply = new ActingReply.Unknown("lost", LoginUse.POSSIBLY);

    assertThat(LibraryAct.login(reply, left(before), left(after))).isEqualTo(use);
  }

  @ParameterizedTest
  @EnumSource(
      value = LoginUse.class,
      names = {"NONE", "SUCCEEDED", "FAILED"})
  void ofALoginIsBelievedIfItIsCertain(LoginUse use) {
    var reply = new ActingReply.Returned("C_Login", 0xa0, use);

    assertThat(LibraryAct.login(reply, left(3), left(2))).isEqualTo(use);
  }

  @Test
  void isDoneRefusedFailedOrUnknownAsItSays() {
    assertThat(outcome(new ActingReply.Done("CA_FMDelete"))).isEqualTo(new Outcome.Done());
    assertThat(outcome(new ActingReply.Unknown("it was lost", LoginUse.POSSIBLY)))
        .isEqualTo(new Outcome.Unknown("it was lost"));
    assertThat(outcome(new ActingReply.NotBegun("Nobody answered.")))
        .isEqualTo(
            new Outcome.Refused(
                new Outcome.Failure(
                    "client library", "no login", "Nobody answered.", Blame.MENDABLE),
                OptionalInt.empty()));
    assertThat(outcome(new ActingReply.Returned("C_Login", 0xa0, LoginUse.FAILED)))
        .isEqualTo(
            new Outcome.Refused(
                Outcome.Failure.of("C_Login", ReturnCode.CKR_PIN_INCORRECT), left(2)));
    assertThat(outcome(new ActingReply.Returned("CA_FMDelete", 0x7ffffff0, LoginUse.SUCCEEDED)))
        .isEqualTo(new Outcome.Failed(Outcome.Failure.of("CA_FMDelete", 0x7ffffff0L)));
  }

  @Test
  void thatIsMissingMeansNothingBegunOnlyIfTheProcessHasEnded() {
    Path none = folder.resolve("none");

    assertThat(LibraryAct.reply(ENDED, none)).isInstanceOf(ActingReply.NotBegun.class);
    assertThat(LibraryAct.reply(LOST, none))
        .isEqualTo(new ActingReply.Unknown("the acting process was lost", LoginUse.POSSIBLY));
  }

  @Test
  void thatCannotBeReadIsUnknown() throws Exception {
    Path reply = Files.createDirectory(folder.resolve("reply"));

    assertThat(LibraryAct.reply(ENDED, reply))
        .isInstanceOfSatisfying(
            ActingReply.Unknown.class,
            unknown -> {
              assertThat(unknown.why()).startsWith("its reply can't be read: ");
              assertThat(unknown.login()).isEqualTo(LoginUse.POSSIBLY);
            });
  }

  private static Outcome outcome(ActingReply reply) {
    return LibraryAct.outcome(reply, reply.login(), left(2));
  }

  private static OptionalInt left(Integer count) {
    return count == null ? OptionalInt.empty() : OptionalInt.of(count);
  }
}
