// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.MalformedEntryException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class IntentTests {

  @RepeatedTest(50)
  void comesBackAsItWas(RepetitionInfo repetition) {
    Intent intent = new AnyValues(repetition.getCurrentRepetition()).any(Intent.class);

    assertThat(Intent.of(intent.toFields())).isEqualTo(intent);
  }

  @Test
  void saysWhichWordIsNotKnown() {
    Fields data = Fields.builder().put("path", "p").put("action", "zap").build();

    assertThatExceptionOfType(MalformedEntryException.class)
        .isThrownBy(() -> Intent.of(data))
        .withMessageContaining("zap");
  }
}
