// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The acts of one run as they are written down before a program of the vendor starts, each in a
 * folder of its own.
 *
 * <p>Deliberately absent: passwords, and anything that runs an act again.
 */
@NullMarked
package io.github.fmwizard.hsm.tools;

import org.jspecify.annotations.NullMarked;
