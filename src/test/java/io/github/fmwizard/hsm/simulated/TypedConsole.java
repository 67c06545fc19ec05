// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** An officer who types what the test wants; when nothing is left, they leave. */
final class TypedConsole implements Console {

  private final Deque<byte[]> lines = new ArrayDeque<>();
  final List<HandOver> banners = new ArrayList<>();
  final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  final List<Boolean> echoed = new ArrayList<>();

  /** Types these lines, one a lease. */
  TypedConsole typing(String... texts) {
    Arrays.stream(texts).forEach(text -> lines.add((text + "\n").getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  @Override
  public ConsoleLease lend(HandOver handOver) {
    banners.add(handOver);
    return new Lease(lines.isEmpty() ? new byte[0] : lines.remove());
  }

  private final class Lease implements ConsoleLease {
    private final byte[] typed;
    private int next;
    private boolean echo;

    Lease(byte[] typed) {
      this.typed = typed;
    }

    @Override
    public void write(byte[] bytes) {
      shown.writeBytes(bytes);
    }

    @Override
    public int read() {
      echoed.add(echo);
      return next < typed.length ? typed[next++] & 0xff : LEFT;
    }

    @Override
    public void echo(boolean on) {
      echo = on;
    }

    @Override
    public void close() {
      echo = false;
    }
  }
}
