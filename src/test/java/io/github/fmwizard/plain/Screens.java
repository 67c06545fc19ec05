// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Screens to try things on. */
final class Screens {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static final List<KeyHint> KEYS =
      List.of(new KeyHint("L", "F2", "ladder"), new KeyHint("Ctrl-C", "", "asks whether to stop"));

  private Screens() {}

  static Screen with(String id, Screen.Kind kind, List<Block> body, Prompt prompt) {
    return new Screen(
        id,
        kind,
        new Header(true, "K7 training card 12****", "20260301-1", Optional.empty(), NOON),
        "rung 2 of 4, step 3 of 9 - working",
        body,
        "SO logins left: 3. Evidence: ok, amber bison.",
        prompt instanceof Prompt.None ? "Nothing to decide." : "What now?",
        prompt,
        KEYS);
  }

  static Screen asking(String id, Prompt prompt) {
    return with(id, Screen.Kind.ASK, List.of(text("The culprit is asked for.")), prompt);
  }

  static Screen gate(String id, Prompt prompt) {
    return with(id, Screen.Kind.GATE, List.of(text("FM 0x1001 is deleted.")), prompt);
  }

  static Screen erasingGate(String id, Prompt prompt) {
    return with(
        id,
        Screen.Kind.ERASING_GATE,
        List.of(text("All FMs are erased: 3 of them."), new Block.Gap(), table()),
        prompt);
  }

  static Screen running(String id, List<Block> body) {
    return with(id, Screen.Kind.RUNNING, body, new Prompt.None());
  }

  static Block text(String text) {
    return new Block.Text(Block.Style.NORMAL, text);
  }

  static Block elapsed(long seconds) {
    return new Block.Elapsed(
        "Restarting the card", seconds, OptionalLong.of(900), "usual: not documented");
  }

  static Block output(String... lines) {
    return new Block.Output("ctfm", List.of(lines));
  }

  static Block table() {
    return new Block.Table(
        List.of("FM", "Label", "Owner"),
        List.of(List.of("0x1001", "payments", "A. Person"), List.of("0x1002", "\u4E2D\u6587", "")));
  }

  static Block wideTable() {
    return new Block.Table(
        List.of("", "Key set", "Owner", "Backup"),
        List.of(
            List.of("[s]", "payments-master", "The payments team, on the second floor", "safe 2"),
            List.of("[?]", "tokens", "", "none; counted as lost")));
  }

  static Prompt.Choose choice() {
    return new Prompt.Choose(
        List.of(
            Prompt.Option.of("look-again", "Look again"),
            new Prompt.Option(
                "next-rung", "Erase all FMs", Optional.of("the load was refused by us")),
            Prompt.Option.of("stop", "Stop here")),
        -1);
  }

  static Prompt.Confirm confirm() {
    return new Prompt.Confirm("delete this FM", "delete nothing");
  }

  static Prompt.Line reason() {
    return new Prompt.Line("Reason", 40, Optional.empty(), false);
  }

  /** Every kind of block, and text that would do harm. */
  static Screen everything() {
    var body = new ArrayList<Block>();
    body.addAll(texts());
    body.addAll(checks());
    body.addAll(losses());
    body.add(elapsed(12));
    body.add(output("Connecting", "\u001B[31mfailed\u001B[0m"));
    body.add(new Block.Text(Block.Style.LOUD, "You are done. The rungs below are not needed."));
    return with("everything", Screen.Kind.FAILURE, body, choice());
  }

  private static List<Block> texts() {
    return List.of(
        new Block.Text(Block.Style.STRONG, "The FM did not start."),
        new Block.Gap(),
        text(
            "A paragraph that is longer than one line of the terminal and is wrapped at spaces,"
                + " by cells."),
        new Block.Text(Block.Style.WARNING, "Caution: SMFS goes with it."),
        new Block.Text(Block.Style.FLOW, "Text of a flow.\nIts second paragraph."),
        new Block.Text(Block.Style.DIM, "Source: recover.htm, documented."));
  }

  private static List<Block> checks() {
    return List.of(
        new Block.Heading("Checks", Optional.of("sensed")),
        new Block.Item(Mark.SENSED, "Card answers", ""),
        new Block.Item(
            Mark.FAILED,
            "Certificate in date",
            "found 2025-01-01, needed later than today. Sign again with a valid certificate."),
        new Block.Item(Mark.UNKNOWN, "Label \u001B[2J\u202Eevil", "found by the card"));
  }

  private static List<Block> losses() {
    var file = "/data/a folder/payments-with-a-long-name.fm";
    return List.of(
        new Block.Heading("Losses", Optional.empty()),
        table(),
        wideTable(),
        new Block.Table(List.of("Session", "User"), List.of()),
        new Block.Command(
            List.of(
                "/usr/safenet/lunaclient/bin/ctfm", "i", "-s", "3", "-f", file, "-c", "cert.crt"),
            "documented"));
  }
}
