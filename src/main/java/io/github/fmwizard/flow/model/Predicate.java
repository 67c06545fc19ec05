// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import static io.github.fmwizard.flow.model.Predicate.Argument.COUNT;
import static io.github.fmwizard.flow.model.Predicate.Argument.FM;
import static io.github.fmwizard.flow.model.Predicate.Argument.OF;
import static io.github.fmwizard.flow.model.Predicate.Argument.VERSION;

import io.github.fmwizard.card.Word;
import java.util.Set;

/**
 * A yes/no/unknown question over facts and answers. Hard ones are overridden by nobody. Built-in
 * ones belong to the engine and cannot be written in a flow.
 */
public enum Predicate implements Word {
  /**
   * Node, slot and serial are one card: the only ones there are, or attested from the asset sheet.
   */
  ONE_CARD_PROVED("one-card-proved", Kind.HARD),
  /** The serial is the one the run was opened for. */
  SAME_CARD_AS_BEFORE("same-card-as-before", Kind.HARD),
  /** No two sources contradict each other about which card this is or what it does. */
  SOURCES_AGREE("sources-agree", Kind.HARD),
  /** No tamper is shown. */
  NOT_TAMPERED("not-tampered", Kind.HARD),
  /** Not in secure transport mode. */
  NOT_IN_TRANSPORT("not-in-transport", Kind.HARD),
  /** Not zeroized. */
  NOT_ZEROIZED("not-zeroized", Kind.HARD),
  /** No hardware or boot-loader fault. */
  NO_HARDWARE_FAULT("no-hardware-fault", Kind.HARD),
  /** The vendor programs were found where they belong. */
  TOOLS_TRUSTED("tools-trusted", Kind.HARD),
  /** The run folder takes evidence. */
  EVIDENCE_WRITABLE("evidence-writable", Kind.HARD),
  /** The card is in normal operation and answers. */
  CARD_ANSWERS("card-answers", Kind.SOFT),
  /** The card did not halt. */
  CARD_NOT_HALTED("card-not-halted", Kind.SOFT),
  /** The firmware is new enough. */
  FIRMWARE_AT_LEAST("firmware-at-least", Kind.SOFT, VERSION),
  /** Policy 50 is on. */
  FM_POLICY_ON("fm-policy-on", Kind.SOFT),
  /** The client allows logins to an FM-enabled HSM. */
  CLIENT_ALLOWS_LOGIN("client-allows-login", Kind.SOFT),
  /** The card does not ask for a restart first. */
  RESTART_NOT_PENDING("restart-not-pending", Kind.SOFT),
  /** Nobody else has sessions on the card. */
  NO_OTHER_SESSIONS("no-other-sessions", Kind.SOFT),
  /** At least so many logins of the HSM SO are left; hard when sensed 1 or 0. */
  LOGINS_LEFT_AT_LEAST("logins-left-at-least", Kind.SOFT, COUNT),
  /** The image is there and not larger than 8 MiB. */
  IMAGE_FITS("image-fits", Kind.SOFT, OF),
  /** The image is not the faulty build that is on the card, and failed no test before. */
  BUILD_NOT_TRIED("build-not-tried", Kind.SOFT, OF),
  /** The certificate is in date by the host's clock. */
  CERTIFICATE_IN_DATE("certificate-in-date", Kind.SOFT, OF),
  /** The image is said to have the FM ID of the FM that it replaces. */
  IMAGE_ID_SAID_SAME("image-id-said-same", Kind.SOFT, OF, FM),
  /** There is a file for each FM that the erase would remove. */
  FILES_FOR_ALL_FMS("files-for-all-fms", Kind.SOFT),
  /** Somebody said what SMFS holds. */
  SMFS_INVENTORY_SAID("smfs-inventory-said", Kind.SOFT),
  /** Somebody said that application partitions are backed up. */
  PARTITIONS_BACKUP_SAID("partitions-backup-said", Kind.SOFT),
  /** The FM is listed. */
  FM_LISTED("fm-listed", Kind.SOFT, FM),
  /** No FM is listed, and the list can be trusted. */
  NO_FM_LISTED("no-fm-listed", Kind.SOFT),
  /** The FM is not listed, and the list can be trusted. */
  FM_ABSENT("fm-absent", Kind.SOFT, FM),
  /** Same id, another fingerprint than before, no label twice. */
  FM_REPLACED("fm-replaced", Kind.SOFT, FM, OF),
  /** Both statuses are the known good ones. */
  FM_HEALTHY("fm-healthy", Kind.SOFT, FM),
  /** The FM that was chosen is one that the card's evidence names, or it names none. */
  CULPRIT_BY_EVIDENCE("culprit-by-evidence", Kind.SOFT, FM),
  /** FMs other than the culprit are as they were. */
  BYSTANDERS_UNCHANGED("bystanders-unchanged", Kind.SOFT),
  /** Every FM of the table of files is listed and healthy. */
  FMS_AS_INVENTORY("fms-as-inventory", Kind.SOFT),
  /** SMFS is inactive, so that it must be activated by hand. */
  SMFS_ACTIVATION_NEEDED("smfs-activation-needed", Kind.SOFT),
  /** The application's own test passed, or does not apply. */
  APPLICATION_TEST_PASSED("application-test-passed", Kind.SOFT),
  /** Built in: the culprit is healthy, or absent by a person's decision. */
  CULPRIT_CURED("culprit-cured", Kind.BUILT_IN),
  /** Built in: the latest act changed no FM but those that its gate named. */
  AS_APPROVED("as-approved", Kind.BUILT_IN),
  /** Built in: what is wrong is an FM, not the host, the hardware or a tamper. */
  CAUSE_IS_AN_FM("cause-is-an-fm", Kind.BUILT_IN),
  /** Built in: the latest load brought another build than the faulty one. */
  ANOTHER_BUILD("another-build", Kind.BUILT_IN),
  /** Built in: an act of this run changed FMs or SMFS, beyond a restart. */
  SOMETHING_CHANGED("something-changed", Kind.BUILT_IN),
  /** Built in: the FM was deleted in this run, and nothing asks for that again. */
  DELETE_STANDS("delete-stands", Kind.BUILT_IN, FM),
  /** Built in: this very image was loaded in this run, and nothing took it away or failed since. */
  LOAD_STANDS("load-stands", Kind.BUILT_IN, OF),
  /**
   * Built in: the card was restarted in this run, and nothing was done since that needs it again.
   */
  RESTART_STANDS("restart-stands", Kind.BUILT_IN),
  /** Built in: no label is listed twice. */
  NO_LABEL_TWICE("no-label-twice", Kind.BUILT_IN),
  /** Built in: SMFS is active. */
  SMFS_READY("smfs-ready", Kind.BUILT_IN),
  /** Built in: the last act is seen to be done (the table of actions). */
  ACT_SEEN("act-seen", Kind.BUILT_IN),
  /** Built in: the witness signs, where the site's policy asks for that. Not in this version. */
  WITNESS_SIGNED("witness-signed", Kind.BUILT_IN);

  /** An argument of a predicate. */
  public enum Argument implements Word {
    /** A number. */
    COUNT("count"),
    /** An image. */
    OF("of"),
    /** An FM. */
    FM("fm"),
    /** A firmware version. */
    VERSION("version");

    private final String word;

    Argument(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  private enum Kind {
    HARD,
    SOFT,
    BUILT_IN
  }

  private final String word;
  private final Kind kind;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<Argument> arguments;

  Predicate(String word, Kind kind, Argument... arguments) {
    this.word = word;
    this.kind = kind;
    this.arguments = Set.of(arguments);
  }

  @Override
  public String word() {
    return word;
  }

  /**
   * Tells whether nobody may override it.
   *
   * @return true for hard predicates
   */
  public boolean hard() {
    return kind == Kind.HARD;
  }

  /**
   * Tells whether a flow may use it.
   *
   * @return false for built-in ones
   */
  public boolean writable() {
    return kind != Kind.BUILT_IN;
  }

  /**
   * Returns the arguments it takes, all of which must be given.
   *
   * @return possibly empty
   */
  public Set<Argument> arguments() {
    return arguments;
  }
}
