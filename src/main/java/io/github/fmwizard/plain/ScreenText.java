// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Screen;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes screens, and parts of them, as lines. Pure. */
final class ScreenText {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final String ERASING = "!!! ERASING GATE !!!";

  private final PlainOptions options;

  ScreenText(PlainOptions options) {
    this.options = options;
  }

  /** Writes a whole screen with its prompt and keys. */
  List<String> whole(Screen screen) {
    var page = page(screen);
    top(page, screen);
    page.gap();
    var blocks = new BlockText(page, false);
    screen.body().forEach(blocks::add);
    if (!screen.status().isEmpty()) {
      page.gap().text(screen.status());
    }
    return asked(page, screen);
  }

  /** Writes a further challenge of a gate whose words stand above already. */
  List<String> furtherChallenge(Screen screen) {
    var page = page(screen);
    top(page, screen);
    page.text("The same gate; :again shows all of it.");
    return asked(page, screen);
  }

  private static List<String> asked(LinePage page, Screen screen) {
    page.gap().text(screen.question());
    new PromptText(page).add(screen.prompt());
    page.text(KeysText.of(screen));
    if (screen.kind() == Screen.Kind.ERASING_GATE) {
      page.text(ERASING);
    }
    return afterGap(page);
  }

  /** Writes what changed of header and place; the time alone is no change. */
  List<String> changedTop(Screen before, Screen now) {
    var page = page(now);
    if (!timeless(before.header()).equals(timeless(now.header()))) {
      top(page, now);
    } else if (!before.place().equals(now.place())) {
      page.hanging("== ", now.place());
    }
    return page.lines();
  }

  private static Header timeless(Header header) {
    return new Header(header.training(), header.card(), header.run(), header.flow(), Instant.EPOCH);
  }

  /** Writes some blocks and nothing else. */
  List<String> parts(Screen screen, List<Block> blocks, boolean withStatus) {
    var page = page(screen);
    var text = new BlockText(page, false);
    blocks.forEach(text::add);
    if (withStatus) {
      page.text(screen.status());
    }
    return page.lines();
  }

  /** Writes the question; with all that is accepted, or how to answer only. */
  List<String> question(Screen screen, boolean complete) {
    var page = page(screen).text(screen.question());
    var prompt = new PromptText(page);
    if (complete) {
      prompt.add(screen.prompt());
    } else {
      prompt.brief(screen.prompt());
    }
    return page.lines();
  }

  /** Writes another view, complete. */
  List<String> view(Screen view) {
    var page = new LinePage(options);
    page.text("== " + title(view) + ", " + view.place()).gap();
    var blocks = new BlockText(page, true);
    view.body().forEach(blocks::add);
    if (view.kind() == Screen.Kind.HELP) {
      page.gap().text("Marks: " + marks());
      page.text(
          "Here everything is typed as a line: :help, :ladder, :output, :inventory, :brief (where"
              + " there is one), :back for Esc, :stop for Ctrl-C, :again for all of the screen once"
              + " more. Where no text is asked for, ? and the letters L, O, I, B do as well.");
    }
    return afterGap(page.text("== End of this view."));
  }

  /** Writes words of the renderer's own. */
  List<String> words(Screen screen, String words) {
    return page(screen).text(words).lines();
  }

  /** Returns what stands in front of the place to type, or nothing. */
  String marker(Screen screen) {
    if (!screen.prompt().isAsking()) {
      return "";
    }
    return screen.kind() == Screen.Kind.ERASING_GATE ? "! > " : "> ";
  }

  /** Makes a safe line of something that was typed. */
  String safe(String text) {
    return new LinePage(options).safe(text);
  }

  private LinePage page(Screen screen) {
    return new LinePage(options, screen.kind() == Screen.Kind.ERASING_GATE ? "! " : "");
  }

  private static void top(LinePage page, Screen screen) {
    if (screen.kind() == Screen.Kind.ERASING_GATE) {
      page.text(ERASING);
    }
    page.hanging("== ", header(screen.header()));
    page.hanging("   ", screen.place());
  }

  private static String header(Header header) {
    var text = new StringBuilder(header.training() ? "TRAINING" : "REAL");
    text.append(", ").append(header.card());
    if (!header.run().isEmpty()) {
      text.append(", run ").append(header.run());
    }
    header.flow().ifPresent(flow -> text.append(", flow ").append(flow));
    return text.append(", ").append(CLOCK.format(header.clock())).toString();
  }

  private static String title(Screen view) {
    var name = view.kind().name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String marks() {
    return Arrays.stream(Mark.values())
        .map(mark -> mark.sign() + " " + mark.word())
        .collect(Collectors.joining("; "));
  }

  private static List<String> afterGap(LinePage page) {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.addAll(page.lines());
    return lines;
  }
}
