// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.opening;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.ScreenIds;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.words.Serials;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The screens before a run is opened. */
final class OpeningScreens {

  /** Taken out by the first release that was tried on one. */
  private static final String NEVER_TRIED =
      "This program was never tried on a real card. Its page \"At a real card\" says what that leaves open.";

  private final OpeningHost host;
  private final boolean training;
  private final Optional<String> brief;
  private final List<Block> ladder;
  private final Optional<OpeningConversation.Look> look;

  OpeningScreens(
      OpeningHost host,
      boolean training,
      Optional<String> brief,
      List<Block> ladder,
      Optional<OpeningConversation.Look> look) {
    this.host = host;
    this.training = training;
    this.brief = brief;
    this.ladder = ladder;
    this.look = look;
  }

  static Block problem(String text) {
    return new Block.Text(Block.Style.WARNING, text);
  }

  private static void warn(List<Block> body, List<String> problems) {
    for (String text : problems) {
      body.add(problem(text));
    }
  }

  Screen line(String id, String question, Prompt prompt, List<String> problems, Instant now) {
    List<Block> body = new ArrayList<>();
    warn(body, problems);
    if (id.equals(OpeningConversation.OPERATOR)) {
      firstWords(body, now);
      body.add(
          new Block.Text(
              Block.Style.NORMAL,
              "Type the name under which this run is recorded. It is named, not authenticated."));
    } else {
      body.add(
          host.unseen()
              .map(
                  why ->
                      problem("No card was seen: " + why + ". That says nothing about the card."))
              .orElseGet(
                  () ->
                      new Block.Text(
                          Block.Style.NORMAL, "A card that is halted may not show its serial.")));
      body.add(
          new Block.Text(
              Block.Style.NORMAL,
              "Read the serial from the asset sheet, do not guess it: it decides which card is worked on."));
      others(body);
    }
    return screen(id, Screen.Kind.ASK, body, question, prompt, now);
  }

  /** Every HSM of the host is named, so that one of another kind is not taken for the card. */
  private void others(List<Block> body) {
    for (OpeningHost.Other other : host.others()) {
      body.add(
          new Block.Text(
              Block.Style.NORMAL,
              "Also on this host, and no card for this procedure: "
                  + other.serial()
                  + ", "
                  + other.words()
                  + "."));
    }
  }

  private void firstWords(List<Block> body, Instant now) {
    look.ifPresent(open -> body.add(looking(open, now)));
    if (!training) {
      body.add(problem(NEVER_TRIED));
    }
    if (brief.isPresent()) {
      body.add(new Block.Heading("Your brief", Optional.of("B shows it again")));
      for (String paragraph : brief.get().split("\n", -1)) {
        body.add(
            paragraph.isBlank() ? new Block.Gap() : new Block.Text(Block.Style.NORMAL, paragraph));
      }
      body.add(new Block.Gap());
    }
    for (String remark : host.remarks()) {
      body.add(new Block.Text(Block.Style.WARNING, remark));
    }
    if (host.nodes().isEmpty() && !training && look.isEmpty()) {
      body.add(
          new Block.Text(Block.Style.WARNING, "Beware: no K7 device node was found on this host."));
    }
  }

  Screen preparing(Instant now) {
    return screen(
        "preparing",
        Screen.Kind.EXPLAIN,
        List.of(
            look.map(open -> looking(open, now))
                .orElseGet(
                    () ->
                        new Block.Text(
                            Block.Style.NORMAL,
                            "The simulated card and the files of the scenario are being"
                                + " written."))),
        "Nothing to decide.",
        new Prompt.None(),
        now);
  }

  private static Block looking(OpeningConversation.Look look, Instant now) {
    return new Block.Text(
        Block.Style.NORMAL,
        "Looking at this host since "
            + Math.max(0, Duration.between(look.since(), now).toSeconds())
            + " s: asking "
            + look.asked()
            + ". Nothing is changed.");
  }

  Screen cards(String id, List<Prompt.Option> options, List<String> problems, Instant now) {
    List<Block> body = new ArrayList<>();
    warn(body, problems);
    body.add(
        new Block.Text(
            Block.Style.STRONG, "More than one card, or none that is certain. Choose by serial."));
    body.add(
        new Block.Text(
            Block.Style.NORMAL,
            "Compare with the asset sheet. Positions in lists prove nothing; slot numbers move."));
    body.add(
        new Block.Table(
            List.of("serial", "label"),
            host.cards().stream().map(card -> List.of(card.serial(), card.label())).toList()));
    others(body);
    body.add(new Block.Text(Block.Style.DIM, "Device nodes: " + String.join(", ", host.nodes())));
    return screen(
        id,
        Screen.Kind.CHOOSER,
        body,
        "Which card is broken?",
        new Prompt.Choose(options, -1),
        now);
  }

