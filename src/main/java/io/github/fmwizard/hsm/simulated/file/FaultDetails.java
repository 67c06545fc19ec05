// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.hsm.simulated.card.Fault;
import io.github.fmwizard.hsm.simulated.card.Words;
import java.time.Duration;
import java.util.Optional;

/** Writes what belongs to one kind of fault only. */
final class FaultDetails {

  private FaultDetails() {}

  static ObjectNode write(ObjectNode node, Fault fault) {
    return fault.fold(
        new Fault.Cases<>(
            hangs ->
                waits(node, Optional.of(hangs.after())).put("takes-effect", hangs.takesEffect()),
            fails -> node.put("code", fails.code().name()),
            lost -> node.put("shows", Words.of(lost.shows())),
            late -> waits(node, late.after()),
            power -> survivors(node, power),
            unknown -> node.put("text", unknown.text()).put("takes-effect", unknown.takesEffect()),
            contradicts -> node.put("about", Words.of(contradicts.about())),
            swap -> node));
  }

  private static ObjectNode waits(ObjectNode node, Optional<Duration> duration) {
    duration.ifPresent(seconds -> node.put("seconds", SettingsJson.whole(seconds)));
    return node;
  }

  private static ObjectNode survivors(ObjectNode node, Fault.PowerLostHalfway power) {
    ArrayNode ids = node.putArray("survivors");
    power.survivors().forEach(id -> ids.add(id.toString()));
    return node;
  }
}
