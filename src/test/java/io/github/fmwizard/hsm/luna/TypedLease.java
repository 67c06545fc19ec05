// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.fmwizard.hsm.ConsoleLease;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A lent console at which everything is typed beforehand; then the officer leaves. */
final class TypedLease implements ConsoleLease {

  private final InputStream typed;
  private final boolean gone;

  TypedLease(String typed, boolean gone) {
    this(typed.getBytes(UTF_8), gone);
  }

  TypedLease(byte[] typed, boolean gone) {
    this.typed = new ByteArrayInputStream(typed);
    this.gone = gone;
  }

  @Override
  public int read() {
    try {
      int next = typed.read();
      return next < 0 ? LEFT : next;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean lineGone() {
    return gone;
  }

  @Override
  public void write(byte[] bytes) {}

  @Override
  public void echo(boolean on) {}

  @Override
  public void close() {}
}
