// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.profile;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.KebabCase;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which an act can be done. A client profile chooses among them; what stands on the
 * line is fixed here, and no way takes a password.
 */
public enum CommandTemplate {
  /** {@code ctfm i -f IMAGE -c CERTIFICATE | -l LABEL [-s SLOT]} (LOAD-7.4). */
  CTFM_LOAD(ActionKind.LOAD_FM, VendorProgram.CTFM),
  /** {@code ctfm d -i ID [-s SLOT]}: a recollection. */
  CTFM_DELETE(ActionKind.DELETE_FM, VendorProgram.CTFM),
  /** {@code ctfm a [-s SLOT]} (OCV). */
  CTFM_ACTIVATE(ActionKind.ACTIVATE_SMFS, VendorProgram.CTFM),
  /** {@code fmrecover} for all FMs behind a node (REC-7). */
  FMRECOVER_FMS(ActionKind.ERASE_ALL_FMS, VendorProgram.FMRECOVER),
  /** {@code fmrecover} for the SMFS behind a node (REC-7). */
  FMRECOVER_SMFS(ActionKind.ERASE_SMFS, VendorProgram.FMRECOVER),
  /** {@code lunareset NODE} (LOAD-7.4). */
  LUNARESET(ActionKind.RESTART_CARD, VendorProgram.LUNARESET),
  /** {@code lunacm -s SLOT hsm restart -f} (OCV). */
  LUNACM_RESTART(ActionKind.RESTART_CARD, VendorProgram.LUNACM),
  /** {@code CA_FMDelete} (H-EXT). */
  LIBRARY_DELETE(ActionKind.DELETE_FM, null),
  /** {@code CA_FMActivateSMFS} (H-EXT). */
  LIBRARY_ACTIVATE(ActionKind.ACTIVATE_SMFS, null);

  private final ActionKind act;
  private final Optional<VendorProgram> program;

  CommandTemplate(ActionKind act, @Nullable VendorProgram program) {
    this.act = act;
    this.program = Optional.ofNullable(program);
  }

  /**
   * Returns what it does.
   *
   * @return the act
   */
  public ActionKind act() {
    return act;
  }

  /**
   * Returns the program that does it.
   *
   * @return the program, or empty if it goes through the client's library
   */
  public Optional<VendorProgram> program() {
    return program;
  }

  /**
   * Tells whether it reaches the card through its admin slot, not its node.
   *
   * @return true if a slot says which card is meant
   */
  public boolean throughSlot() {
    return switch (this) {
      case FMRECOVER_FMS, FMRECOVER_SMFS, LUNARESET -> false;
      case CTFM_LOAD,
          CTFM_DELETE,
          CTFM_ACTIVATE,
          LUNACM_RESTART,
          LIBRARY_DELETE,
          LIBRARY_ACTIVATE ->
          true;
    };
  }

  /**
   * Tells whether it can't do without a slot number, even if there is one card only.
   *
   * @return true for lunacm and for calls of the library
   */
  public boolean alwaysNamesSlot() {
    return this == LUNACM_RESTART || program.isEmpty();
  }

  /**
   * Makes the arguments of the program, or those of the call.
   *
   * @param action the action
   * @param target the card's node, and its slot if it is to be named
   * @return the arguments; never a secret
   */
  public List<String> arguments(Action action, Target target) {
    return switch (this) {
      case CTFM_LOAD -> Arguments.load(action, target);
      case CTFM_DELETE -> Arguments.delete(action, target);
      case CTFM_ACTIVATE -> Arguments.activate(target);
      case FMRECOVER_FMS -> Arguments.eraseFms(target);
      case FMRECOVER_SMFS -> Arguments.eraseSmfs(target);
      case LUNARESET -> List.of(target.node().path());
      case LUNACM_RESTART -> Arguments.restart(target);
      case LIBRARY_DELETE -> Arguments.callDelete(action, target);
      case LIBRARY_ACTIVATE -> Arguments.callActivate(target);
    };
  }

  /**
   * Returns the word for it.
   *
   * @return for example {@code ctfm-load}
   */
  public String word() {
    return KebabCase.of(this);
  }

  /** Lists the ways to do an act. */
  static Set<CommandTemplate> of(ActionKind act) {
    Set<CommandTemplate> result = EnumSet.noneOf(CommandTemplate.class);
    for (CommandTemplate template : values()) {
      if (template.act == act) {
        result.add(template);
      }
    }
    return result;
  }

  /** Finds a way by its word. */
  public static Optional<CommandTemplate> named(String word) {
    return KebabCase.find(CommandTemplate.class, word);
  }
}
