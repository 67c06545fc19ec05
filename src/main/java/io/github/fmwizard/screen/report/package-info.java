// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What became of acts and of the run: outcomes, verdicts, failures with what can be done, and the
 * report at the end.
 *
 * <p>Deliberately absent: any claim that the engine has not judged.
 */
@NullMarked
package io.github.fmwizard.screen.report;

import org.jspecify.annotations.NullMarked;
