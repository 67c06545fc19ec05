// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervisor;

import io.github.fmwizard.hsm.tools.supervision.FrameChannel;
import io.github.fmwizard.hsm.tools.supervision.OutputRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** An attached wizard: one thread hears it, another speaks to it at the pace that it can take. */
final class WizardConnection {

  private final FrameChannel channel;
  private final OutputBuffer ring;
  private final OutputRecord record;
  private final TerminalWriter typist;
  private final Predicate<WizardConnection> isNewest;
  private final ByteBuffer output = ByteBuffer.allocateDirect(FrameChannel.PAYLOAD_BYTES);
  private boolean attached;
  private long position;
  private boolean toldEcho;

  /**
   * @param isNewest tells whether it may type
   */
  WizardConnection(
      FrameChannel channel,
      OutputBuffer ring,
      OutputRecord record,
      TerminalWriter typist,
      Predicate<WizardConnection> isNewest) {
    this.channel = channel;
    this.ring = ring;
    this.record = record;
    this.typist = typist;
    this.isNewest = isNewest;
  }

  /** Hears the wizard until it is gone. */
  void hear() {
    try (channel) {
      for (var kind = channel.receive(); kind.isPresent(); kind = channel.receive()) {
        take(kind.get(), channel.payload());
        channel.wipe();
      }
    } catch (IOException e) {
      // It is gone, which means nothing to the program.
    } finally {
      channel.wipe();
    }
  }

  private void take(FrameChannel.Kind kind, ByteBuffer payload) throws IOException {
    switch (kind) {
      case ATTACH -> attach(payload.getLong());
      case TYPED -> {
        if (isNewest.test(this)) {
          typist.type(payload);
        }
      }
      case SIZE -> {
        if (isNewest.test(this)) {
          PtyMaster.resize(payload.getInt(), payload.getInt());
        }
      }
      case OUTPUT, GAP, ECHO, ENDED -> throw new IOException("a wizard sent " + kind);
    }
  }

  private void attach(long from) throws IOException {
    if (attached) {
      throw new IOException("attached already");
    }
    attached = true;
    position = from;
    var speaker = new Thread(this::speak, "speaker");
    speaker.setDaemon(true);
    speaker.start();
  }

  /** Speaks to the wizard until the program has ended or the wizard is gone. */
  private void speak() {
    try {
      while (!step()) {
        output.clear();
      }
    } catch (IOException e) {
      // The wizard is gone, but what it typed before may still be on its way: see hear.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean step() throws IOException, InterruptedException {
    var sent = new OutputBuffer.Sent(position, toldEcho);
    boolean echo = ring.await(sent);
    if (echo != toldEcho) {
      toldEcho = echo;
      var wish = ByteBuffer.allocate(1).put(0, (byte) (echo ? 1 : 0));
      channel.send(FrameChannel.Kind.ECHO, wish);
    }
    int count = ring.copy(position, output);
    if (count > 0) {
      position += count;
      channel.send(FrameChannel.Kind.OUTPUT, output.flip());
    } else if (count == OutputBuffer.TOO_OLD) {
      speakOfOld();
    }
    var end = ring.endFor(new OutputBuffer.Sent(position, toldEcho));
    if (end.isPresent()) {
      channel.send(FrameChannel.Kind.ENDED, StandardCharsets.UTF_8.encode(end.get()));
    }
    return end.isPresent();
  }

  /** Says what only the record has. */
  private void speakOfOld() throws IOException {
    long oldest = ring.oldest();
    long next = record.nextAfter(position).orElse(oldest);
    int count = record.read(position, output);
    if (count > 0) {
      position += count;
      channel.send(FrameChannel.Kind.OUTPUT, output.flip());
      return;
    }
    long goOn = Math.min(next, oldest);
    var gap = ByteBuffer.allocate(Long.BYTES).putLong(0, goOn - position);
    position = goOn;
    channel.send(FrameChannel.Kind.GAP, gap);
  }
}
