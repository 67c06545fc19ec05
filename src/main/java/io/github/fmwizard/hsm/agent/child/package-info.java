// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The mains of the processes that host native calls: one that looks and one that acts. Such a
 * process may crash, hang or be lost at any call; its parent is built for that.
 *
 * <p>Deliberately absent: any decision. {@code InspectingMain} looks and never logs in; {@code
 * ActingMain} does one act with one login and then ends.
 */
@NullMarked
package io.github.fmwizard.hsm.agent.child;

import org.jspecify.annotations.NullMarked;
