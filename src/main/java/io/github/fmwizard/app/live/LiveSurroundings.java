// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.app.running.FileCheck;
import io.github.fmwizard.app.running.FileLook;
import io.github.fmwizard.app.running.RunSession;
import io.github.fmwizard.hsm.luna.LunaHsm;
import io.github.fmwizard.screen.dialog.RunOptions;
import io.github.fmwizard.wizard.OutsideWorld;
import io.github.fmwizard.wizard.PastActs;
import io.github.fmwizard.wizard.RunView;

/** A run on a real card: nothing is played, and acts went on while the wizard was gone. */
final class LiveSurroundings implements RunSession.Surroundings {

  private final LunaHsm hsm;
  private final BuildBook book;

  LiveSurroundings(LunaHsm hsm, BuildBook book) {
    this.hsm = hsm;
    this.book = book;
  }

  @Override
  public void seen(RunView view) {
    book.keep(view.state().known(), view.now());
  }

  @Override
  public boolean training() {
    return false;
  }

  @Override
  public RunOptions options(String operator) {
    return RunOptions.real(operator, System.getProperty("user.dir", "/"), new FileCheck())
        .looking(new FileLook(new LiveTime()::now));
  }

  @Override
  public OutsideWorld world() {
    return OutsideWorld.real();
  }

  @Override
  public PastActs past() {
    return hsm::past;
  }
}
