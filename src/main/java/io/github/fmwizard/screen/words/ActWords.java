// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.words;

import io.github.fmwizard.card.ActionKind;

/** Says what an act does, did or did not do; the same words before and after. */
public final class ActWords {

  private ActWords() {}

  /** PersonNames an act as a thing, for example "The restart of the card". */
  public static String noun(ActionKind action) {
    return switch (action) {
      case LOAD_FM -> "The load";
      case DELETE_FM -> "The delete";
      case ERASE_ALL_FMS -> "The erase of all FMs";
      case ERASE_SMFS -> "The erase of SMFS";
      case RESTART_CARD -> "The restart of the card";
      case ACTIVATE_SMFS -> "The activation of SMFS";
    };
  }

  /** Says what an act does, without a full stop. */
  public static String does(ActionKind action, String object) {
    return switch (action) {
      case LOAD_FM -> "Load " + object;
      case DELETE_FM -> "Delete " + object;
      case ERASE_ALL_FMS -> "Erase all FMs";
      case ERASE_SMFS -> "Erase SMFS";
      case RESTART_CARD -> "Restart the card";
      case ACTIVATE_SMFS -> "Activate SMFS";
    };
  }

  /** Says that an act was done, without a full stop. */
  static String done(ActionKind action, String object) {
    return switch (action) {
      case LOAD_FM -> object + " was loaded";
      case DELETE_FM -> object + " was deleted";
      case ERASE_ALL_FMS -> "all FMs were erased";
      case ERASE_SMFS -> "SMFS was erased";
      case RESTART_CARD -> "the card was restarted";
      case ACTIVATE_SMFS -> "SMFS was activated";
    };
  }

  /** Says that an act was not done, without a full stop. */
  static String notDone(ActionKind action, String object) {
    return switch (action) {
      case LOAD_FM -> object + " was not loaded";
      case DELETE_FM -> object + " was not deleted";
      case ERASE_ALL_FMS -> "no FM was erased";
      case ERASE_SMFS -> "SMFS was not erased";
      case RESTART_CARD -> "the card was not restarted";
      case ACTIVATE_SMFS -> "SMFS was not activated";
    };
  }

  /** Says what a look found after an act that failed, without a full stop. */
  static String failed(ActionKind action, String object) {
    return switch (action) {
      case ERASE_ALL_FMS -> "not all FMs were erased";
      case RESTART_CARD -> "the card does not answer after the restart";
      case LOAD_FM, DELETE_FM, ERASE_SMFS, ACTIVATE_SMFS -> notDone(action, object);
    };
  }

  /** Says that nobody knows, without a full stop. */
  static String unknown(ActionKind action, String object) {
    return "nobody can tell whether " + done(action, object);
  }
}
