// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0

/** What the build runs as programs of its own. */
@NullMarked
package io.github.fmwizard.build;

import org.jspecify.annotations.NullMarked;
