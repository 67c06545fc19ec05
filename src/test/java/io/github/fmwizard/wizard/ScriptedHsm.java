// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.HostReport;
import io.github.fmwizard.card.Tool;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.Console;
import io.github.fmwizard.hsm.Hsm;
import io.github.fmwizard.hsm.Invocation;
import io.github.fmwizard.hsm.Invocation.LoginNeed;
import io.github.fmwizard.hsm.Progress;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** An access layer whose card is a picture and whose acts go as a test says. */
public final class ScriptedHsm implements Hsm {

  private static final String CLIENT = "/usr/safenet/lunaclient/";

  private final CardPicture card;
  private final Supplier<Instant> now;
  private final Consumer<String> trace;
  private final Consumer<Action> usual;
  private final Deque<ScriptedAct> acts = new ArrayDeque<>();
  private final List<Action> performed = new ArrayList<>();
  private String programs = "0".repeat(64);
  private boolean restartsNext;
  private boolean restarting;

  ScriptedHsm(
      CardPicture card, Supplier<Instant> now, Consumer<String> trace, Consumer<Action> usual) {
    this.card = card;
    this.now = now;
    this.trace = trace;
    this.usual = usual;
  }

  /**
   * Says how the next act goes; acts of which nothing was said are done.
   *
   * @param act how it goes
   */
  public void next(ScriptedAct act) {
    acts.add(act);
  }

  /** Shows the card on its way up at one look after the next act. */
  public void restarts() {
    restartsNext = true;
  }

  /**
   * Returns what was performed.
   *
   * @return the actions, oldest first
   */
  public List<Action> performed() {
    return List.copyOf(performed);
  }

  /**
   * Exchanges the vendor's programs.
   *
   * @param sha256 their digest from now on
   */
  public void exchangePrograms(String sha256) {
    programs = sha256;
  }

  @Override
  public HostReport host() {
    throw new UnsupportedOperationException("A run looks at one card.");
  }

  @Override
  public CardReport inspect(CardRef ref) {
    trace.accept("look");
    if (restarting) {
      restarting = false;
      CardPicture between = new CardPicture();
      between.text(FactName.CARD_CONDITION, "restarting");
      return ReportOf.facts(ref, between.look(), now.get());
    }
    return ReportOf.facts(ref, card.look(), now.get());
  }

  @Override
  public ActResult perform(CardRef ref, Action action, Console console, Progress progress) {
    ScriptedAct act = acts.isEmpty() ? ScriptedAct.done() : acts.remove();
    trace.accept(word(action).toUpperCase(java.util.Locale.ROOT));
    performed.add(action);
    restarting = restartsNext;
    restartsNext = false;
    act.change().ifPresentOrElse(change -> change.accept(card), () -> work(action));
    return act.result().get();
  }

  private void work(Action action) {
    usual.accept(action);
    restarting = action instanceof Action.RestartCard;
  }

  @Override
  public Invocation resolve(CardRef ref, Action action) {
    String node = ref.node().path();
    return switch (action) {
      case Action.LoadFm load ->
          line("bin/ctfm", LoginNeed.ONE, "documented", "i", "-f", load.image().path());
      case Action.DeleteFm delete ->
          line("bin/ctfm", LoginNeed.ONE, "recollection", "d", "-i", delete.id().toString());
      case Action.EraseAllFms ignored ->
          line("bin/fmrecover", LoginNeed.NOT_KNOWN, "documented", "--fm", node);
      case Action.EraseSmfs ignored ->
          line("bin/fmrecover", LoginNeed.NOT_KNOWN, "documented", "--smfs", node);
      case Action.RestartCard ignored -> line("sbin/lunareset", LoginNeed.NONE, "documented", node);
      case Action.ActivateSmfs ignored -> line("bin/ctfm", LoginNeed.ONE, "seen-in-code", "a");
    };
  }

  private Invocation line(String program, LoginNeed login, String known, String... arguments) {
    List<String> line = new ArrayList<>(List.of(CLIENT + program));
    line.addAll(List.of(arguments));
    Tool tool = tool(CLIENT + program);
    return new Invocation(
        line, login, known, List.of(new Tool(tool.path(), tool.size(), programs, tool.owner())));
  }

  static Tool tool(String path) {
    return new Tool(path, 1000, "0".repeat(64), "root");
  }

  static String word(Action action) {
    return switch (action) {
      case Action.LoadFm ignored -> "load-fm";
      case Action.DeleteFm ignored -> "delete-fm";
      case Action.EraseAllFms ignored -> "erase-all-fms";
      case Action.EraseSmfs ignored -> "erase-smfs";
      case Action.RestartCard ignored -> "restart-card";
      case Action.ActivateSmfs ignored -> "activate-smfs";
    };
  }

  @Override
  public int begun() {
    return 0;
  }

  @Override
  public List<String> describe() {
    return List.of("a card of a test");
  }
}
