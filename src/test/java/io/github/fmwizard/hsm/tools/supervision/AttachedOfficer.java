// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Hears a supervised program to its end on a thread of its own, and types. */
final class AttachedOfficer implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Supervised supervised;
  private final List<Supervised.Event> events = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final Thread ear = new Thread(this::hear, "officer");
  private volatile Supervised.@Nullable End end;

  AttachedOfficer(Supervised supervised) {
    this.supervised = supervised;
    ear.setDaemon(true);
    ear.start();
  }

  private void hear() {
    try {
      while (end == null) {
        var event = supervised.next();
        if (event instanceof Supervised.Output part) {
          var bytes = new byte[part.bytes().remaining()];
          part.bytes().get(bytes);
          output.writeBytes(bytes);
        } else {
          events.add(event);
        }
        if (event instanceof Supervised.Ended ended) {
          end = ended.end();
        }
      }
    } catch (InterruptedException e) {
      // The officer has left.
    }
  }

  /** Returns what was heard, without the carriage returns that a terminal adds. */
  String output() {
    return output.toString(ISO_8859_1).replace("\r\n", "\n");
  }

  /** Returns the last characters of what was heard, as they came. */
  String tail(int count) {
    var all = output.toString(ISO_8859_1);
    return all.substring(Math.max(0, all.length() - count));
  }

  int outputBytes() {
    return output.size();
  }

  /** Returns what was heard besides output. */
  List<Supervised.Event> events() {
    return events;
  }

  AttachedOfficer awaitOutput(String text) {
    await("output " + text)
        .atMost(PATIENCE)
        .conditionEvaluationListener(null)
        .until(() -> output().contains(text));
    return this;
  }

  AttachedOfficer awaitEvent(Supervised.Event event) {
    await(event.toString()).atMost(PATIENCE).until(() -> events.contains(event));
    return this;
  }

  Supervised.@Nullable End awaitEnd() {
    await("the end").atMost(PATIENCE).until(() -> end != null);
    return end;
  }

  AttachedOfficer type(String text) {
    supervised.type(text.getBytes(ISO_8859_1));
    return this;
  }

  AttachedOfficer resize(int rows, int columns) {
    supervised.resize(rows, columns);
    return this;
  }

  @Override
  public void close() {
    supervised.close();
    ear.interrupt();
  }
}
