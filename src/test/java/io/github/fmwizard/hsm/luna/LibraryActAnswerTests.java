// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.hsm.Secret;
import io.github.fmwizard.hsm.agent.ActingCommand;
import io.github.fmwizard.hsm.agent.SecretFrame;
import io.github.fmwizard.hsm.tools.supervision.Supervised;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An acting process gets one credential, or the word that none will come, once. */
class LibraryActAnswerTests {

  private static final String READY = ActingCommand.READY + "\n";

  private final ScriptedSupervision.Stage process =
      new ScriptedSupervision.Stage(ScriptedSupervision.ends("", 0));
  private final List<HandOver> lent = new ArrayList<>();

  @BeforeEach
  void isReadyTwice() {
    process.print("before\n" + READY);
    process.print("after\n" + READY);
    process.print("rest");
    process.exit(0);
  }

  @Test
  void isThePasswordThatWasTyped() {
    LibraryAct act = act(AuthenticationKind.PASSWORD, "right\n");

    assertThat(act.attend(true)).isEqualTo(new Supervised.End.Exited(0, true));
    assertThat(process.typed())
        .isEqualTo(
            text(
                SecretFrame.of(Secret.owning("right".toCharArray(), 5), Secret.Grant.forDevice())));
    assertThat(lent).hasSize(1);
    assertThat(act.lines())
        .containsExactly("before", ActingCommand.READY, "after", ActingCommand.READY, "rest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "half", "\n"})
  void isNothingIfNoPasswordWasTyped(String typed) {
    act(AuthenticationKind.PASSWORD, typed).attend(true);

    assertThat(process.typed()).isEqualTo(text(SecretFrame.nothing()));
  }

  @Test
  void isThePedsWithoutAskingAtTheTerminal() {
    act(AuthenticationKind.PED, "right\n").attend(true);

    assertThat(process.typed()).isEqualTo(text(SecretFrame.atPed()));
    assertThat(lent).isEmpty();
  }

  @Test
  void isNothingForAProcessThatAnotherMayHaveAnswered() {
    act(AuthenticationKind.PASSWORD, "right\n").attend(false);

    assertThat(process.typed()).isEqualTo(text(SecretFrame.nothing()));
    assertThat(lent).isEmpty();
  }

  @Test
  void isNeverGivenToAProcessThatIsNotReady() {
    var silent = new ScriptedSupervision.Stage(ScriptedSupervision.ends("", 0));
    silent.print("not " + READY);
    silent.exit(1);
    var act =
        new LibraryAct(
            silent,
            banner(AuthenticationKind.PASSWORD),
            console("right\n"),
            new RecordedProgress());

    assertThat(act.attend(true)).isEqualTo(new Supervised.End.Exited(1, true));
    assertThat(silent.typed()).isEmpty();
  }

  private LibraryAct act(AuthenticationKind kind, String typed) {
    return new LibraryAct(process, banner(kind), console(typed), new RecordedProgress());
  }

  private Console console(String typed) {
    return handOver -> {
      lent.add(handOver);
      return new TypedLease(typed, false);
    };
  }

  private static HandOver banner(AuthenticationKind kind) {
    return new HandOver("CA_FMDelete", kind, OptionalInt.of(3), false);
  }

  private static String text(byte[] frame) {
    StringBuilder text = new StringBuilder();
    for (byte each : frame) {
      text.append((char) each);
    }
    return text.toString();
  }
}
