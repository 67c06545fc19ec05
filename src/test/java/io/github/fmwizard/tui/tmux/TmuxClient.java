// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.tmux;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * One client of tmux in its control mode, for many commands: who looks at a screen ten times a
 * second would spend more on starting clients than the program that is looked at takes.
 */
final class TmuxClient implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;

  private final Process client;
  private final Writer commands;
  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();

  private record Reply(boolean good, String text) {}

  /** Attaches to the session of a server; the window keeps its size. */
  TmuxClient(List<String> tmux) {
    try {
      ProcessBuilder attach = new ProcessBuilder(tmux);
      attach.command().addAll(List.of("-C", "attach-session", "-f", "no-output,ignore-size"));
      client = attach.redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException("apt-get install tmux may help", e);
    }
    commands = client.outputWriter(UTF_8);
    Thread reader = new Thread(this::read, "tmux");
    reader.setDaemon(true);
    reader.start();
    reply("attach-session");
  }

  /** Tells whether a command fits on a line of the control mode. */
  static boolean takes(List<String> arguments) {
    return arguments.stream().flatMapToInt(String::chars).noneMatch(Character::isISOControl);
  }

  /** Has a command done, and returns what it prints. */
  synchronized String command(List<String> arguments) {
    String line = arguments.stream().map(TmuxClient::quoted).collect(Collectors.joining(" "));
    try {
      commands.write(line + "\n");
      commands.flush();
    } catch (IOException e) {
      throw new IllegalStateException(line, e);
    }
    return reply(line);
  }

  private String reply(String command) {
    try {
      Reply reply = replies.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (reply == null || !reply.good()) {
        throw new IllegalStateException(command + ": " + reply);
      }
      return reply.text();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * A reply stands between a line that begins with %begin and one that begins with %end or %error.
   */
  private void read() {
    try (BufferedReader lines = client.inputReader(UTF_8)) {
      StringBuilder text = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("%begin ")) {
          text.setLength(0);
        } else if (line.startsWith("%end ") || line.startsWith("%error ")) {
          replies.add(new Reply(line.startsWith("%end "), text.toString()));
        } else {
          text.append(line).append('\n');
        }
      }
      replies.add(new Reply(false, "tmux has ended"));
    } catch (IOException e) {
      replies.add(new Reply(false, "tmux has ended: " + e.getMessage()));
    }
  }

  private static String quoted(String argument) {
    return "'" + argument.replace("'", "'\"'\"'") + "'";
  }

  @Override
  public void close() {
    client.destroyForcibly();
  }
}
