// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.screen.opening.OpeningConversation;
import io.github.fmwizard.screen.opening.OpeningHost;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first page, shown while a training's card is prepared or a real host is looked at. */
class OpeningAheadTests {

  private static final OpeningHost ONE =
      new OpeningHost(
          List.of(new OpeningHost.Card("532018", "lab")),
          List.of("/dev/k7pf0"),
          Optional.of("Ana"));
  private static final OpeningHost TWO =
      new OpeningHost(
          List.of(
              new OpeningHost.Card("532018", "lab"), new OpeningHost.Card("532777", "payments")),
          List.of("/dev/k7pf0", "/dev/k7pf1"),
          Optional.of("Ana"));

  private final OpeningConversation early =
      OpeningConversation.ahead("Ana", "Card lab.", OperatedRun.START);

  private static void answer(Conversation talk, Answer answer) {
    talk.answer(talk.screen().serial(), answer, OperatedRun.START);
  }

  @Test
  void asksForTheNameJustAsIfTheCardWereThere() {
    OpeningConversation late =
        new OpeningConversation(ONE, true, Optional.of("Card lab."), OperatedRun.START);

    assertThat(early.screen()).isEqualTo(late.screen());
    early.found(ONE);
    assertThat(early.screen()).isEqualTo(late.screen());
  }

  @Test
  void takesTheNameAndWaitsForTheCard() {
    answer(early, new Answer.Typed("Ana"));

    assertThat(early.screen().prompt()).isInstanceOf(Prompt.None.class);
    assertThat(early.over()).isFalse();
    long waiting = early.screen().serial();
    early.found(ONE);
    assertThat(early.result())
        .hasValue(new OpeningConversation.Opening("Ana", "532018", "lab", "/dev/k7pf0", false));
    assertThat(early.screen().serial()).isGreaterThan(waiting);
  }

  @Test
  void asksWhichCardOnceTheyAreKnown() {
    answer(early, new Answer.Typed("Ana"));
    early.found(TWO);

    assertThat(early.screen().prompt()).isInstanceOf(Prompt.Choose.class);
  }

  /** A library that fails, or is not Luna's, is no sign of a halted card. */
  @Test
  void saysWhyNoCardWasSeenWhereTheClientDidNotAnswer() {
    answer(early, new Answer.Typed("Ana"));
    early.found(unseen(Optional.of("the process that looked did not come back within 30 s")));

    assertThat(early.screen().body().toString())
        .contains("No card was seen: the process that looked did not come back within 30 s.")
        .doesNotContain("halted");
  }

  @Test
  void saysThatAHaltedCardMayShowNoSerialOnlyWhereTheClientAnswered() {
    answer(early, new Answer.Typed("Ana"));
    early.found(unseen(Optional.empty()));

    assertThat(early.screen().body().toString())
        .contains("A card that is halted may not show its serial.")
        .doesNotContain("No card was seen");
  }

  private static OpeningHost unseen(Optional<String> why) {
    return new OpeningHost(
        List.of(),
        List.of(),
        List.of("/dev/k7pf0"),
        false,
        Optional.empty(),
        OpeningHost.Wanted.NOTHING,
        List.of(),
        why);
  }

  /** A USB HSM at the same host is no card, whoever types its serial. */
  @Test
  void refusesTheSerialOfAnHsmOfAnotherKind() {
    answer(early, new Answer.Typed("Ana"));
    early.found(
        new OpeningHost(
            List.of(),
            List.of(new OpeningHost.Other("780041", "Luna G7, a USB or backup HSM")),
            List.of("/dev/k7pf0"),
            false,
            Optional.empty(),
            OpeningHost.Wanted.NOTHING,
            List.of(),
            Optional.empty()));
    assertThat(early.screen().body())
        .anyMatch(
            block -> block.toString().contains("no card for this procedure: 780041, Luna G7"));
    answer(early, new Answer.Typed("780041"));

    assertThat(early.over()).isFalse();
    assertThat(early.screen().id()).isEqualTo(OpeningConversation.SERIAL);
    assertThat(early.screen().body())
        .anyMatch(block -> block.toString().contains("780041 is a Luna G7"));
  }

