// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A console at which the model run answers a vendor program's prompt: what the program prints is
 * shown, and the training password is given to it and never shown.
 */
public final class DemoConsole implements Console {

  /** What stands for a password that is wrong. */
  static final String WRONG = "wrong-on-purpose-7731";

  private static final String BLUE_KEY = "1";
  private static final String LEAVE = "leave";

  private final Console real;
  private final DemoScript script;
  private final Scenario scenario;

  /**
   * Makes a console.
   *
   * @param real shows what the program prints
   * @param script the model run
   * @param scenario has the training password
   */
  public DemoConsole(Console real, DemoScript script, Scenario scenario) {
    this.real = real;
    this.script = script;
    this.scenario = scenario;
  }

  @Override
  public ConsoleLease lend(HandOver handOver) {
    String answer = script.take(ModelLine.HAND_OVER).map(ModelLine::answer).orElse("");
    boolean ped = handOver.authentication() == AuthenticationKind.PED;
    return new Lease(real.lend(handOver), ped ? ped(answer) : password(answer));
  }

  private String ped(String answer) {
    return answer.isEmpty() ? BLUE_KEY : answer;
  }

  private String password(String answer) {
    return switch (answer) {
      case "", DemoWords.PASSWORD -> scenario.briefing().password().orElse("");
      case DemoWords.WRONG_PASSWORD -> WRONG;
      case LEAVE -> LEAVE;
      default -> {
        script.fail("\"" + answer + "\" is no answer to a password prompt.");
        yield LEAVE;
      }
    };
  }

  /** Types one line at one prompt; for another prompt there is nothing. */
  private static final class Lease implements ConsoleLease {

    private final ConsoleLease shown;
    private final byte[] typed;
    private boolean echo;
    private int at;

    Lease(ConsoleLease shown, String answer) {
      this.shown = shown;
      this.typed =
          answer.equals(LEAVE) ? new byte[0] : (answer + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void write(byte[] bytes) {
      shown.write(bytes);
    }

    @Override
    public int read() {
      if (at == typed.length) {
        return LEFT;
      }
      if (at == 0 && !echo) {
        shown.write("(the demonstration types here)".getBytes(StandardCharsets.US_ASCII));
      }
      byte next = typed[at];
      typed[at++] = 0;
      if (echo) {
        shown.write(new byte[] {next});
      }
      return next & 0xff;
    }

    @Override
    public void echo(boolean on) {
      echo = on;
      shown.echo(on);
    }

    @Override
    public void close() {
      Arrays.fill(typed, (byte) 0);
      shown.close();
    }
  }
}
