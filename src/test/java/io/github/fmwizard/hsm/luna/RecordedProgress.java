// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.luna;

import io.github.fmwizard.hsm.Progress;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was told of an act's progress. */
final class RecordedProgress implements Progress {
  final List<String> lines = new ArrayList<>();
  boolean noReturn;

  @Override
  public void step(String text) {}

  @Override
  public void output(String line) {
    lines.add(line);
  }

  @Override
  public void pointOfNoReturn() {
    noReturn = true;
  }
}
