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
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * An officer at a console. What they type in one lease is given beforehand: text, {@code LEAVE} at
 * its end to leave, {@code GONE} for a line that is lost; else they sit and wait.
 */
public final class ScriptedOfficer implements Console {

  public static final char LEAVE = '\u001d';
  public static final char GONE = '\u0000';

  /** A test that goes wrong must not wait for ever; an act would, by design. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);

  private final Deque<String> leases = new ArrayDeque<>();
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private Pattern prompt = Pattern.compile("");
  private int asked;
  public final List<HandOver> banners = new ArrayList<>();

  /** Types no line before the program has asked with these words since the last. */
  public ScriptedOfficer awaiting(String words) {
    prompt = Pattern.compile(words);
    return this;
  }

  public ScriptedOfficer typing(String... perLease) {
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
      synchronized (ScriptedOfficer.this) {
        shown.writeBytes(bytes);
        ScriptedOfficer.this.notifyAll();
      }
    }

    @Override
    public int read() {
      synchronized (ScriptedOfficer.this) {
        long until = System.nanoTime() + PATIENCE;
        while (!closed && !ready()) {
          if (System.nanoTime() > until) {
            return LEFT;
          }
          try {
            ScriptedOfficer.this.wait(1000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LEFT;
          }
        }
        return closed ? LEFT : next();
      }
    }

    private boolean ready() {
      boolean begins = next == 0 || (next < text.length() && text.charAt(next - 1) == '\n');
      boolean decides =
          text.startsWith("again", next) || (next > 0 && text.startsWith("" + LEAVE, next));
      return next < text.length()
          && (!begins || decides || prompt.matcher(shown().substring(asked)).find());
    }

    private int next() {
      char value = text.charAt(next++);
      if (value == '\n' && !text.startsWith("again\n", next - "again\n".length())) {
        asked = shown().length();
      }
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
    public void close() {
      synchronized (ScriptedOfficer.this) {
        closed = true;
        ScriptedOfficer.this.notifyAll();
      }
    }
  }
}
