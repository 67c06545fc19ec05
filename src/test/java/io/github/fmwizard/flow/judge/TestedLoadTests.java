// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.OutcomeKind;
import io.github.fmwizard.flow.model.ActRecord;
import io.github.fmwizard.flow.model.AnswerName;
import io.github.fmwizard.flow.model.Attestation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** To which load a test is booked. */
class TestedLoadTests {

  private final Learnt run = Learnt.looked().namesCulprit("0001", "alpha");

  private void test() {
    run.says(
        AnswerName.APPLICATION_TEST,
        new Attestation.ApplicationTest(Attestation.TestResult.FAILED, "sign", 0));
  }

  private void loads(String id, String label, String fingerprint) {
    run.did(ActionKind.LOAD_FM, id, () -> run.card.fm(id, label, fingerprint, "Enabled", "OK"));
  }

  private List<Optional<String>> tested() {
    return run.known.acts().stream().map(ActRecord::tested).toList();
  }

  @Test
  void theLoadOfTheFaultyFmOnceAllWereErasedAndNotTheLastOne() {
    run.givesFiles(Learnt.file("alpha", "0001"), Learnt.file("beta", "0002"));
    run.did(ActionKind.ERASE_ALL_FMS, "", run.card::eraseFms);
    loads("0001", "alpha", "a2");
    loads("0002", "beta", "b1");

    test();

    assertThat(tested())
        .containsExactly(Optional.empty(), Optional.of("failed: sign"), Optional.empty());
  }

  @Test
  void noneIfTheFaultyFmWasNotLoadedAgainAfterTheErase() {
    loads("0001", "alpha", "a2");
    run.givesFiles(Learnt.file("beta", "0002"));
    run.did(ActionKind.ERASE_ALL_FMS, "", run.card::eraseFms);
    loads("0002", "beta", "b1");

    test();

    assertThat(tested()).containsOnly(Optional.empty());
  }

  @Test
  void noneIfTheFmWasDeletedAfterIt() {
    loads("0001", "alpha", "a2");
    run.did(ActionKind.DELETE_FM, "0001", () -> run.card.delete("0001"));

    test();

    assertThat(tested()).containsOnly(Optional.empty());
  }

  @Test
  void noLoadThatWasRefused() {
    loads("0001", "alpha", "a2");
    run.ended(ActionKind.LOAD_FM, "0001", Learnt.UNKNOWN, () -> {});
    run.known = run.known.settled(OutcomeKind.REFUSED);

    test();

    assertThat(tested()).containsExactly(Optional.of("failed: sign"), Optional.empty());
  }
}
