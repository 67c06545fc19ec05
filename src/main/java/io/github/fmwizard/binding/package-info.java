// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Data binding for what our own parts write for each other: the training card's state, and messages
 * between processes. Configured once and strict: records only, no annotations, each key there and
 * none beside. JSON that people write is read by {@link io.github.fmwizard.json} instead, which
 * tells all problems with their places. Secrets never pass through here.
 */
@NullMarked
package io.github.fmwizard.binding;

import org.jspecify.annotations.NullMarked;
