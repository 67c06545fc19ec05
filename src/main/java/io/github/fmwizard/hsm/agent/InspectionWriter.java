// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import io.github.fmwizard.binding.RecordJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The side of the inspecting process that writes: each part is sent as soon as it is known, so that
 * nothing known is lost with the process.
 */
public final class InspectionWriter {

  private final OutputStream out;

  /**
   * Makes one.
   *
   * @param out the pipe to the parent, and to nobody else
   */
  public InspectionWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Says that a native call is about to be made.
   *
   * @param call the function
   */
  public void calls(String call) {
    send(new Message.Calls(call));
  }

  /**
   * Says a part that belongs to no slot.
   *
   * @param <T> its type
   * @param part the part
   * @param how the call that brought it
   * @param value the value
   */
  public <T> void read(Part<T> part, String how, T value) {
    readOf(Message.NO_SLOT, part, how, value);
  }

  /**
   * Says a part of a slot.
   *
   * @param <T> its type
   * @param slot the slot's number
   * @param part the part
   * @param how the call that brought it
   * @param value the value
   */
  public <T> void readOf(long slot, Part<T> part, String how, T value) {
    send(new Message.Read(slot, part.name(), how, RecordJson.part(value)));
  }

  /**
   * Says that a part that belongs to no slot can't be read.
   *
   * @param part the part
   * @param how the call that was tried
   * @param why completes the sentence "unknown because ..."
   */
  public void notRead(Part<?> part, String how, String why) {
    notReadOf(Message.NO_SLOT, part, how, why);
  }

  /**
   * Says that a part of a slot can't be read.
   *
   * @param slot the slot's number
   * @param part the part
   * @param how the call that was tried
   * @param why completes the sentence "unknown because ..."
   */
  public void notReadOf(long slot, Part<?> part, String how, String why) {
    send(new Message.NotRead(slot, part.name(), how, why));
  }

  /** Says that all of this host's cards is said, and that others follow. */
  public void cardsDone() {
    send(new Message.CardsDone());
  }

  /** Says that this was all. */
  public void over() {
    send(new Message.Over());
  }

  private void send(Message message) {
    try {
      Frames.write(out, message.frame());
    } catch (IOException e) {
      throw new UncheckedIOException("nobody hears this process any more", e);
    }
  }
}
