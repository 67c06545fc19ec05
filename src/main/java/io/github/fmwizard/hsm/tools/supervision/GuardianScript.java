// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

/** The guardian: a small shell that holds the terminal and starts the supervisor again. */
final class GuardianScript {

  /**
   * Arguments: the folder, the program {@code cat}, then the line that starts the supervisor.
   *
   * <p>Signals are caught and not ignored, because the supervisor and the program would inherit the
   * latter. The terminal lives as long as one process holds descriptor 3, so the supervisor may
   * die. When none can be started any more, somebody still has to read what the program prints: a
   * full terminal would stop it in the middle, and one that nobody holds would fail its writes.
   */
  static final String SCRIPT =
      """
      umask 077
      ulimit -c 0
      cd "$1" || exit 70
      cat=$2
      shift 2
      trap : HUP INT QUIT TERM
      trap '' TSTP
      { echo -900 >/proc/self/oom_score_adj; } 2>/dev/null
      started_at() { shift 19; echo "$1"; }
      read -r boot </proc/sys/kernel/random/boot_id
      read -r stat <"/proc/$$/stat"
      fields=${stat##*) }
      ticks=$(started_at $fields)
      set -C
      echo "$boot $$ $ticks" >guardian || exit 75
      set +C
      exec 3<>/dev/ptmx || exit 71
      lost=0
      broken=0
      while [ $lost -lt 20 ] && [ $broken -lt 3 ]; do
        "$@" <&3 3<&- >>supervisor.log 2>&1
        code=$?
        read -r word rest <result
        [ -n "$word" ] && exit 0
        [ -e started ] || exit 72
        if [ $code -gt 128 ]; then lost=$((lost + 1)); else broken=$((broken + 1)); fi
        [ $lost -gt 3 ] && sleep 1
      done
      trap '' HUP INT QUIT TERM
      "$cat" <&3 >>output.fallback 2>/dev/null
      "$cat" <&3 >/dev/null 2>&1
      exit 74
      """;

  private GuardianScript() {}
}
