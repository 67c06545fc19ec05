// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import io.github.fmwizard.flow.ShippedFlow;
import io.github.fmwizard.screen.opening.MenuConversation;
import io.github.fmwizard.screen.opening.OpeningConversation;
import io.github.fmwizard.screen.opening.OpeningHost;
import io.github.fmwizard.tui.FrameGoldens;
import io.github.fmwizard.tui.ScreenProbe;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the screens ahead of a run look like on 80 columns by 24 rows. */
class BeforeRunFramesTests {

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
  private static final OpeningHost SILENT =
      new OpeningHost(List.of(), List.of("/dev/k7pf0", "/dev/k7pf1"), Optional.empty());

  private final FrameGoldens goldens = FrameGoldens.of(getClass());

  private void check(String name, Conversation talk) {
    goldens.check(name, ScreenProbe.of(talk.screen()));
  }

  private static OpeningConversation open(OpeningHost host, Optional<String> brief) {
    return new OpeningConversation(host, brief.isPresent(), brief, OperatedRun.START);
  }

  private static void answer(Conversation talk, Answer answer) {
    talk.answer(talk.screen().serial(), answer, OperatedRun.START);
  }

  @Test
  void theChoiceOfAScenario() {
    MenuConversation menu =
        new MenuConversation(
            new MenuConversation.Menu(
                "choose/scenario",
                true,
                "Training: choose a scenario",
                List.of(
                    new Block.Text(
                        Block.Style.NORMAL,
                        "Each is a simulated card that an FM has broken. None can reach a real card.")),
                "Which scenario? Type its number or move to it, then Enter.",
                List.of(
                    Prompt.Option.of("cured-by-reload", "cured-by-reload: Reload one FM."),
                    Prompt.Option.of("not-curable", "not-curable: Stop when it is time."))),
            List::of,
            OperatedRun.START);

    check("scenario", menu);
    goldens.check("scenario-help", ScreenProbe.on(menu).open(Overlay.HELP));
  }

  @Test
  void theNameOfTheOperator() {
    check("operator", open(ONE, Optional.empty()));
    check("operator-training", open(ONE, Optional.of("Card lab, FMs alpha and beta.")));
    check(
        "operator-no-node",
        open(new OpeningHost(List.of(), List.of(), Optional.empty()), Optional.empty()));
  }

  @Test
  void theCardThatIsStillPrepared() {
    OpeningConversation talk =
        OpeningConversation.ahead("Ana", "Card lab, FMs alpha and beta.", OperatedRun.START);
    answer(talk, new Answer.Typed("Ana"));

    check("preparing", talk);
  }

  @Test
  void theLadderAhead() {
    OpeningConversation talk = open(ONE, Optional.empty());
    goldens.check("ladder-not-read", ScreenProbe.on(talk).open(Overlay.LADDER));
    talk.climbs(ShippedFlow.read());
    goldens.check("ladder-ahead", ScreenProbe.on(talk).open(Overlay.LADDER));
  }

  @Test
  void theChoiceOfACard() {
    OpeningConversation talk = open(TWO, Optional.empty());
    answer(talk, new Answer.Typed("Ana"));

    check("card", talk);
    goldens.check("card-inventory", ScreenProbe.on(talk).open(Overlay.INVENTORY));
    answer(talk, new Answer.Chosen("532018"));
    check("node", talk);
  }

  @Test
  void theSerialOfACardThatIsSilent() {
    OpeningConversation talk = open(SILENT, Optional.empty());
    answer(talk, new Answer.Typed("Ana"));

    check("serial", talk);
  }
}
