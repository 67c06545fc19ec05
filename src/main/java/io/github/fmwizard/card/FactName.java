// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/**
 * Names of the facts that an inspection may bring. There is none for the contents of SMFS: nothing
 * known reads them.
 */
public enum FactName implements Word {
  /** Device nodes. */
  HOST_NODES("host.nodes", false),
  /** Admin slots with serial and label. */
  HOST_ADMIN_SLOTS("host.admin-slots", false),
  /** Version of the client. */
  HOST_CLIENT_VERSION("host.client-version", false),
  /** Vendor programs. */
  HOST_TOOLS("host.tools", false),
  /** The client's switch for logins to an FM-enabled HSM. */
  HOST_LOGIN_ALLOWED_FLAG("host.login-allowed-flag", false),
  /** Alarms in the kernel log. */
  HOST_KERNEL_ALARMS("host.kernel-alarms", false),
  /** Whether the run folder takes evidence. */
  EVIDENCE_WRITABLE("evidence.writable", false),
  /** What the card is doing. */
  CARD_CONDITION("card.condition", true),
  /** The raw halt code. */
  CARD_HALT_CODE("card.halt-code", true),
  /** The serial. */
  CARD_SERIAL("card.serial", true),
  /** The label of the admin token. */
  CARD_LABEL("card.label", true),
  /** The model. */
  CARD_MODEL("card.model", true),
  /** The firmware version. */
  CARD_FIRMWARE("card.firmware", true),
  /** How node and serial were found to be one card: single, attested or none. */
  CARD_NODE_PROOF("card.node-proof", true),
  /** Secure transport mode. */
  CARD_TRANSPORT_MODE("card.transport-mode", true),
  /** A tamper. */
  CARD_TAMPERED("card.tampered", true),
  /** Zeroized. */
  CARD_ZEROIZED("card.zeroized", true),
  /** Whether the card asks for a restart. */
  CARD_RESTART_PENDING("card.restart-pending", true),
  /** Policy 40. */
  CARD_POLICY_40("card.policy-40", true),
  /** Policy 48. */
  CARD_POLICY_48("card.policy-48", true),
  /** Policy 50. */
  CARD_POLICY_50("card.policy-50", true),
  /** Policy 51. */
  CARD_POLICY_51("card.policy-51", true),
  /** Open sessions; counts are left out of the scope. */
  CARD_SESSIONS("card.sessions", false),
  /** Password or PED. */
  SO_AUTH("so.auth", true),
  /** Logins left. */
  SO_ATTEMPTS_LEFT("so.attempts-left", true),
  /** The FMs. */
  FMS_LIST("fms.list", true),
  /** Whether the list is known to be complete. */
  FMS_LIST_COMPLETE("fms.list-complete", false),
  /** Whether SMFS is active. */
  SMFS_STATE("smfs.state", true);

  private final String word;
  private final boolean inScope;

  FactName(String word, boolean inScope) {
    this.word = word;
    this.inScope = inScope;
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * Tells whether a gate is bound to it.
   *
   * @return true for facts of the card, the SO, the FMs and SMFS
   */
  public boolean inScope() {
    return inScope;
  }
}
