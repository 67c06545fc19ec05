// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fmwizard.binding.RecordException;
import io.github.fmwizard.binding.RecordJson;

/** What the process that looks says, one frame each. */
sealed interface Message {

  /** The slot of a part that belongs to no slot. */
  long NO_SLOT = -1;

  /**
   * It is about to make a native call, from which it may not come back.
   *
   * @param call the function
   */
  record Calls(String call) implements Message {}

  /**
   * It read a part.
   *
   * @param slot the slot it belongs to, or {@link #NO_SLOT}
   * @param part the part's name
   * @param how the call that brought it
   * @param value the value, as it travels
   */
  record Read(long slot, String part, String how, JsonNode value) implements Message, OfPart {}

  /**
   * It could not read a part.
   *
   * @param slot the slot it belongs to, or {@link #NO_SLOT}
   * @param part the part's name
   * @param how the call that was tried
   * @param why completes the sentence "unknown because ..."
   */
  record NotRead(long slot, String part, String how, String why) implements Message, OfPart {}

  /** What it says of a part: that it read it, or why it could not. */
  sealed interface OfPart {
    /** Returns the slot that the part belongs to, or {@link #NO_SLOT}. */
    long slot();

    /** Returns the part's name. */
    String part();
  }

  /**
   * It has said all of this host's cards; what follows is of other HSMs, such as partitions of
   * network HSMs, which may be slow.
   */
  record CardsDone() implements Message {}

  /** It has said all. */
  record Over() implements Message {}

  default byte[] frame() {
    return RecordJson.write(this);
  }

  static Message of(byte[] frame) throws RecordException {
    return RecordJson.read(frame, Message.class);
  }
}
