// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.opening;

import io.github.fmwizard.flow.model.Flow;
import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Overlay;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.overlay.LadderAhead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is asked before a run is opened: who drives, on which card, and, where that is not proved by
 * there being only one, which device node belongs to it. Nothing is preselected, and leaving opens
 * nothing.
 */
public final class OpeningConversation implements Conversation {

  /** Screen id of the question for the operator's name. */
  public static final String OPERATOR = "open/operator";

  /** Screen id of the choice of a card. */
  public static final String CARD = "open/card";

  /** Screen id of the question for the serial of a card that does not show it. */
  public static final String SERIAL = "open/serial";

  /** Screen id of the attestation of the device node. */
  public static final String NODE = "open/node";

  private static final List<Block> NOT_READ =
      List.of(new Block.Text(Block.Style.NORMAL, "The flow is being read; its ladder follows."));

  private static final int NAME_LENGTH = 60;
  private static final int SERIAL_LENGTH = 16;
  private static final String OTHER = "not-listed";

  private final boolean training;
  private final Optional<String> brief;
  private OpeningHost host;
  private List<Block> ladder = NOT_READ;
  private Optional<Look> look = Optional.empty();
  private OpeningScreens screens;
  private final List<String> problems = new ArrayList<>();
  private Step step = Step.OPERATOR;
  private String operator = "";
  private String serial = "";
  private Optional<Opening> result = Optional.empty();
  private boolean left;
  private boolean abandoned;
  private boolean ready = true;
  private long number = 1;
  private Instant now;

  /** Which question is open. */
  enum Step {
    OPERATOR,
    PREPARING,
    CARD,
    SERIAL,
    NODE
  }

  /**
   * What the questions brought.
   *
   * @param operator the operator's name
   * @param serial the card's serial
   * @param label its label as shown, or empty
   * @param node its device node
   * @param nodeAttested whether a person attested that node and serial are one card
   */
  public record Opening(
      String operator, String serial, String label, String node, boolean nodeAttested) {}

  /**
   * Begins.
   *
   * @param host what an inspection of the host brought
   * @param training whether this is training
   * @param brief what a trainee is told; empty on a real card
   * @param now the time
   */
  public OpeningConversation(
      OpeningHost host, boolean training, Optional<String> brief, Instant now) {
    this.host = host;
    this.training = training;
    this.brief = brief;
    this.screens = screens();
    this.now = now;
  }

  /**
   * Begins a training whose card is still being prepared: the brief can be read and the name be
   * typed meanwhile. {@link #found} or {@link #abandon} follows.
   *
   * @param operator a name that may be kept
   * @param brief what a trainee is told
   * @param now the time
   * @return the conversation
   */
  public static OpeningConversation ahead(String operator, String brief, Instant now) {
    OpeningConversation opening =
        new OpeningConversation(
            new OpeningHost(List.of(), List.of(), Optional.of(operator)),
            true,
            Optional.of(brief),
            now);
    opening.ready = false;
    return opening;
  }

  /**
   * Begins on a real card while this host is still being looked at: the name can be typed
   * meanwhile. {@link #found} or {@link #abandon} follows.
   *
   * @param asked what is asked, for example the client's library
   * @param remarks what is missing or in the way on this host, one sentence each
   * @param now the time
   * @return the conversation
   */
  public static OpeningConversation looking(String asked, List<String> remarks, Instant now) {
    OpeningConversation opening =
        new OpeningConversation(
            new OpeningHost(
                List.of(),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                OpeningHost.Wanted.NOTHING,
                remarks,
                Optional.empty()),
            false,
            Optional.empty(),
            now);
    opening.look = Optional.of(new Look(asked, now));
    opening.screens = opening.screens();
    opening.ready = false;
    return opening;
  }

  /**
   * A look at the host that has not ended.
   *
   * @param asked what is asked
   * @param since when it began
   */
  record Look(String asked, Instant since) {}

  /**
   * Takes the flow that is going to be climbed, so that its ladder can be looked at.
   *
   * @param flow the flow
   */
  public void climbs(Flow flow) {
    ladder = LadderAhead.of(flow);
    screens = screens();
    number++;
  }

  private OpeningScreens screens() {
    return new OpeningScreens(host, training, brief, ladder, look);
  }

  /**
   * Takes what an inspection of the prepared host brought; goes on if that was waited for.
   *
   * @param seen the host
   */
  public void found(OpeningHost seen) {
    host = seen;
    look = Optional.empty();
    screens = screens();
    ready = true;
    if (step == Step.PREPARING) {
      number++;
      afterOperator();
    }
  }

  /** Leaves, since the host could not be prepared. */
  public void abandon() {
    abandoned = true;
  }

  /**
   * Tells why it left.
   *
   * @return true if the host could not be prepared
   */
  public boolean abandoned() {
    return abandoned;
  }

  /**
   * Returns what the questions brought.
   *
   * @return the answers, or empty if somebody left
   */
  public Optional<Opening> result() {
    return result;
  }

