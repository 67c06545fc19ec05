// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.run;

import io.github.fmwizard.screen.dialog.Dialog;
import java.util.ArrayList;
import java.util.List;

/**
 * The questions that were asked on the way to the one at hand, so that one can go back.
 *
 * @param dialogs the oldest first; never empty
 */
record Trail(List<Dialog> dialogs) {

  Trail {
    dialogs = List.copyOf(dialogs);
  }

  static Trail of(Dialog dialog) {
    return new Trail(List.of(dialog));
  }

  Dialog last() {
    return dialogs.get(dialogs.size() - 1);
  }

  boolean canGoBack() {
    return dialogs.size() > 1;
  }

  Trail and(Dialog dialog) {
    List<Dialog> next = new ArrayList<>(dialogs);
    next.add(dialog);
    return new Trail(next);
  }

  Trail back() {
    return new Trail(dialogs.subList(0, dialogs.size() - 1));
  }

  /** Replaces the question at hand. */
  Trail instead(Dialog dialog) {
    return dialogs.size() == 1 ? of(dialog) : back().and(dialog);
  }
}
