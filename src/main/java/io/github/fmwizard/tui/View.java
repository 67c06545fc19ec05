// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui;

import io.github.fmwizard.screen.KeyHint;
import io.github.fmwizard.screen.Screen;
import java.util.List;
import java.util.Optional;

/**
 * All that is drawn: a screen, and what somebody did to it.
 *
 * @param screen the screen on top
 * @param editor takes the answer; one that takes nothing under an overlay
 * @param scroll lines of the body that are scrolled away at its top
 * @param notice a word in the place of the key bar
 * @param keys what keys do now, most important first
 */
record View(
    Screen screen, Editor editor, int scroll, Optional<String> notice, List<KeyHint> keys) {}
