// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Block.Style;
import io.github.fmwizard.screen.Header;
import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.Screen.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** Made-up screens, at least one of each kind, to try the renderer with. */
public final class SampleDecks {

  private static final Header TRAINING =
      new Header(
          true, "card lab-k7 52****", "run 20261123-1805", Optional.empty(), ScreenProbe.NOW);

  private SampleDecks() {}

  static Map<Kind, Screen> ofEachKind() {
    var screens = new EnumMap<Kind, Screen>(Kind.class);
    screens.put(Kind.LADDER, ladder());
    screens.put(Kind.EXPLAIN, screen(Kind.EXPLAIN, explained(), new Prompt.Go("look at the card")));
    screens.put(Kind.ASK, ask());
    screens.put(Kind.CHECK, check());
    screens.put(Kind.GATE, gate());
    screens.put(
        Kind.ERASING_GATE, erasing(new Prompt.Challenge("Last four digits of the serial", 4, -1)));
    screens.put(Kind.HAND_OVER, screen(Kind.HAND_OVER, explained(), new Prompt.Go("hand over")));
    screens.put(Kind.RUNNING, running(42));
    screens.put(Kind.VERIFY, verify());
    screens.put(Kind.FAILURE, failure());
    screens.put(Kind.DEVIATION, line("Reason", Optional.empty()));
    screens.put(Kind.RESUME, screen(Kind.RESUME, table(), new Prompt.Go("look at the card again")));
    screens.put(Kind.REPORT, report());
    screens.put(Kind.HELP, screen(Kind.HELP, explained(), new Prompt.None()));
    screens.put(Kind.OUTPUT, output());
    screens.put(Kind.INVENTORY, screen(Kind.INVENTORY, table(), new Prompt.None()));
    screens.put(Kind.BRIEF, screen(Kind.BRIEF, explained(), new Prompt.None()));
    screens.put(Kind.CHOOSER, screen(Kind.CHOOSER, List.of(), scenarios()));
    return screens;
  }

  static Screen withOverlays(Screen main) {
    return main.shown(1, Set.of(Overlay.values()), Optional.empty());
  }

  static Screen overlay(Overlay overlay) {
    return ofEachKind().get(Kind.valueOf(overlay.name()));
  }

  /** Makes a screen of a kind. */
  public static Screen screen(Kind kind, List<Block> body, Prompt prompt) {
    return new Screen(
        "sample/" + kind.name().toLowerCase(Locale.ROOT),
        kind,
        TRAINING,
        "rung 2 of 4, step 3 of 7: erase all FMs - waiting for you",
        body,
        "SO logins left: 3 - evidence: enlist Hamilton, medium ok",
        prompt instanceof Prompt.None ? "Nothing to decide." : "What do you want to do?",
        prompt,
        List.of());
  }

  /** The same screen, saying something else. */
  static Screen withOtherWords(Screen screen) {
    return new Screen(
        screen.id(),
        screen.kind(),
        screen.header(),
        screen.place(),
        List.of(new Block.Text(Style.STRONG, "Something moved.")),
        screen.status(),
        screen.question(),
        screen.prompt(),
        screen.keys());
  }

  static Screen ladder() {
    var body =
        List.<Block>of(
            new Block.Heading("The ladder", Optional.of("vendor, recovery of FMs")),
            new Block.Item(Mark.FAILED, "1 Replace the FM", "failed: the card halted again"),
            new Block.Item(Mark.CURRENT, "2 Delete the FM", "destroys FM 100 (alpha)"),
            new Block.Item(Mark.OPEN, "3 Erase all FMs", "locked until rung 2 has failed"),
            new Block.Item(
                Mark.OPEN, "4 Erase SMFS", "locked until rung 3 has failed; destroys 2 key sets"),
            new Block.Gap(),
            new Block.Text(
                Style.WARNING, "Beware: a factory reset is no rung and would erase SMFS too."));
    return screen(Kind.LADDER, body, new Prompt.Go("go on with rung 2"));
  }

  static Screen ask() {
    return screen(
        Kind.ASK,
        List.of(new Block.Text(Style.NORMAL, "The kernel log names FM 100 in its last lines.")),
        new Prompt.Choose(
            List.of(
                Prompt.Option.of("yes", "It is FM 100"),
                Prompt.Option.of("other", "It is another FM"),
                new Prompt.Option("skip", "Erase all FMs", Optional.of("rung 1 was not tried")),
                Prompt.Option.of("stop", "Stop here")),
            -1));
  }

  static Screen check() {
    return screen(
        Kind.CHECK,
        List.of(
            new Block.Heading("SENSED", Optional.empty()),
            new Block.Item(
                Mark.FAILED,
                "Applications stopped",
                "found 2 sessions, needed 0: stop them and wait"),
            new Block.Item(Mark.SENSED, "Firmware", "found 7.8.4, needed 7.4 or newer"),
            new Block.Item(
                Mark.UNKNOWN, "Policy 50, Allow functionality modules", "the client does not tell"),
            new Block.Heading("SAID", Optional.empty()),
            new Block.Item(Mark.SAID, "Partitions are backed up", "by K. Berger"),
            new Block.Item(Mark.OPEN, "Image at hand", "")),
        new Prompt.Line("Your name", 40, Optional.of("K. Berger"), false));
  }

