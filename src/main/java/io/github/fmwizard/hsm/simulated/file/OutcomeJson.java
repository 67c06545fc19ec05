// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.hsm.simulated.card.SoRole;
import io.github.fmwizard.hsm.simulated.card.Words;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads and writes outcomes. One that cannot be read is unknown. */
final class OutcomeJson {

  private static final Outcome UNREADABLE = new Outcome.Unknown("the state file does not tell.");

  private OutcomeJson() {}

  static ObjectNode write(Outcome outcome) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    return switch (outcome) {
      case Outcome.Done done -> is(node, OutcomeKind.DONE);
      case Outcome.Refused refused -> {
        refused.attemptsLeft().ifPresent(left -> node.put("attempts-left", left));
        yield failure(is(node, OutcomeKind.REFUSED), refused.failure());
      }
      case Outcome.Failed failed -> failure(is(node, OutcomeKind.FAILED), failed.failure());
      case Outcome.Unknown unknown -> is(node, OutcomeKind.UNKNOWN).put("why", unknown.why());
    };
  }

  private static ObjectNode is(ObjectNode node, OutcomeKind is) {
    return node.put("is", is.word());
  }

  private static ObjectNode failure(ObjectNode node, Outcome.Failure failure) {
    node.putObject("failure")
        .put("call", failure.call())
        .put("code", failure.code())
        .put("reading", failure.reading())
        .put("blame", Words.of(failure.blame()));
    return node;
  }

  /** Reads the outcome that a result holds under its key. */
  static Outcome read(Fields result) {
    Optional<Fields> outcome = result.object("outcome");
    return outcome.isPresent() ? outcome(outcome.get()) : UNREADABLE;
  }

  private static Outcome outcome(Fields fields) {
    return switch (fields.word("is", OutcomeKind.class, OutcomeKind.UNKNOWN)) {
      case DONE -> new Outcome.Done();
      case REFUSED -> new Outcome.Refused(failure(fields), attemptsLeft(fields));
      case FAILED -> new Outcome.Failed(failure(fields));
      case UNKNOWN -> new Outcome.Unknown(fields.text("why", "the state file does not tell."));
    };
  }

  private static OptionalInt attemptsLeft(Fields fields) {
    return fields.has("attempts-left")
        ? OptionalInt.of(fields.number("attempts-left", 0, SoRole.MOST_FAILURES))
        : OptionalInt.empty();
  }

  private static Outcome.Failure failure(Fields outcome) {
    Optional<Fields> failure = outcome.object("failure");
    if (failure.isEmpty()) {
      return new Outcome.Failure("", "", "", Blame.UNKNOWN);
    }
    Fields fields = failure.get();
    return new Outcome.Failure(
        fields.text("call"),
        fields.text("code"),
        fields.text("reading"),
        fields.word("blame", Blame.class, Blame.UNKNOWN));
  }
}
