// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.hsm.Secret;
import io.github.fmwizard.hsm.simulated.card.InventedSettings;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.hsm.simulated.card.SoLogin;
import io.github.fmwizard.hsm.simulated.card.SoRole;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Asks for the HSM SO credential as the vendor's program would, at the officer's console. All words
 * are invented: the real ones are not documented. What is typed stays in one array, which is wiped.
 */
final class CredentialPrompt {

  private static final int LONGEST = 255;
  private static final String PASSWORD = "Training text: please enter the HSM SO password: ";
  private static final String PED =
      """
      Training text: please attend to the PED. What do you present?
        1  the blue key of this HSM's SO
        2  a key of another colour
        3  no key
        4  a blue key that is not this HSM's
      """;
  private static final String PED_PROMPT = "1, 2, 3 or 4: ";

  private CredentialPrompt() {}

  static SoLogin.Presented ask(
      Console console, String program, SimulatedCard card, PasswordCheck check) {
    SoRole so = card.so();
    OptionalInt left =
        card.shows(InventedSettings.InspectedPart.SO_ROLE)
            ? OptionalInt.of(so.attemptsLeft())
            : OptionalInt.empty();
    HandOver handOver = new HandOver(program, so.authentication(), left, true);
    try (ConsoleLease lease = console.lend(handOver)) {
      return so.authentication() == AuthenticationKind.PED ? ped(lease) : password(lease, check);
    }
  }

  /** Tells whether a password is the right one. */
  interface PasswordCheck {
    boolean accepts(Secret password);
  }

  /** Asks until one of the four is given; there is no deadline. */
  private static SoLogin.Presented ped(ConsoleLease lease) {
    byte[] typed = new byte[LONGEST];
    write(lease, PED);
    lease.echo(true);
    try {
      Optional<SoLogin.Presented> presented = Optional.empty();
      while (presented.isEmpty()) {
        write(lease, PED_PROMPT);
        int length = line(lease, typed);
        presented =
            length == ConsoleLease.LEFT
                ? Optional.of(left(lease))
                : key(length == 1 ? (char) typed[0] : '?');
      }
      return presented.get();
    } finally {
      lease.echo(false);
      Arrays.fill(typed, (byte) 0);
    }
  }

  private static Optional<SoLogin.Presented> key(char digit) {
    return switch (digit) {
      case '1' -> Optional.of(SoLogin.Presented.RIGHT);
      case '2' -> Optional.of(SoLogin.Presented.OTHER_COLOUR);
      case '3' -> Optional.of(SoLogin.Presented.NO_KEY);
      case '4' -> Optional.of(SoLogin.Presented.WRONG);
      default -> Optional.empty();
    };
  }

  private static SoLogin.Presented password(ConsoleLease lease, PasswordCheck check) {
    byte[] typed = new byte[LONGEST];
    try {
      lease.echo(false);
      write(lease, PASSWORD);
      int length = line(lease, typed);
      write(lease, "\n");
      if (length == ConsoleLease.LEFT) {
        return left(lease);
      }
      if (length == 0) {
        return SoLogin.Presented.NOTHING;
      }
      return length > LONGEST ? SoLogin.Presented.TOO_LONG : compared(typed, length, check);
    } finally {
      Arrays.fill(typed, (byte) 0);
    }
  }

  private static SoLogin.Presented left(ConsoleLease lease) {
    return lease.lineGone() ? SoLogin.Presented.NOBODY : SoLogin.Presented.LEFT;
  }

  private static SoLogin.Presented compared(byte[] typed, int length, PasswordCheck check) {
    char[] chars = new char[length];
    CharBuffer room = CharBuffer.wrap(chars);
    StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .decode(ByteBuffer.wrap(typed, 0, length), room, true);
    try (Secret secret = Secret.owning(chars, room.position())) {
      return check.accepts(secret) ? SoLogin.Presented.RIGHT : SoLogin.Presented.WRONG;
    }
  }

  /**
   * Reads up to Enter, with the corrections that a terminal line allows.
   *
   * @return how many bytes were typed, more than the room has if it was not enough, or {@link
   *     ConsoleLease#LEFT}
   */
  private static int line(ConsoleLease lease, byte[] room) {
    int length = 0;
    while (true) {
      int next = lease.read();
      if (next == ConsoleLease.LEFT) {
        return ConsoleLease.LEFT;
      }
      if (next == '\n' || next == '\r') {
        return length;
      }
      length = typed(room, length, next);
    }
  }

  private static int typed(byte[] room, int length, int next) {
    boolean erases = next == 0x7f || next == 0x08;
    boolean kills = next == 0x15;
    if (kills) {
      return 0;
    }
    if (erases) {
      return withoutLast(room, length);
    }
    if (next < ' ') {
      return length;
    }
    if (length < room.length) {
      room[length] = (byte) next;
    }
    return Math.min(length, room.length) + 1;
  }

  /** Takes away the last character, which may have several bytes in UTF-8. */
  private static int withoutLast(byte[] room, int length) {
    int end = Math.min(length, room.length);
    while (end > 0 && (room[end - 1] & 0xc0) == 0x80) {
      end--;
    }
    return Math.max(0, end - 1);
  }

  private static void write(ConsoleLease lease, String text) {
    lease.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