  /** One of each proves nothing unless the views are whole. */
  @Test
  void asksForTheNodeWhereNothingSensedLinksIt() {
    answer(early, new Answer.Typed("Ana"));
    early.found(
        new OpeningHost(
            List.of(new OpeningHost.Card("532018", "lab")),
            List.of(),
            List.of("/dev/k7pf0"),
            false,
            Optional.empty(),
            OpeningHost.Wanted.NOTHING,
            List.of(),
            Optional.empty()));
    answer(early, new Answer.Chosen("532018"));

    assertThat(early.over()).isFalse();
    assertThat(early.screen().id()).isEqualTo(OpeningConversation.NODE);
  }

  @Test
  void canBeLeftWhileItWaits() {
    answer(early, new Answer.Typed("Ana"));
    answer(early, new Answer.Left(Answer.Cause.ESCAPE));

    assertThat(early.over()).isTrue();
    assertThat(early.abandoned()).isFalse();
    early.found(ONE);
    assertThat(early.over()).isTrue();
  }

  @Test
  void saysOnARealCardWhatIsAskedAndSinceWhen() {
    OpeningConversation real =
        OpeningConversation.looking("the library", List.of("The clock is odd."), OperatedRun.START);
    real.tick(OperatedRun.START.plusSeconds(7));
    Block looking =
        new Block.Text(
            Block.Style.NORMAL,
            "Looking at this host since 7 s: asking the library. Nothing is changed.");

    assertThat(real.screen().body())
        .startsWith(
            looking,
            new Block.Text(
                Block.Style.WARNING,
                "This program was never tried on a real card. Its page \"At a real card\" says what"
                    + " that leaves open."),
            new Block.Text(Block.Style.WARNING, "The clock is odd."));
    answer(real, new Answer.Typed("Ana"));
    real.tick(OperatedRun.START.plusSeconds(7));
    assertThat(real.screen().body()).containsExactly(looking);
    real.found(TWO);
    assertThat(real.screen().body()).doesNotContain(looking);
    assertThat(real.screen().prompt()).isInstanceOf(Prompt.Choose.class);
  }

  @Test
  void endsByItselfIfThereWillBeNoCard() {
    early.abandon();

    assertThat(early.over()).isTrue();
    assertThat(early.abandoned()).isTrue();
    assertThat(early.result()).isEmpty();
  }

  @Test
  void doesNotTakeTheSerialOfACardThatIsNotHere() {
    early.found(TWO);
    answer(early, new Answer.Typed("Ana"));
    answer(early, new Answer.Chosen("not-listed"));
    answer(early, new Answer.Typed("532081"));

    assertThat(early.screen().id()).isEqualTo(OpeningConversation.SERIAL);
    assertThat(early.screen().body().toString())
        .contains("Card 532081 is not on this host", "532018 and 532777");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      textBlock =
          """
          532081 | -          | Card 532081 is not on this host: the only card here answers as 532018,
          -      | /dev/k7pf3 | Device node /dev/k7pf3 is not on this host: it has /dev/k7pf0.
          532018 | /dev/k7pf0 | -
          -      | -          | -
          """)
  void refusesWhatTheCommandLineNamesIfThatIsNotHere(
      @Nullable String card, @Nullable String node, @Nullable String why) {
    OpeningHost named =
        new OpeningHost(
            ONE.cards(),
            List.of(),
            ONE.nodes(),
            false,
            Optional.empty(),
            new OpeningHost.Wanted(Optional.ofNullable(card), Optional.ofNullable(node)),
            List.of(),
            Optional.empty());

    if (why == null) {
      assertThat(named.refusal()).isEmpty();
    } else {
      assertThat(named.refusal().orElseThrow()).startsWith(why);
    }
  }

  @Test
  void doesNotRefuseACardThatMayBeTheSilentOne() {
    OpeningHost silent =
        new OpeningHost(
            ONE.cards(),
            List.of(),
            TWO.nodes(),
            false,
            Optional.empty(),
            new OpeningHost.Wanted(Optional.of("532081"), Optional.empty()),
            List.of(),
            Optional.empty());

    assertThat(silent.refusal()).isEmpty();
  }
}
