// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

/** Runs that were led to some place of the shipped flow. */
final class Climbs {

  private Climbs() {}

  static OperatedRun atFirstGate() {
    return new OperatedRun().play(Scripts.TO_FIRST_GATE);
  }

  static OperatedRun atImage() {
    return atFirstGate().play(Scripts.TO_IMAGE);
  }

  static OperatedRun atLoadGate() {
    return toLoadGate(new OperatedRun());
  }

  static OperatedRun toLoadGate(OperatedRun run) {
    return run.play(Scripts.TO_FIRST_GATE).play(Scripts.TO_IMAGE).play(Scripts.TO_LOAD_GATE);
  }

  static OperatedRun atFirstMoves() {
    return atLoadGate().play(Scripts.FIRST_RUNG_FAILS);
  }

  static OperatedRun atFiles() {
    return toFiles(new OperatedRun());
  }

  private static OperatedRun toFiles(OperatedRun run) {
    return toLoadGate(run)
        .play(Scripts.FIRST_RUNG_FAILS)
        .play(Scripts.TO_DELETE_GATE)
        .play(Scripts.SECOND_RUNG_FAILS)
        .play(Scripts.TO_FILES);
  }

  static OperatedRun atEraseGate() {
    return atFiles().play(Scripts.TO_ERASE_GATE);
  }

  static OperatedRun atSmfsGate() {
    return toSmfsGate(new OperatedRun());
  }

  static OperatedRun toSmfsGate(OperatedRun run) {
    return toFiles(run)
        .play(Scripts.TO_ERASE_GATE)
        .play(Scripts.THIRD_RUNG_FAILS)
        .play(Scripts.TO_SMFS_GATE);
  }

  /** Goes on to a challenge of the last gate. */
  static void toStage(OperatedRun run, String stage) {
    for (String line : (Scripts.TO_PAUSE + "erasing/smfs-gate/hold =").lines().toList()) {
      if (run.id().endsWith("/" + stage)) {
        return;
      }
      if (run.id().endsWith("/hold")) {
        run.tick(30);
      } else {
        run.play(line);
      }
    }
  }
}
