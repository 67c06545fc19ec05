// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

/** Runs that were led to some place of the shipped flow. */
final class Climbs {

  private Climbs() {}

  static PlayedRun atFirstGate() {
    return new PlayedRun().play(Scripts.TO_FIRST_GATE);
  }

  static PlayedRun atImage() {
    return atFirstGate().play(Scripts.TO_IMAGE);
  }

  static PlayedRun atLoadGate() {
    return toLoadGate(new PlayedRun());
  }

  static PlayedRun toLoadGate(PlayedRun run) {
    return run.play(Scripts.TO_FIRST_GATE).play(Scripts.TO_IMAGE).play(Scripts.TO_LOAD_GATE);
  }

  static PlayedRun atFirstMoves() {
    return atLoadGate().play(Scripts.FIRST_RUNG_FAILS);
  }

  static PlayedRun atFiles() {
    return toFiles(new PlayedRun());
  }

  private static PlayedRun toFiles(PlayedRun run) {
    return toLoadGate(run)
        .play(Scripts.FIRST_RUNG_FAILS)
        .play(Scripts.TO_DELETE_GATE)
        .play(Scripts.SECOND_RUNG_FAILS)
        .play(Scripts.TO_FILES);
  }

  static PlayedRun atEraseGate() {
    return atFiles().play(Scripts.TO_ERASE_GATE);
  }

  static PlayedRun atSmfsGate() {
    return toSmfsGate(new PlayedRun());
  }

  static PlayedRun toSmfsGate(PlayedRun run) {
    return toFiles(run)
        .play(Scripts.TO_ERASE_GATE)
        .play(Scripts.THIRD_RUNG_FAILS)
        .play(Scripts.TO_SMFS_GATE);
  }

  /** Goes on to a challenge of the last gate. */
  static void toStage(PlayedRun run, String stage) {
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
