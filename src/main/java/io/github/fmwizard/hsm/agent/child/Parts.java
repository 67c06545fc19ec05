// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent.child;

import io.github.fmwizard.hsm.agent.LookWriter;
import io.github.fmwizard.hsm.agent.Part;
import io.github.fmwizard.hsm.pkcs11.CallResult;

/** Says answers as parts. */
final class Parts {

  private Parts() {}

  static <T> void say(LookWriter out, Part<T> part, CallResult<T> answer) {
    switch (answer) {
      case CallResult.Value<T> value -> out.read(part, value.call(), value.value());
      case CallResult.Refused<T> refused -> out.notRead(part, refused.call(), Words.why(refused));
      case CallResult.Absent<T> absent -> out.notRead(part, absent.call(), Words.why(absent));
    }
  }

  static <T> void sayOf(LookWriter out, long slot, Part<T> part, CallResult<T> answer) {
    switch (answer) {
      case CallResult.Value<T> value -> out.readOf(slot, part, value.call(), value.value());
      case CallResult.Refused<T> refused ->
          out.notReadOf(slot, part, refused.call(), Words.why(refused));
      case CallResult.Absent<T> absent ->
          out.notReadOf(slot, part, absent.call(), Words.why(absent));
    }
  }
}
