// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training.replay;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A line of a recording. */
sealed interface RecordedPage {

  /**
   * A page as it was shown.
   *
   * @param at when, by the training's time
   * @param entries how many entries the journal had
   * @param asks whether it waited for an answer
   * @param id the screen's id
   * @param kind which of the screens it is
   * @param header row 1
   * @param place row 2
   * @param body what stood below
   * @param status the row above the question
   * @param question the question
   * @param choices what could be chosen, a line each
   */
  record Shown(
      Instant at,
      long entries,
      boolean asks,
      String id,
      Screen.Kind kind,
      Header header,
      String place,
      List<Block> body,
      String status,
      String question,
      List<String> choices)
      implements RecordedPage {
    /** Copies the lists. */
    public Shown {
      body = List.copyOf(body);
      choices = List.copyOf(choices);
    }

    static Shown of(Screen screen, Instant at, long entries) {
      return new Shown(
          at,
          entries,
          screen.prompt().isAsking(),
          screen.id(),
          screen.kind(),
          screen.header(),
          screen.place(),
          screen.body().stream().map(Shown::still).toList(),
          screen.status(),
          screen.question(),
          choices(screen.prompt()));
    }

    /** Time that passes does not make a new page. */
    boolean isSamePage(Shown other) {
      return id.equals(other.id)
          && question.equals(other.question)
          && choices.equals(other.choices)
          && moving(body).equals(moving(other.body));
    }

    private static List<Block> moving(List<Block> blocks) {
      return blocks.stream().filter(block -> !(block instanceof Block.Output)).toList();
    }

    private static Block still(Block block) {
      return block instanceof Block.Elapsed elapsed
          ? new Block.Text(Block.Style.NORMAL, elapsed.label() + "; " + elapsed.usual())
          : block;
    }

    private static List<String> choices(Prompt prompt) {
      return switch (prompt) {
        case Prompt.Choose choose -> choose.options().stream().map(Prompt.Option::label).toList();
        case Prompt.Confirm confirm -> List.of("y: " + confirm.yes(), "else: " + confirm.no());
        case Prompt.Go go -> List.of("Enter: " + go.label());
        case Prompt.Line line -> List.of(line.label() + ": ...");
        case Prompt.FilePath path -> List.of(path.label() + ": ...");
        case Prompt.Challenge challenge -> List.of(challenge.label() + ": ...");
        case Prompt.Hold ignored -> List.of("a pause in which typing is ignored");
        case Prompt.None ignored -> List.of();
      };
    }
  }

  /**
   * What was answered to the page before.
   *
   * @param words what, in words
   */
  record Answered(String words) implements RecordedPage {
    static Answered of(Answer answer) {
      return new Answered(
          switch (answer) {
            case Answer.GoOn ignored -> "Enter";
            case Answer.Chosen chosen -> chosen.word();
            case Answer.Yes ignored -> "yes";
            case Answer.Typed typed -> "\"" + typed.text() + "\"";
            case Answer.Left left -> "left: " + left.cause().name().toLowerCase(Locale.ROOT);
          });
    }
  }

  /**
   * A page with what was answered to it.
   *
   * @param shown the page
   * @param answer the answer; empty if the next page came without one
   */
  record Pair(Shown shown, Optional<Answered> answer) {}
}
