// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.fmwizard.app.running.Renderers;
import io.github.fmwizard.hsm.ConsoleLease;
import io.github.fmwizard.hsm.HandOver;
import io.github.fmwizard.screen.Conversation;
import io.github.fmwizard.screen.MenuConversation;
import io.github.fmwizard.screen.Renderer;
import io.github.fmwizard.terminal.FirstLook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class OneRendererTests {

  private final Consoles consoles = new Consoles();
  private final OneRenderer one = new OneRenderer(consoles);
  private final Conversation menu =
      new MenuConversation(TrainingDesk.menu(List.of()), Instant.EPOCH);

  @Test
  void givesWhatWasBegunToWhoeverAsks() throws Exception {
    one.begin(FirstLook.begin());
    Thread asking =
        new Thread(
            () -> {
              Renderer renderer = one.open(InstantSource.system(), false);
              renderer.post(() -> consoles.posted.incrementAndGet());
              renderer.run(menu);
              renderer.post(() -> consoles.posted.incrementAndGet());
            });
    asking.start();
    await().until(() -> asking.getState() == Thread.State.WAITING);
    assertThat(consoles.posted).hasValue(0);
    consoles.mayOpen.countDown();
    asking.join();

    one.open(InstantSource.system(), false).run(menu);
    one.close();

    assertThat(consoles.opened).hasValue(1);
    assertThat(consoles.posted).as("before and after").hasValue(2);
    assertThat(consoles.run).hasValue(2);
    assertThat(consoles.closed).hasValue(1);
  }

  @Test
  void doesOneThingBehindALook() {
    FirstLook look = FirstLook.begin();
    look.then(() -> {});

    assertThatThrownBy(() -> look.then(() -> {})).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "xterm, false, true, true",
    "xterm, true, true, false",
    "dumb, false, true, false",
    "xterm, false, false, false"
  })
  void isBegunForTheWholeScreenAloneAndWhereItsStateCanBeKept(
      String term, boolean plain, boolean canBeMade, boolean begun, @TempDir Path folder)
      throws Exception {
    CommonOptions options = new CommonOptions();
    options.plain = plain;
    Screens screens = new Screens(options, Map.of("TERM", term), folder.resolve("saved"));
    Path file = Files.createFile(folder.resolve("file"));
    Folders folders = new Folders((canBeMade ? folder : file).resolve("state"), folder);
    consoles.mayOpen.countDown();

    one.ahead(screens, folders, Optional.of(FirstLook.begin()));
    one.close();

    assertThat(consoles.opened).hasValue(begun ? 1 : 0);
    assertThat(consoles.closed).hasValue(begun ? 1 : 0);
  }

  @Test
  void givesTheTerminalBackIfNobodyAskedForWhatWasBegun() {
    one.begin(FirstLook.begin());
    consoles.mayOpen.countDown();

    one.close();
    one.close();

    assertThat(consoles.opened).hasValue(1);
    assertThat(consoles.closed).hasValue(1);
  }

  @Test
  void tellsWhatIsWrongWhenItIsAskedFor() {
    consoles.refusal = "There is no terminal.";
    consoles.mayOpen.countDown();
    one.begin(FirstLook.begin());
    Renderer renderer = one.open(InstantSource.system(), false);

    assertThatThrownBy(() -> renderer.run(menu))
        .isInstanceOf(UsageException.class)
        .hasMessage("There is no terminal.");
    one.close();
    assertThat(consoles.closed).hasValue(0);
  }

  /** Opens a console when it may. */
  private static final class Consoles implements Renderers {
    private final CountDownLatch mayOpen = new CountDownLatch(1);
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger posted = new AtomicInteger();
    private final AtomicInteger run = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private volatile String refusal = "";

    @Override
    public boolean pipe() {
      return false;
    }

    @Override
    public Renderer open(InstantSource time, boolean virtual) {
      try {
        mayOpen.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      if (!refusal.isEmpty()) {
        throw new UsageException(ExitCode.REFUSED, refusal);
      }
      opened.incrementAndGet();
      return new Console();
    }

    private final class Console implements Renderer {
      @Override
      public void run(Conversation conversation) {
        run.incrementAndGet();
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
        closed.incrementAndGet();
      }
    }
  }
}
