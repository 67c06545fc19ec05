// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import io.github.fmwizard.screen.Answer;

/** What a key did to an editor. */
public sealed interface Reaction {

  Reaction IGNORED = new Ignored();
  Reaction CHANGED = new Changed();

  /** Nothing: the key is somebody else's. */
  record Ignored() implements Reaction {}

  /** Something that is drawn. */
  record Changed() implements Reaction {}

  /** Nothing but a word. */
  record Message(String word) implements Reaction {}

  /** It gave an answer. */
  record Gave(Answer answer) implements Reaction {}
}
