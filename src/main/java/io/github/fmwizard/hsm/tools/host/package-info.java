// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What the host shows without any program of the vendor: device nodes, the kernel log, the client's
 * configuration, who holds a node, and whether the vendor's programs are there and can be trusted.
 *
 * <p>Deliberately absent: running fmrecover, lunareset or hsmrecover to ask them something.
 */
@NullMarked
package io.github.fmwizard.hsm.tools.host;

import org.jspecify.annotations.NullMarked;
