// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card.host;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of the kernel log says against a card, as far as the K7 driver's words and the
 * vendor's list of alarms tell. A line that is missing proves nothing.
 */
public final class KernelLine {

  private static final Pattern ALARM = Pattern.compile("\\bALM([0-9]{4})\\b");

  /**
   * What speaks against a card.
   *
   * @param pattern finds it in a line
   * @param meaning what it means, a sentence without a full stop
   */
  private record Sign(Pattern pattern, String meaning) {}

  private static final Pattern STATE =
      Pattern.compile("HSM_STATE changed: .*new=0x([0-9A-Fa-f]{1,8})");

  private static final List<Sign> SIGNS =
      List.of(
          sign("Re-entered bootloader", "the card restarted by itself and waits for a restart"),
          sign("HSM failure\\(", "a restart ended in a state that needs support"),
          sign("mmio timed out", "the card's registers do not answer: link or card, no FM"),
          sign("timed-out \\(timeout_secs", "the card was not ready 300 s after a restart began"),
          sign("timed out, last_m2h_mbx", "the boot loader did not answer within 10 s"),
          sign("timed-out|timed out|TIMEOUT", "the card did not answer in time"),
          sign(
              "User abort",
              "a program was stopped in a request; one restart of the card is needed"),
          sign("PCIe Link Failure", "the PCIe link was lost: tamper, card seat or host"),
          sign("ERROR: HW_ERR", "the hardware of the card reported an error: support"),
          sign("ERROR: TAMPER", "the card reported a tamper: clear it first"),
          sign("ERROR: ", "the driver holds the card for failed until it is restarted"),
          sign(
              "non-ICD command",
              "a boot-loader message met a running firmware: its reset did not hold"),
          sign("gofw failed", "the firmware could not be started"),
          sign("k7_enable_device\\(\\) failed", "the driver could not take the card"));

  private KernelLine() {}

  private static Sign sign(String pattern, String meaning) {
    return new Sign(Pattern.compile(pattern), meaning);
  }

  /**
   * Tells what a line means, if it reports a problem of a card.
   *
   * @param line a line that names a card
   * @return what it means, without a full stop; empty if it reports no problem
   */
  public static Optional<String> against(String line) {
    Matcher alarm = ALARM.matcher(line);
    if (alarm.find()) {
      return Optional.of(ofAlarm(Integer.parseInt(alarm.group(1))));
    }
    Matcher state = STATE.matcher(line);
    if (state.find()) {
      return ofState(Long.parseLong(state.group(1), 16));
    }
    return SIGNS.stream()
        .filter(sign -> sign.pattern().matcher(line).find())
        .map(Sign::meaning)
        .findFirst();
  }

  /**
   * Tells whether a line is one of a card: the driver begins each with the card's name.
   *
   * @param node the card's node, such as {@code /dev/k7pf0}
   * @param line the line
   * @return false for a line of another card
   */
  public static boolean isOf(String node, String line) {
    return line.contains(node.replaceFirst("^/dev/", "") + ":");
  }

  /** The way up and a firmware that takes commands are no problem. */
  private static Optional<String> ofState(long number) {
    return DriverState.of(number)
        .filter(
            state ->
                switch (state) {
                  case NONE, BL_STARTED, BOOTING, DMA_READY, CONFIGURE, READY -> false;
                  case BL_COMMANDS,
                      BL_READY,
                      BL_ERASING,
                      BL1_FATAL,
                      BL2_FATAL,
                      TAMPER_RESET,
                      HW_ERROR ->
                      true;
                })
        .map(DriverState::reading);
  }

  private static String ofAlarm(int number) {
    return switch (number) {
      case 1, 2, 3 -> "soft tamper: voltage or temperature; the card waits until that is over";
      case 4, 5, 6, 7, 8, 9, 11 -> "hard tamper: clear the tamper before anything else";
      case 10 -> "decommissioned: recovering FMs is pointless";
      case 12 -> "hardware error: restart once, then support";
      case 13 -> "high temperature: cool the host; the card goes on";
      case 14 -> "low battery: have it replaced; a lost battery can decommission the HSM";
      case 15 -> "PCIe link failure: tamper, card seat or host, no FM";
      case 16 -> "talk between host and card failed; the next error line names the cause";
      case 17 -> "a request got no answer; that may be an FM, or the link";
      case 1000 -> "alarm of the boot loader that is not known";
      case 1001 -> "a tamper came first: the HSM asks for a restart";
      case 1003 -> "the boot loader did not start the firmware: support, no FM";
      case 1004 -> "the boot loader's self-test warns";
      default -> "an alarm whose meaning is not known here: ask support";
    };
  }
}
