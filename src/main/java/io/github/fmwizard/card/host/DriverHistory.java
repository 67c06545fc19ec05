// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card.host;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the driver wrote of one card, read from the kernel log's lines (dossier 11.3 to 11.5). A
 * line that is there is evidence; one that is missing proves nothing.
 *
 * @param state the state of its last line that names one
 * @param failed why the driver refuses commands to the card since its last reset, if a line says so
 * @param gaveUp whether the driver gave up waiting for the card since the last reset began
 * @param resets how many resets by the host have ended, as far as the lines go back
 */
public record DriverHistory(
    Optional<DriverState> state, Optional<String> failed, boolean gaveUp, int resets) {

  private static final Pattern OF_A_NODE =
      Pattern.compile("\\b(k7pf[0-9]{1,3}): (?:k7_\\w+: )?(.*)");
  private static final Pattern STATE =
      Pattern.compile(
          "HSM_STATE changed: .*new=0x([0-9A-Fa-f]{1,8})|Ready \\(hsm_state=0x([0-9A-Fa-f]{1,8})\\)");
  private static final Pattern FAILED =
      Pattern.compile(
          "Unexpected reset|User abort|req timed out|TIMEOUT HRA|PCIe Link Failure"
              + "|ERROR: (HW_ERR|TAMPER|ACCESS_ERR|UNRECOV_DMA_ERR|RECOV_DMA_ERR)"
              + "|\\bALM00(0[1-9]|1[0-2]|1[5-7])\\b");
  private static final String BEGINS = "initiating HOST RESET";
  private static final String ENDS = "completed HOST RESET";
  private static final Pattern GIVES_UP =
      Pattern.compile("timed-out \\(timeout_secs|timed out, last_m2h_mbx|mmio timed out");
  private static final String UNEXPECTED = "Unexpected reset";

  /**
   * Reads lines.
   *
   * @param lines lines of the kernel log, oldest first
   * @param name the name of the card's node, for example {@code k7pf0}
   * @return what the driver wrote of it
   */
  public static DriverHistory of(List<String> lines, String name) {
    DriverHistory history = new DriverHistory(Optional.empty(), Optional.empty(), false, 0);
    for (String line : lines) {
      Matcher parts = OF_A_NODE.matcher(line);
      if (parts.find() && parts.group(1).equals(name)) {
        history = history.after(parts.group(2), line);
      }
    }
    return history;
  }

  private DriverHistory after(String text, String line) {
    if (text.startsWith(BEGINS)) {
      return new DriverHistory(Optional.of(DriverState.NONE), Optional.empty(), false, resets);
    }
    if (text.startsWith(ENDS)) {
      return new DriverHistory(state, failed, gaveUp, resets + 1);
    }
    Matcher changed = STATE.matcher(text);
    if (changed.find()) {
      String digits = changed.group(1) == null ? changed.group(2) : changed.group(1);
      return new DriverHistory(DriverState.of(Long.parseLong(digits, 16)), failed, gaveUp, resets);
    }
    boolean unexpected = text.contains(UNEXPECTED);
    return new DriverHistory(
        unexpected ? Optional.of(DriverState.BL_READY) : state,
        FAILED.matcher(text).find() ? Optional.of(line) : failed,
        gaveUp || GIVES_UP.matcher(text).find(),
        resets);
  }
}
