// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of messages about files. */
class MessageWordsTests {

  @Test
  void quoteAFileShort() {
    assertThat(Quote.of("abc")).isEqualTo("\"abc\"");
    assertThat(Quote.of("x".repeat(41))).isEqualTo("\"" + "x".repeat(40) + "...\"");
    assertThat(Quote.of("a\nb\u0007")).isEqualTo("\"a?b?\"");
  }

  @Test
  void guessesWhatWasMeant() {
    List<String> words = List.of("look-again", "next-rung", "stop");

    assertThat(Spelling.nearest("look-agian", words)).contains("look-again");
    assertThat(Spelling.nearest("lookagain", words)).contains("look-again");
    assertThat(Spelling.nearest("next", words)).contains("next-rung");
    assertThat(Spelling.nearest("case-text", words)).isEmpty();
    assertThat(Spelling.mend("case-text", words))
        .isEqualTo("Use one of: look-again, next-rung, stop");
  }
}
