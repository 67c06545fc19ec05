// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Files that people name, read in one way: only regular ones, and never more of them than is asked
 * for. What keeps a file from being read is told in words for people. Files of ours are replaced as
 * a whole.
 *
 * <p>Deliberately absent: what files mean.
 */
@NullMarked
package io.github.fmwizard.file;

import org.jspecify.annotations.NullMarked;
