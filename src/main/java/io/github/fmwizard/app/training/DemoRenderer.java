// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.training;

import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.training.DemoConsole;
import io.github.fmwizard.training.DemoDriver;
import io.github.fmwizard.training.DemoPace;
import io.github.fmwizard.training.DemoScript;
import io.github.fmwizard.training.PreparedScenario;
import io.github.fmwizard.wizard.RunView;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** A renderer at which a scenario's model run plays by itself. */
final class DemoRenderer implements Renderer {

  private final Renderer console;
  private final PreparedScenario lesson;
  private final DemoScript script;
  private final DemoPace pace;
  private final DemoConsole typist;
  private Optional<DemoDriver> driver = Optional.empty();

  DemoRenderer(Renderer console, PreparedScenario lesson, InstantSource time, Duration pause) {
    this.console = console;
    this.lesson = lesson;
    this.script = new DemoScript(lesson.scenario().model());
    this.pace = new DemoPace(console::post, time, pause);
    this.typist = new DemoConsole(console, script, lesson.scenario());
  }

  /** Shows the player a new picture of the run; called on the renderer's thread. */
  void seen(RunView view) {
    driver.ifPresent(player -> player.seen(view));
  }

  /** Returns what is wrong with the script, if it did not lead to the end. */
  Optional<String> problem() {
    return script.problem();
  }

  @Override
  public void run(Conversation conversation) {
    DemoDriver player = new DemoDriver(conversation, script, lesson.folder(), pace);
    driver = Optional.of(player);
    console.run(player);
  }

  @Override
  public void post(Runnable task) {
    console.post(task);
  }

  @Override
  public ConsoleLease lend(HandOver handOver) {
    return typist.lend(handOver);
  }

  @Override
  public void close() {
    console.close();
  }
}
