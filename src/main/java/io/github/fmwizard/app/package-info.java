// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0

/** The program: command line, exit codes, logging. */
@NullMarked
package io.github.fmwizard.app;

import org.jspecify.annotations.NullMarked;
