// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent.child;

import io.github.fmwizard.hsm.agent.InspectionWriter;
import io.github.fmwizard.hsm.agent.Part;
import io.github.fmwizard.hsm.pkcs11.CallResult;

/** Says answers as parts. */
final class Parts {

  private Parts() {}

  static <T> void say(InspectionWriter out, Part<T> part, CallResult<T> answer) {
    switch (answer) {
      case CallResult.Value<T> value -> out.read(part, value.call(), value.value());
      case CallResult.Refused<T> refused ->
          out.notRead(part, refused.call(), UnknownReasons.why(refused));
      case CallResult.Absent<T> absent ->
          out.notRead(part, absent.call(), UnknownReasons.why(absent));
    }
  }

  static <T> void sayOf(InspectionWriter out, long slot, Part<T> part, CallResult<T> answer) {
    switch (answer) {
      case CallResult.Value<T> value -> out.readOf(slot, part, value.call(), value.value());
      case CallResult.Refused<T> refused ->
          out.notReadOf(slot, part, refused.call(), UnknownReasons.why(refused));
      case CallResult.Absent<T> absent ->
          out.notReadOf(slot, part, absent.call(), UnknownReasons.why(absent));
    }
  }
}
