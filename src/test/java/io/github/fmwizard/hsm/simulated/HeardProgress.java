// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import io.github.fmwizard.hsm.Progress;
import java.util.ArrayList;
import java.util.List;

/** Keeps what an act said, and can stop it dead there, as a kill would. */
final class HeardProgress implements Progress {

  /** What stands for a kill. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  final List<String> heard = new ArrayList<>();
  private String deadly = "\0";

  HeardProgress killAt(String text) {
    deadly = text;
    return this;
  }

  @Override
  public void step(String text) {
    hear(text);
  }

  @Override
  public void output(String line) {
    hear(line);
  }

  @Override
  public void pointOfNoReturn() {
    hear("point of no return");
  }

  private void hear(String text) {
    heard.add(text);
    if (text.contains(deadly)) {
      throw new Killed();
    }
  }
}
