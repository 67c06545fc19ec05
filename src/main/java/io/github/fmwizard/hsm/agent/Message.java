// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import java.util.LinkedHashMap;
import java.util.Map;

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
  record Read(long slot, String part, String how, Object value) implements Message {}

  /**
   * It could not read a part.
   *
   * @param slot the slot it belongs to, or {@link #NO_SLOT}
   * @param part the part's name
   * @param how the call that was tried
   * @param why completes the sentence "unknown because ..."
   */
  record NotRead(long slot, String part, String how, String why) implements Message {}

  /** It has said all. */
  record Over() implements Message {}

  static byte[] calls(String call) {
    return Json.write(Map.of("calls", call));
  }

  static byte[] over() {
    return Json.write(Map.of("over", 1));
  }

  static byte[] part(long slot, String part, String how, String key, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("slot", slot);
    map.put("part", part);
    map.put("how", how);
    map.put(key, value);
    return Json.write(map);
  }

  static Message of(byte[] frame) throws ProtocolException {
    Map<?, ?> map = Json.read(frame);
    if (map.get("calls") instanceof String call) {
      return new Calls(call);
    }
    if (map.containsKey("over")) {
      return new Over();
    }
    if (map.get("slot") instanceof Long slot
        && map.get("part") instanceof String part
        && map.get("how") instanceof String how) {
      Object value = map.get("value");
      if (value != null) {
        return new Read(slot, part, how, value);
      }
      if (map.get("why") instanceof String why) {
        return new NotRead(slot, part, how, why);
      }
    }
    throw new ProtocolException("It is no message of ours.");
  }
}
