// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The vendor's programs: which of them may run (the client profile), with which arguments, what
 * their output means as far as it is known, and the client's side of the supervisor that runs them
 * so that nothing can interrupt them. Also what the host shows without any program: device nodes,
 * the kernel log, the client's configuration, who holds a node.
 *
 * <p>Deliberately absent: shells (but for the guardian's fixed script), free command lines,
 * passwords in arguments, programs outside the profile, and running fmrecover, lunareset or
 * hsmrecover to ask them something.
 */
@NullMarked
package io.github.fmwizard.hsm.tools;

import org.jspecify.annotations.NullMarked;
