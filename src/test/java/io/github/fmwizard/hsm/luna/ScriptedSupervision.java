// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.hsm.tools.supervision.Supervised;
import io.github.fmwizard.hsm.tools.supervision.Supervision;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Runs programs that do what a test says, in this process. */
final class ScriptedSupervision implements Supervision {

  /** A program: hears a typed byte and says something. */
  interface Script {
    void started(Stage stage);

    void typed(Stage stage, int value);
  }

  final List<Command> commands = new ArrayList<>();
  private Script script = ends("", 0);
  private Optional<Stage> last = Optional.empty();
  boolean refuses;

  ScriptedSupervision runs(Script next) {
    script = next;
    return this;
  }

  /** A program that prints something and ends without asking. */
  static Script ends(String output, int status) {
    return new Script() {
      @Override
      public void started(Stage stage) {
        stage.print(output);
        stage.exit(status);
      }

      @Override
      public void typed(Stage stage, int value) {}
    };
  }

  /** A program that asks each of these in turn, then prints something and ends. */
  static Script asks(List<String> prompts, String output) {
    return asks(prompts, output, () -> {});
  }

  /** As above; at each Enter something else happens first. */
  static Script asks(List<String> prompts, String output, Runnable atEnter) {
    return new Script() {
      private int asked;

      @Override
      public void started(Stage stage) {
        stage.print(prompts.get(0));
      }

      @Override
      public void typed(Stage stage, int value) {
        if (value == 4) {
          stage.print("\r\nnobody answered\r\n");
          stage.exit(1);
        } else if (value == '\n') {
          atEnter.run();
          asked++;
          if (asked < prompts.size()) {
            stage.print("\r\n" + prompts.get(asked));
          } else {
            stage.print("\r\n" + output);
            stage.exit(0);
          }
        }
      }
    };
  }

  Stage stage() {
    return last.orElseThrow();
  }

  @Override
  public Supervised start(Path folder, Command command) throws IOException {
    if (refuses) {
      throw new IOException("no room");
    }
    Files.createDirectory(folder);
    commands.add(command);
    Stage stage = new Stage(script);
    last = Optional.of(stage);
    script.started(stage);
    return stage;
  }

  @Override
  public Optional<Supervised> find(Path folder) {
    return Files.exists(folder) ? last.map(stage -> stage) : Optional.empty();
  }

  @Override
  public List<Path> records(Path folder) {
    return List.of(folder.resolve("output"));
  }

  /** A running program. */
  static final class Stage implements Supervised {
    private final Script script;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final StringBuilder typed = new StringBuilder();
    private Optional<Event> ended = Optional.empty();

    Stage(Script script) {
      this.script = script;
    }

    void print(String text) {
      events.add(new Output(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
    }

    void hear(Event event) {
      events.add(event);
    }

    void exit(int status) {
      end(new End.Exited(status, true));
    }

    void end(End end) {
      events.add(new Ended(end));
    }

    synchronized String typed() {
      return typed.toString();
    }

    @Override
    public void type(byte[] bytes) {
      for (byte each : bytes) {
        synchronized (this) {
          typed.append((char) each);
        }
        script.typed(this, each);
      }
      Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public void resize(int rows, int columns) {}

    @Override
    public Event next() throws InterruptedException {
      if (ended.isPresent()) {
        return ended.get();
      }
      Event event = events.take();
      if (event instanceof Ended) {
        ended = Optional.of(event);
      }
      return event;
    }

    @Override
    public void close() {}
  }
}