  Screen nodes(
      String id, String serial, List<Prompt.Option> options, List<String> problems, Instant now) {
    List<Block> body = new ArrayList<>();
    warn(body, problems);
    body.add(
        new Block.Text(
            Block.Style.STRONG, "Which device node belongs to the card " + serial + "?"));
    body.add(
        new Block.Text(
            Block.Style.NORMAL,
            "fmrecover takes a device node, not a serial: a wrong node means a wrong card. Nothing"
                + " on this host proves which node this card has, so your word from the asset"
                + " sheet stands in and is recorded as yours."));
    return screen(
        id,
        Screen.Kind.CHOOSER,
        body,
        "Which node, by the asset sheet?",
        new Prompt.Choose(options, -1),
        now);
  }

  /** Returns the overlays; what was seen of the host where it is asked which card is meant. */
  Set<Overlay> overlays(boolean hostAtStake) {
    Set<Overlay> overlays = EnumSet.of(Overlay.HELP, Overlay.LADDER);
    if (hostAtStake) {
      overlays.add(Overlay.INVENTORY);
    }
    if (brief.isPresent()) {
      overlays.add(Overlay.BRIEF);
    }
    return overlays;
  }

  /** Makes an overlay; there is no output before a run. */
  Screen overlay(Overlay overlay, Instant now) {
    return switch (overlay) {
      case HELP -> help(now);
      case LADDER -> view(ScreenIds.LADDER, Screen.Kind.LADDER, ladder, now);
      case OUTPUT -> view(ScreenIds.OUTPUT, Screen.Kind.OUTPUT, List.of(), now);
      case INVENTORY -> view(ScreenIds.INVENTORY, Screen.Kind.INVENTORY, seen(), now);
      case BRIEF -> briefScreen(brief.orElse(""), now);
    };
  }

  private Screen briefScreen(String text, Instant now) {
    List<Block> body = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      body.add(line.isBlank() ? new Block.Gap() : new Block.Text(Block.Style.NORMAL, line));
    }
    return view("brief", Screen.Kind.BRIEF, body, now);
  }

  private List<Block> seen() {
    Body body = new Body().heading("SENSED, before the run");
    host.cards()
        .forEach(
            card ->
                body.item(Mark.SENSED, "Card", card.label() + " " + Serials.masked(card.serial())));
    host.nodes().forEach(node -> body.item(Mark.SENSED, "Device node", node));
    if (host.cards().isEmpty()) {
      body.item(Mark.UNKNOWN, "Card", "none shows its admin partition");
    }
    if (host.nodes().isEmpty()) {
      body.item(Mark.UNKNOWN, "Device node", "none was found on this host");
    }
    return body.blocks();
  }

  private Screen view(String id, Screen.Kind kind, List<Block> body, Instant now) {
    return screen(id, kind, body, Screen.NOTHING_TO_DECIDE, new Prompt.None(), now);
  }

  private Screen help(Instant now) {
    List<Block> body =
        List.of(
            new Block.Text(
                Block.Style.NORMAL,
                "Before a run is opened you say who you are and which card is broken. Nothing is"
                    + " done to a card here."),
            new Block.Text(
                Block.Style.NORMAL,
                "Several cards are told apart by their serials. The device node is proved only if"
                    + " there is one node and one card; else you attest it from the asset sheet."),
            new Block.Text(
                Block.Style.NORMAL,
                "L or F2 shows the ladder, and where cards are asked for I or F4 what was seen of"
                    + " this host. While you type: Ctrl-R and Ctrl-N. Esc or Ctrl-C leaves; nothing"
                    + " was started."));
    return view("help", Screen.Kind.HELP, body, now);
  }

  private Screen screen(
      String id, Screen.Kind kind, List<Block> body, String question, Prompt prompt, Instant now) {
    List<KeyHint> keys = new ArrayList<>();
    keys.add(new KeyHint("?", "F1", "help"));
    keys.add(new KeyHint("L", "F2", "ladder"));
    if (brief.isPresent()) {
      keys.add(new KeyHint("B", "F5", "brief"));
    }
    keys.add(new KeyHint("Esc", "", "leave"));
    return new Screen(
        id,
        kind,
        new Header(training, "no card chosen", "", Optional.empty(), now),
        "Before the run",
        body,
        "HSM SO logins left: not looked yet. Evidence: begins with the run.",
        question,
        prompt,
        keys);
  }
}
