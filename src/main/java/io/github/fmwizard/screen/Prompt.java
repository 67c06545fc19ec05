// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.util.List;
import java.util.Optional;

/**
 * What a screen accepts now. One simple question each; longer dialogues are sequences of screens.
 */
public sealed interface Prompt {

  /** Nothing; something is running. */
  record None() implements Prompt {}

  /**
   * One key (Enter) goes on. Never used where going on would allow an act.
   *
   * @param label what happens next
   * @param closes whether the run is closed by it, so that it can't go on any more
   */
  record Go(String label, boolean closes) implements Prompt {

    /**
     * Makes a prompt that closes nothing.
     *
     * @param label what happens next
     */
    public Go(String label) {
      this(label, false);
    }
  }

  /**
   * One of several choices. A number or the option's word chooses it; in the full screen the cursor
   * moves among them and Enter takes the focused one.
   *
   * @param options the choices, in order
   * @param focused index of the option that has the focus at first, or -1 for none: then Enter does
   *     nothing until a choice was moved to
   */
  record Choose(List<Option> options, int focused) implements Prompt {
    /** Copies the list. */
    public Choose {
      options = List.copyOf(options);
    }
  }

  /**
   * A confirmation: no is focused, yes must be typed as {@code y} and then Enter. Enter alone means
   * no, and so does everything else.
   *
   * @param yes what yes does
   * @param no what no does
   */
  record Confirm(String yes, String no) implements Prompt {}

  /**
   * One line of text. A paste with a line break is refused with a word.
   *
   * @param label name of the field
   * @param maxLength characters at most
   * @param suggestion a value that may be kept by Enter; never present at an erasing gate
   * @param optional true if an empty answer is allowed
   */
  record Line(String label, int maxLength, Optional<String> suggestion, boolean optional)
      implements Prompt {}

  /**
   * A file on the host, with a browser and completion.
   *
   * @param label name of the field
   * @param folder where the browser starts
   * @param suffixes endings of files that fit, for example {@code .fm}; empty for all
   * @param optional true if an empty answer is allowed
   * @param notes what the list says of files
   */
  record FilePath(
      String label, String folder, List<String> suffixes, boolean optional, FileNotes notes)
      implements Prompt {
    /** Copies the list. */
    public FilePath {
      suffixes = List.copyOf(suffixes);
    }

    /**
     * Makes a prompt whose list says nothing of files.
     *
     * @param label name of the field
     * @param folder where the browser starts
     * @param suffixes endings of files that fit
     * @param optional true if an empty answer is allowed
     */
    public FilePath(String label, String folder, List<String> suffixes, boolean optional) {
      this(label, folder, suffixes, optional, FileNotes.NONE);
    }
  }

  /**
   * A pause in which nothing can be typed; keys are thrown away. Only leaving is possible, and
   * means no.
   *
   * @param seconds seconds left
   */
  record Hold(long seconds) implements Prompt {}

  /**
   * Something to be typed in full, at an erasing gate and where a word can't be taken back: there
   * is no default, no suggestion, no paste; Enter on an empty field does nothing.
   *
   * @param label what to type
   * @param maxLength characters at most
   * @param secondsLeft time left to answer, or -1 if only the idle limit holds
   */
  record Challenge(String label, int maxLength, long secondsLeft) implements Prompt {}

  /**
   * A choice.
   *
   * @param word stable word that chooses it, for example {@code look-again}
   * @param label what is shown
   * @param disabled why it cannot be taken now, if so
   */
  record Option(String word, String label, Optional<String> disabled) {

    /**
     * Makes a choice that can be taken.
     *
     * @param word its stable word
     * @param label what is shown
     * @return the option
     */
    public static Option of(String word, String label) {
      return new Option(word, label, Optional.empty());
    }
  }

  /**
   * Tells whether what is typed is text.
   *
   * @return true for a field
   */
  default boolean isField() {
    return switch (this) {
      case Line ignored -> true;
      case FilePath ignored -> true;
      case Challenge ignored -> true;
      case Choose ignored -> false;
      case Confirm ignored -> false;
      case Go ignored -> false;
      case Hold ignored -> false;
      case None ignored -> false;
    };
  }

  /**
   * Tells whether it can be answered now, other than by leaving.
   *
   * @return true but where nothing is asked, or not yet
   */
  default boolean isAsking() {
    return switch (this) {
      case Line ignored -> true;
      case FilePath ignored -> true;
      case Challenge ignored -> true;
      case Choose ignored -> true;
      case Confirm ignored -> true;
      case Go ignored -> true;
      case Hold ignored -> false;
      case None ignored -> false;
    };
  }
}
