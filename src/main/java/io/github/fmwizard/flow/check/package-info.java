// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Tells whether a flow is safe, from its structure alone: each act under a gate that is strong
 * enough, a restart and a verify after it, every name said before it is used.
 *
 * <p>Pure. Deliberately absent: files and places in them, and running the engine.
 */
@NullMarked
package io.github.fmwizard.flow.check;

import org.jspecify.annotations.NullMarked;
