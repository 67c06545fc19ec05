// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.flow.model.Predicate;
import java.util.Optional;

/** PersonNames what a predicate asks, and the fact that it asks first of all. */
public final class PredicateWords {

  private PredicateWords() {}

  /** PersonNames the item of a check. */
  public static String item(Predicate predicate) {
    return switch (predicate) {
      case ONE_CARD_PROVED -> "Node and serial are one card";
      case SAME_CARD_AS_BEFORE -> "The same card as before";
      case SOURCES_AGREE -> "The sources agree";
      case NOT_TAMPERED -> "No tamper";
      case NOT_IN_TRANSPORT -> "Not in secure transport mode";
      case NOT_ZEROIZED -> "Not zeroized";
      case NO_HARDWARE_FAULT -> "No hardware fault";
      case TOOLS_TRUSTED -> "Vendor programs in place";
      case EVIDENCE_WRITABLE -> "Evidence can be written";
      case CARD_ANSWERS -> "The card answers";
      case CARD_NOT_HALTED -> "The card is not halted";
      case FIRMWARE_AT_LEAST -> "Firmware";
      case FM_POLICY_ON -> "FM policy";
      case CLIENT_ALLOWS_LOGIN -> "The client allows logins";
      case RESTART_NOT_PENDING -> "No restart pending";
      case NO_OTHER_SESSIONS -> "No other sessions";
      case LOGINS_LEFT_AT_LEAST -> "HSM SO logins left";
      default -> ofFms(predicate);
    };
  }

  private static String ofFms(Predicate predicate) {
    return switch (predicate) {
      case BUILD_NOT_TRIED -> "Build not known to be faulty";
      case IMAGE_FITS -> "Size of the image";
      case CERTIFICATE_IN_DATE -> "Certificate in date";
      case IMAGE_ID_SAID_SAME -> "FM ID of the image";
      case FILES_FOR_ALL_FMS -> "A file for each FM";
      case SMFS_INVENTORY_SAID -> "What SMFS holds";
      case PARTITIONS_BACKUP_SAID -> "Application partitions backed up";
      case FM_LISTED -> "The FM is listed";
      case NO_FM_LISTED -> "No FM is listed";
      case FM_ABSENT -> "The FM is gone";
      case FM_REPLACED -> "The FM was replaced";
      case FM_HEALTHY -> "The FM is healthy";
      case CULPRIT_BY_EVIDENCE -> "The FM that the evidence names";
      case BYSTANDERS_UNCHANGED -> "Other FMs as before";
      case FMS_AS_INVENTORY -> "All FMs of the table healthy";
      case SMFS_ACTIVATION_NEEDED -> "SMFS waits for activation";
      case APPLICATION_TEST_PASSED -> "Application test";
      case CAUSE_IS_AN_FM -> "It is an FM";
      case CULPRIT_CURED -> "The faulty FM";
      case NO_LABEL_TWICE -> "No label twice";
      case SMFS_READY -> "SMFS is active";
      case ANOTHER_BUILD -> "Another build was loaded";
      case SOMETHING_CHANGED -> "Something was changed";
      case AS_APPROVED -> "No FM changed but as approved";
      case ACT_SEEN -> "What the act should bring";
      case WITNESS_SIGNED -> "Signature of the witness";
      default -> throw new IllegalArgumentException("No words for " + predicate);
    };
  }

  /** Returns the fact that is asked first of all; empty for what people say. */
  public static Optional<FactName> fact(Predicate predicate) {
    return Optional.ofNullable(
        switch (predicate) {
          case ONE_CARD_PROVED -> FactName.CARD_NODE_PROOF;
          case SAME_CARD_AS_BEFORE -> FactName.CARD_SERIAL;
          case NOT_TAMPERED -> FactName.CARD_TAMPERED;
          case NOT_IN_TRANSPORT -> FactName.CARD_TRANSPORT_MODE;
          case NOT_ZEROIZED -> FactName.CARD_ZEROIZED;
          case NO_HARDWARE_FAULT, CARD_ANSWERS, CARD_NOT_HALTED -> FactName.CARD_CONDITION;
          case TOOLS_TRUSTED -> FactName.HOST_TOOLS;
          case EVIDENCE_WRITABLE -> FactName.EVIDENCE_WRITABLE;
          case FIRMWARE_AT_LEAST -> FactName.CARD_FIRMWARE;
          case FM_POLICY_ON -> FactName.CARD_POLICY_50;
          case CLIENT_ALLOWS_LOGIN -> FactName.HOST_LOGIN_ALLOWED_FLAG;
          case RESTART_NOT_PENDING -> FactName.CARD_RESTART_PENDING;
          case NO_OTHER_SESSIONS -> FactName.CARD_SESSIONS;
          case LOGINS_LEFT_AT_LEAST -> FactName.SO_ATTEMPTS_LEFT;
          case SMFS_ACTIVATION_NEEDED, SMFS_READY -> FactName.SMFS_STATE;
          case FM_LISTED,
              NO_FM_LISTED,
              FM_ABSENT,
              FM_REPLACED,
              FM_HEALTHY,
              CULPRIT_BY_EVIDENCE,
              BYSTANDERS_UNCHANGED,
              FMS_AS_INVENTORY,
              CULPRIT_CURED,
              NO_LABEL_TWICE,
              AS_APPROVED ->
              FactName.FMS_LIST;
          default -> null;
        });
  }
}