  static Screen gate() {
    return screen(
        Kind.GATE,
        List.of(
            new Block.Text(Style.STRONG, "This loads alpha 2.1 over FM 100 on card lab-k7 52****."),
            new Block.Command(
                List.of("/usr/safenet/lunaclient/bin/ctfm", "l", "-f", "/run/fm/alpha-2.1.fm"),
                "documented by the vendor"),
            new Block.Text(
                Style.NORMAL, "It is not documented whether SMFS keeps the FM's files.")),
        new Prompt.Confirm("load alpha 2.1 over FM 100", "do not load"));
  }

  static Screen erasing(Prompt prompt) {
    var rows =
        List.of(
            List.of("signing", "M. Adler", "vault 3, envelope 12"),
            List.of("\u9280\u884C keys", "unknown", "unknown: counted as lost"));
    return screen(
        Kind.ERASING_GATE,
        List.of(
            new Block.Text(Style.LOUD, "Erases SMFS on card lab-k7 52****."),
            new Block.Text(Style.NORMAL, "Two key sets will be lost:"),
            new Block.Table(List.of("key set", "owner", "backup"), rows),
            new Block.Text(Style.WARNING, "Strongest reason not to: one backup is unknown.")),
        prompt);
  }

  static Screen running(long seconds) {
    return new Screen(
        "sample/running",
        Kind.RUNNING,
        TRAINING,
        "rung 3 of 4, step 2 of 5: running",
        List.of(
            new Block.Text(
                Style.STRONG, "All FMs are being erased. From here there is no way back."),
            new Block.Elapsed("Erasing", seconds, OptionalLong.of(600), "usual: not documented"),
            new Block.Output(
                "fmrecover",
                IntStream.rangeClosed(1, 40)
                    .mapToObj(i -> "line " + i + " of its output")
                    .toList())),
        "SO logins left: 3 - evidence: enlist Hamilton, medium ok",
        "Nothing to decide.",
        new Prompt.None(),
        List.of(new KeyHint("Ctrl-C", "", "asks; does not stop the erase")));
  }

  static Screen verify() {
    return screen(
        Kind.VERIFY,
        List.of(
            new Block.Text(Style.LOUD, "You are done. The rungs below are not needed."),
            new Block.Table(
                List.of("expected", "asked by", "found"),
                List.of(List.of("FM 100 is enabled", "lunacm hsm showinfo", "enabled")))),
        new Prompt.Go("go to the report"));
  }

  static Screen failure() {
    return screen(
        Kind.FAILURE,
        List.of(
            new Block.Text(Style.STRONG, "FAILED: the card is halted, as before."),
            new Block.Text(Style.DIM, "Not known: whether SMFS was touched.")),
        new Prompt.Choose(
            List.of(
                Prompt.Option.of("look-again", "Look again"),
                Prompt.Option.of("stop", "Stop safely"),
                Prompt.Option.of("next", "Next rung: erases all FMs")),
            0));
  }

  static Screen line(String label, Optional<String> suggestion) {
    return screen(
        Kind.DEVIATION,
        List.of(new Block.Text(Style.NORMAL, "The flow expects rung 2 here.")),
        new Prompt.Line(label, 200, suggestion, false));
  }

  static Screen report() {
    var body =
        IntStream.rangeClosed(1, 30)
            .<Block>mapToObj(i -> new Block.Item(Mark.SENSED, "Step " + i, "done"))
            .toList();
    return screen(Kind.REPORT, body, new Prompt.Go("end"));
  }

  static Screen output() {
    var lines = IntStream.rangeClosed(1, 60).mapToObj(i -> "line " + i).toList();
    return screen(Kind.OUTPUT, List.of(new Block.Output("ctfm l", lines)), new Prompt.None());
  }

  private static List<Block> explained() {
    return List.of(
        new Block.Heading("Why we are here", Optional.of("assumed")),
        new Block.Text(
            Style.FLOW,
            "A functionality module that halts the card at its start can be replaced, deleted or erased."
                + " Each of these needs the HSM SO."),
        new Block.Gap(),
        new Block.Text(Style.NORMAL, "First:\n  stop all applications\n  save the kernel log"));
  }

  private static List<Block> table() {
    return List.of(
        new Block.Table(
            List.of("what", "journal", "card"),
            List.of(
                List.of("FM 100", "load was begun, no result", "alpha 2.0, disabled"),
                List.of(
                    "SMFS",
                    "not known; the last look was before the restart of the card and of the host",
                    "inactive"))));
  }

  private static Prompt.Choose scenarios() {
    return new Prompt.Choose(
        IntStream.rangeClosed(1, 30)
            .mapToObj(i -> Prompt.Option.of("s" + i, "Scenario " + i))
            .toList(),
        0);
  }
}
