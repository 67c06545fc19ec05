// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a screen is, without its sentences: its id and kind, its blocks with their marks, and what
 * it accepts. A golden of this form changes when the screen does, and not when its words do.
 */
public final class ScreenShape {

  private ScreenShape() {}

  /** Returns the shape as lines, the last one with a line break too. */
  public static String of(Screen screen) {
    return String.join(
        "\n",
        screen.id() + " " + screen.kind() + (screen.header().training() ? " training" : " real"),
        "body: " + body(screen.body()),
        "prompt: " + prompt(screen.prompt()) + (asks(screen) ? "" : ", nothing to decide"),
        "keys: " + keys(screen),
        "");
  }

  private static boolean asks(Screen screen) {
    return !screen.question().equals(Screen.NOTHING_TO_DECIDE);
  }

  private static String keys(Screen screen) {
    var keys = screen.keys().stream().map(KeyHint::key);
    var overlays = screen.overlays().stream().sorted().map(Overlay::name).toList();
    return keys.collect(Collectors.collectingAndThen(Collectors.joining(" "), ScreenShape::named))
        + (overlays.isEmpty() ? "" : "; overlays: " + String.join(" ", overlays));
  }

  private static String named(String keys) {
    return keys.isEmpty() ? "none" : keys;
  }

  /** The blocks in reading order; equal ones that follow each other are counted. */
  private static String body(List<Block> blocks) {
    List<String> shapes = new ArrayList<>();
    int count = 0;
    for (int at = 0; at < blocks.size(); at++) {
      count++;
      String shape = block(blocks.get(at));
      if (at + 1 == blocks.size() || !shape.equals(block(blocks.get(at + 1)))) {
        shapes.add(count > 1 ? count + " " + shape : shape);
        count = 0;
      }
    }
    return shapes.isEmpty() ? "empty" : String.join(", ", shapes);
  }

  private static String block(Block block) {
    return switch (block) {
      case Block.Text text -> text.style().toString();
      case Block.Item item -> item.mark().sign();
      case Block.Table table ->
          "table " + table.rows().size() + "x" + table.head().size() + marks(table);
      case Block.Command command -> "command";
      case Block.Elapsed elapsed -> elapsed.giveUp().isPresent() ? "elapsed, limited" : "elapsed";
      case Block.Output output -> "output " + output.lines().size();
      case Block.Heading heading -> heading.remark().isPresent() ? "heading (remark)" : "heading";
      case Block.Gap gap -> "gap";
    };
  }

  private static String marks(Block.Table table) {
    var marks = new StringBuilder();
    for (List<String> row : table.rows()) {
      for (Mark mark : Mark.values()) {
        if (row.stream().anyMatch(cell -> cell.contains(mark.sign()))) {
          marks.append(' ').append(mark.sign());
        }
      }
    }
    return marks.toString();
  }

  private static String prompt(Prompt prompt) {
    return switch (prompt) {
      case Prompt.None none -> "none";
      case Prompt.Go go -> "go";
      case Prompt.Choose choose ->
          choose.options().stream()
                  .map(
                      option -> option.word() + (option.disabled().isPresent() ? " (not now)" : ""))
                  .collect(Collectors.joining(", ", "choose ", ""))
              + (choose.focused() < 0 ? "" : "; focus on " + (choose.focused() + 1));
      case Prompt.Confirm confirm -> "confirm y";
      case Prompt.Line line ->
          "line of " + line.maxLength() + kept(line) + (line.optional() ? ", optional" : "");
      case Prompt.FilePath path ->
          "file " + path.suffixes() + (path.optional() ? ", optional" : "");
      case Prompt.Hold hold -> "hold " + hold.seconds();
      case Prompt.Challenge challenge ->
          "challenge of " + challenge.maxLength() + ", seconds left " + challenge.secondsLeft();
    };
  }

  private static String kept(Prompt.Line line) {
    return line.suggestion().isPresent() ? ", with a suggestion" : "";
  }
}
