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
record History(List<Dialog> dialogs) {

  History {
    dialogs = List.copyOf(dialogs);
    if (dialogs.isEmpty()) {
      throw new IllegalArgumentException("no question");
    }
  }

  static History of(Dialog dialog) {
    return new History(List.of(dialog));
  }

  Dialog last() {
    return dialogs.get(dialogs.size() - 1);
  }

  boolean canGoBack() {
    return dialogs.size() > 1;
  }

  History and(Dialog dialog) {
    List<Dialog> next = new ArrayList<>(dialogs);
    next.add(dialog);
    return new History(next);
  }

  History back() {
    return new History(dialogs.subList(0, dialogs.size() - 1));
  }

  /** Replaces the question at hand. */
  History instead(Dialog dialog) {
    return dialogs.size() == 1 ? of(dialog) : back().and(dialog);
  }
}
