// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one typed line as an answer or a command. Pure; file fields have a reader of their own. */
final class PromptReader {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  private final Screen screen;
  private final Prompt prompt;

  private PromptReader(Screen screen) {
    this.screen = screen;
    this.prompt = screen.prompt();
  }

  /** Reads a line, as typed, at the prompt of a screen. */
  static Reading read(Screen screen, String line) {
    return new PromptReader(screen).line(line);
  }

  /** Tells whether a line is a command, whatever its prompt. */
  static boolean isCommand(String line) {
    return line.startsWith(":") && !line.startsWith("::");
  }

  /** Returns the text of a field; a second colon lets it begin with one. */
  static String fieldText(String line) {
    return line.startsWith("::") ? line.substring(1) : line;
  }

  private Reading line(String line) {
    if (line.codePoints().anyMatch(PromptReader::isUnfit)) {
      return prompt instanceof Prompt.Hold
          ? new Reading.Nothing()
          : new Reading.Say("Control characters came along; nothing was taken.");
    }
    if (isCommand(line)) {
      return command(line.substring(1).strip().toLowerCase(Locale.ROOT));
    }
    return answer(line);
  }

  private static boolean isUnfit(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private Reading command(String name) {
    if (name.equals("stop")) {
      return new Reading.Give(new Answer.Left(Answer.Cause.INTERRUPT));
    }
    if (name.equals("back") && !(prompt instanceof Prompt.None)) {
      return new Reading.Give(new Answer.Left(Answer.Cause.ESCAPE));
    }
    if (prompt instanceof Prompt.Hold) {
      return new Reading.Nothing();
    }
    if (name.equals("again")) {
      return new Reading.Again();
    }
    if (name.equals("empty") && isEmptiable(prompt)) {
      return new Reading.Give(new Answer.Typed(""));
    }
    return overlay(name);
  }

  private Reading overlay(String name) {
    for (Overlay overlay : Overlay.values()) {
      if (name.equals(overlay.name().toLowerCase(Locale.ROOT))) {
        return open(overlay);
      }
    }
    return new Reading.Say(
        prompt.isField()
            ? "No such command. Text that begins with a colon needs a second one in front."
            : "No such command.");
  }

  private Reading open(Overlay overlay) {
    return screen.overlays().contains(overlay)
        ? new Reading.Open(overlay)
        : new Reading.Say("There is no " + overlay.name().toLowerCase(Locale.ROOT) + " here.");
  }

  /** Tells whether a field has a suggestion that may be taken away. */
  static boolean isEmptiable(Prompt prompt) {
    return prompt instanceof Prompt.Line line && line.optional() && line.suggestion().isPresent();
  }

  private Reading answer(String line) {
    String word = line.strip();
    return switch (prompt) {
      case Prompt.Line field -> field(field, fieldText(line));
      case Prompt.Challenge challenge -> challenge(challenge, fieldText(line));
      case Prompt.FilePath path -> throw new IllegalStateException("Read elsewhere: " + path);
      case Prompt.Hold ignored -> new Reading.Nothing();
      case Prompt.Choose choose -> orOverlay(word, choice(choose, word));
      case Prompt.Confirm ignored -> orOverlay(word, confirm(word));
      case Prompt.Go ignored -> orOverlay(word, go(word));
      case Prompt.None ignored ->
          orOverlay(word, new Reading.Say("Nothing to decide now; nothing was taken."));
    };
  }

  /** Returns the reading of a word, unless it is the letter of an overlay. */
  private Reading orOverlay(String word, Reading reading) {
    return letter(word).map(this::open).orElse(reading);
  }

  private static Reading confirm(String word) {
    return new Reading.Give(
        word.equalsIgnoreCase("y") || word.equalsIgnoreCase("yes")
            ? new Answer.Yes()
            : new Answer.Left(Answer.Cause.NO));
  }

  private static Reading go(String word) {
    return word.isEmpty() || word.equalsIgnoreCase("go")
        ? new Reading.Give(new Answer.GoOn())
        : new Reading.Say("Enter alone goes on; nothing was taken.");
  }

  private Optional<Overlay> letter(String word) {
    if (word.length() != 1
        || (prompt instanceof Prompt.Choose choose && indexOf(choose, word) >= 0)) {
      return Optional.empty();
    }
    char key = Character.toUpperCase(word.charAt(0));
    for (Overlay overlay : Overlay.values()) {
      if (overlay.key() == key) {
        return Optional.of(overlay);
      }
    }
    return Optional.empty();
  }

  private static Reading choice(Prompt.Choose choose, String word) {
    int index = word.isEmpty() ? choose.focused() : indexOf(choose, word);
    if (index < 0 || index >= choose.options().size()) {
      return new Reading.Say(
          word.isEmpty()
              ? "Enter alone takes nothing here."
              : "Not one of the choices; nothing was taken.");
    }
    var option = choose.options().get(index);
    return option
        .disabled()
        .<Reading>map(why -> new Reading.Say("Not possible now: " + why))
        .orElseGet(() -> new Reading.Give(new Answer.Chosen(option.word())));
  }

  /** Finds an option by its word, else by its number; -1 if there is none. */
  private static int indexOf(Prompt.Choose choose, String word) {
    for (int index = 0; index < choose.options().size(); index++) {
      if (choose.options().get(index).word().equalsIgnoreCase(word)) {
        return index;
      }
    }
    return NUMBER.matcher(word).matches() ? Integer.parseInt(word) - 1 : -1;
  }

  private static Reading challenge(Prompt.Challenge challenge, String text) {
    return text.isEmpty()
        ? new Reading.Say("It must be typed in full.")
        : typed(text, challenge.maxLength());
  }

  private static Reading field(Prompt.Line line, String text) {
    return text.isEmpty() ? emptyLine(line) : typed(text, line.maxLength());
  }

  private static Reading emptyLine(Prompt.Line line) {
    if (line.suggestion().isPresent() || line.optional()) {
      return new Reading.Give(new Answer.Typed(line.suggestion().orElse("")));
    }
    return new Reading.Say("An answer is needed here.");
  }

  private static Reading typed(String text, int maxLength) {
    return text.codePointCount(0, text.length()) > maxLength
        ? new Reading.Say("At most " + maxLength + " characters; nothing was taken.")
        : new Reading.Give(new Answer.Typed(text));
  }
}