  @Override
  public Screen screen() {
    Optional<Block> remark =
        problems.isEmpty()
            ? Optional.empty()
            : Optional.of(OpeningScreens.problem(problems.get(0)));
    return asked().shown(number, screens.overlays(isHostAtStake()), remark);
  }

  @Override
  public Optional<Screen> overlay(Overlay overlay) {
    return screens.overlays(isHostAtStake()).contains(overlay)
        ? Optional.of(screens.overlay(overlay, now))
        : Optional.empty();
  }

  private Screen asked() {
    return switch (step) {
      case OPERATOR ->
          screens.line(OPERATOR, "Who is at the console?", operatorPrompt(), problems, now);
      case PREPARING -> screens.preparing(now);
      case CARD -> screens.cards(CARD, choices(), problems, now);
      case SERIAL ->
          screens.line(SERIAL, "Which card? Type its serial.", serialPrompt(), problems, now);
      case NODE -> screens.nodes(NODE, serial, nodeChoices(), problems, now);
    };
  }

  private boolean isHostAtStake() {
    return step != Step.OPERATOR && step != Step.PREPARING;
  }

  private Prompt operatorPrompt() {
    return new Prompt.Line("Your name", NAME_LENGTH, host.suggestedOperator(), false);
  }

  private static Prompt serialPrompt() {
    return new Prompt.Line("Serial, from the asset sheet", SERIAL_LENGTH, Optional.empty(), false);
  }

  private List<Prompt.Option> choices() {
    List<Prompt.Option> options = new ArrayList<>();
    for (OpeningHost.Card card : host.cards()) {
      options.add(Prompt.Option.of(card.serial(), card.serial() + "  " + card.label()));
    }
    options.add(Prompt.Option.of(OTHER, "Not listed: type the serial"));
    return options;
  }

  private List<Prompt.Option> nodeChoices() {
    List<Prompt.Option> options = new ArrayList<>();
    for (String node : host.offeredNodes()) {
      options.add(Prompt.Option.of(node, node + ", by the asset sheet"));
    }
    options.add(Prompt.Option.of("leave", "I cannot tell: leave; nothing was started"));
    return options;
  }

  @Override
  public void answer(long serialNumber, Answer answer, Instant at) {
    now = at;
    if (serialNumber != number || over()) {
      return;
    }
    number++;
    problems.clear();
    switch (answer) {
      case Answer.Left ignored -> left = true;
      case Answer.Typed typed -> typed(typed.text().strip());
      case Answer.Chosen chosen -> chosen(chosen.word());
      case Answer.GoOn ignored -> {}
      case Answer.Yes ignored -> {}
    }
  }

  private void typed(String text) {
    if (step == Step.OPERATOR) {
      if (text.isEmpty() || text.length() > NAME_LENGTH) {
        problems.add("Type a name of 1 to " + NAME_LENGTH + " characters.");
        return;
      }
      operator = text;
      afterOperator();
    } else if (step == Step.SERIAL) {
      if (!io.github.fmwizard.card.CardSerial.isWellFormed(text)) {
        problems.add("A serial has 4 to 16 digits.");
        return;
      }
      serial = text;
      afterSerial();
    }
  }

  private void afterOperator() {
    if (!ready) {
      step = Step.PREPARING;
      return;
    }
    if (host.nodes().isEmpty()) {
      left = true;
      return;
    }
    if (host.wanted().serial().isPresent()) {
      serial = host.wanted().serial().get();
      afterSerial();
    } else if (host.single()) {
      serial = host.cards().get(0).serial();
      finish(host.nodes().get(0), false);
    } else {
      step = host.cards().isEmpty() ? Step.SERIAL : Step.CARD;
    }
  }

  private void afterSerial() {
    Optional<String> objection = host.objectionTo(serial);
    if (objection.isPresent()) {
      problems.add(objection.get());
      step = Step.SERIAL;
      return;
    }
    boolean single = host.single() && host.cards().get(0).serial().equals(serial);
    if (single) {
      finish(host.nodes().get(0), false);
    } else {
      step = Step.NODE;
    }
  }

  private void chosen(String word) {
    if (step == Step.CARD) {
      if (word.equals(OTHER)) {
        step = Step.SERIAL;
      } else if (host.cards().stream().anyMatch(card -> card.serial().equals(word))) {
        serial = word;
        afterSerial();
      }
    } else if (step == Step.NODE) {
      if (host.offeredNodes().contains(word)) {
        finish(word, true);
      } else {
        left = true;
      }
    }
  }

  private void finish(String node, boolean attested) {
    String label =
        host.cards().stream()
            .filter(card -> card.serial().equals(serial))
            .map(OpeningHost.Card::label)
            .findFirst()
            .orElse("");
    result = Optional.of(new Opening(operator, serial, label, node, attested));
  }

  @Override
  public void tick(Instant at) {
    now = at;
  }

  @Override
  public boolean over() {
    return left || abandoned || result.isPresent();
  }
}
