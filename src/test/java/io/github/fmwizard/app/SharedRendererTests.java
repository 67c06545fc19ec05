// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fmwizard.app.running.Renderers;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.screen.opening.MenuConversation;
import io.github.fmwizard.training.ScenarioLibrary;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedRendererTests {

  private final Consoles consoles = new Consoles();
  private final SharedRenderer one = new SharedRenderer(consoles);
  private final Conversation menu =
      new MenuConversation(
          TrainingCommands.menu(new ScenarioLibrary.Listing(List.of(), List.of())), Instant.EPOCH);

  @Test
  void opensOneForAllCallers() {
    one.open(InstantSource.system(), false).run(menu);
    one.open(InstantSource.system(), false).run(menu);

    assertThat(consoles.opened).isEqualTo(1);
    assertThat(consoles.run).isEqualTo(2);
  }

  @Test
  void showsTheTimeOfTheLatestCaller() {
    one.open(InstantSource.fixed(Instant.EPOCH), false);
    one.open(InstantSource.fixed(Instant.EPOCH.plusSeconds(7)), true);

    assertThat(consoles.time.instant()).isEqualTo(Instant.EPOCH.plusSeconds(7));
  }

  @Test
  void closesItOnceWhoeverCloses() {
    Renderer renderer = one.open(InstantSource.system(), false);

    renderer.close();
    one.close();

    assertThat(consoles.closed).isEqualTo(1);
  }

  @Test
  void closesNothingThatWasNotOpened() {
    one.close();

    assertThat(consoles.closed).isZero();
  }

  @Test
  void passesARefusalOn() {
    consoles.refusal = "There is no terminal.";

    assertThatThrownBy(() -> one.open(InstantSource.system(), false))
        .isInstanceOf(UsageException.class)
        .hasMessage("There is no terminal.");
  }

  /** Counts what is done at the console. */
  private static final class Consoles implements Renderers {
    private InstantSource time = InstantSource.system();
    private int opened;
    private int run;
    private int closed;
    private String refusal = "";

    @Override
    public boolean pipe() {
      return false;
    }

    @Override
    public Renderer open(InstantSource clock, boolean virtual) {
      if (!refusal.isEmpty()) {
        throw new UsageException(ExitCode.REFUSED, refusal);
      }
      time = clock;
      opened++;
      return new Console();
    }

    private final class Console implements Renderer {
      @Override
      public void run(Conversation conversation) {
        run++;
      }

      @Override
      public void post(Runnable task) {
        task.run();
      }

      @Override
      public ConsoleLease lend(HandOver handOver) {
        throw new IllegalStateException("nothing is lent");
      }

      @Override
      public void close() {
        closed++;
      }
    }
  }
}
