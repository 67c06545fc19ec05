// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * An officer at a console. What they type in one lease is given beforehand: text, {@code LEAVE} at
 * its end to leave, {@code GONE} for a line that is lost; else they sit and wait.
 */
public final class Officer implements Console {

  public static final char LEAVE = '\u001d';
  public static final char GONE = '\u0000';

  private final Deque<String> leases = new ArrayDeque<>();
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  public final List<HandOver> banners = new ArrayList<>();

  public Officer typing(String... perLease) {
    leases.addAll(List.of(perLease));
    return this;
  }

  public synchronized String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  @Override
  public ConsoleLease lend(HandOver handOver) {
    banners.add(handOver);
    return new Lease(leases.isEmpty() ? "" : leases.remove());
  }

  private final class Lease implements ConsoleLease {
    private final String text;
    private int next;
    private boolean closed;
    private boolean gone;

    Lease(String text) {
      this.text = text;
    }

    @Override
    public void write(byte[] bytes) {
      synchronized (Officer.this) {
        shown.writeBytes(bytes);
      }
    }

    @Override
    public synchronized int read() {
      while (next >= text.length() && !closed) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return LEFT;
        }
      }
      if (closed) {
        return LEFT;
      }
      char value = text.charAt(next++);
      gone = value == GONE;
      return value == LEAVE || gone ? LEFT : value;
    }

    @Override
    public boolean lineGone() {
      return gone;
    }

    @Override
    public void echo(boolean on) {
      if (on) {
        throw new AssertionError("nothing typed for a program may be shown");
      }
    }

    @Override
    public synchronized void close() {
      closed = true;
      notifyAll();
    }
  }
}
