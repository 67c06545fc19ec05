// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** Input from somebody who never types. */
final class NeverEnding extends InputStream {

  private final CountDownLatch never = new CountDownLatch(1);

  @Override
  public int read() {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    return read();
  }
}
