// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervisor;

import io.github.fmwizard.hsm.tools.supervision.SupervisedFolder;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The wrapper: a small shell that leads the program's session, says that it began, waits for it,
 * and writes its exit status.
 */
final class Wrapper {

  /**
   * Arguments: the folder, the terminal, the programs {@code env} and {@code sync}, then the
   * program's variables, itself and its arguments.
   *
   * <p>As the leader of a session without a terminal, the shell gets the one that it opens. A
   * hang-up and keys that stop are ignored for the program too; the other signals are caught by the
   * shell, so that the program has their default.
   */
  static final String SCRIPT =
      """
      folder=$1
      terminal=$2
      env=$3
      sync=$4
      shift 4
      say() { printf '%-127s\\n' "$1" 1<>"$folder/status"; }
      exec 0<>"$terminal" 1>&0 2>&0
      if ! { : </dev/tty; } 2>/dev/null; then
        say 'refused The terminal could not be made its own.'
        exit 125
      fi
      trap '' HUP TSTP TTIN TTOU
      trap : INT QUIT TERM
      started_at() { shift 19; echo "$1"; }
      read -r boot </proc/sys/kernel/random/boot_id
      read -r stat <"/proc/$$/stat"
      fields=${stat##*) }
      ticks=$(started_at $fields)
      set -C
      if ! { echo "$boot $$ $ticks" >"$folder/began"; } 2>/dev/null; then
        [ -s "$folder/began" ] || say 'refused Its folder can not be written. The disk may be full.'
        exit 125
      fi
      set +C
      "$sync" "$folder/began" "$folder" 2>/dev/null
      "$env" -i "$@"
      code=$?
      say "exit $code"
      "$sync" "$folder/status" 2>/dev/null
      exit "$code"
      """;

  private Wrapper() {}

  /**
   * Starts the program.
   *
   * @param programs sh, setsid, env and sync, by absolute path
   */
  static Process start(SupervisedFolder folder, String terminal, List<String> programs)
      throws IOException {
    var line = new ArrayList<String>();
    line.addAll(List.of(programs.get(1), programs.get(0), "-c", SCRIPT, "fmwizard-wrapper"));
    line.addAll(List.of(folder.path().toString(), terminal, programs.get(2), programs.get(3)));
    line.addAll(folder.environment());
    line.addAll(folder.line());
    var builder = new ProcessBuilder(line);
    builder.directory(new File("/"));
    // Never the terminal: Java would open it without O_NOCTTY and might get it for itself.
    builder.redirectInput(new File("/dev/null"));
    builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return builder.start();
  }
}
