// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The shared HSM access layer: how any program looks at a Luna PCIe card and performs the six
 * actions of Functionality Module recovery on it.
 *
 * <p>Start with {@link io.github.fmwizard.hsm.Hsm}. Everything here is a value or a port; nothing
 * opens a file, starts a process or knows a terminal. Deliberately absent: zeroize, factory reset,
 * initialise, decommission, policy changes, and any combined erase of FMs and SMFS.
 *
 * <p>A program begins with {@code hsm.luna.LunaClient}, which puts a real card's parts together.
 * The page {@code library.md} has a whole program.
 */
@NullMarked
package io.github.fmwizard.hsm;

import org.jspecify.annotations.NullMarked;
