// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/** What to do about a code, where several codes ask for the same. */
final class Advice {

  static final String NOTHING = "Nothing needs to be done.";

  static final String LOOK_AGAIN = "Look at the card again before anything else.";

  static final String REPORT_BUG = "Keep the log and report this as a fault of fmwizard.";

  static final String CHECK_CLIENT = "Check the installation of the client on this host.";

  static final String KERNEL_LOG = "Read the kernel log for alarms of the card, then look again.";

  static final String COUNT_LOGINS =
      "Look at the logins left before anybody types the credential again.";

  static final String STOP_LOGINS = "Stop all logins and call the vendor's support.";

  static final String RIGHT_IMAGE = "Choose the right file and certificate, then load again.";

  static final String CHECK_PED = "Connect the PED and make it ready, then decide anew.";

  static final String CALL_SUPPORT = "Keep the evidence and call the vendor's support.";

  private Advice() {}
}
