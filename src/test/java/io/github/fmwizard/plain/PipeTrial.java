// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.plain;

import io.github.fmwizard.screen.Answer;
import io.github.fmwizard.screen.Conversation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/** Runs a conversation over a pipe. */
final class PipeTrial {

  static final PlainOptions OPTIONS = PlainOptions.usual().inVirtualTime();

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  /** Runs to the end; returns what was written. */
  static String run(Conversation conversation, String input) {
    return run(conversation, input.getBytes(StandardCharsets.UTF_8), OPTIONS);
  }

  static String run(Conversation conversation, byte[] input, PlainOptions options) {
    var trial = new PipeTrial();
    try (var renderer = trial.renderer(input, options)) {
      renderer.run(conversation);
    }
    return trial.output();
  }

  /** Runs to the end; returns the answers that came. */
  static List<Answer> answers(Story story, String input) {
    run(story, input);
    return story.answers;
  }

  PlainRenderer renderer(byte[] input, PlainOptions options) {
    return PlainRenderer.onPipe(
        new ByteArrayInputStream(input), output, InstantSource.fixed(Screens.NOON), options);
  }

  String output() {
    return output.toString(StandardCharsets.UTF_8);
  }
}
