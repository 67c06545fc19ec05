// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The Java that runs this program, as children of it are started: the process that looks, the one
 * that acts and the supervisor. Each adds the options of its own kind.
 */
@NullMarked
package io.github.fmwizard.jvm;

import org.jspecify.annotations.NullMarked;
