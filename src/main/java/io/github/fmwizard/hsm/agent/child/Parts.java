// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent.child;

import io.github.fmwizard.hsm.agent.LookWriter;
import io.github.fmwizard.hsm.agent.Part;
import io.github.fmwizard.hsm.pkcs11.CallResult;
import io.github.fmwizard.hsm.pkcs11.Done;

/** Says answers as parts. */
final class Parts {

  private Parts() {}

  static <T> void say(LookWriter out, Part<T> part, CallResult<T> answer) {
    answer.fold(
        value -> done(() -> out.read(part, value.call(), value.value())),
        refused -> done(() -> out.notRead(part, refused.call(), Words.why(refused))),
        absent -> done(() -> out.notRead(part, absent.call(), Words.why(absent))));
  }

  static <T> void sayOf(LookWriter out, long slot, Part<T> part, CallResult<T> answer) {
    answer.fold(
        value -> done(() -> out.readOf(slot, part, value.call(), value.value())),
        refused -> done(() -> out.notReadOf(slot, part, refused.call(), Words.why(refused))),
        absent -> done(() -> out.notReadOf(slot, part, absent.call(), Words.why(absent))));
  }

  private static Done done(Runnable saying) {
    saying.run();
    return Done.DONE;
  }
}
