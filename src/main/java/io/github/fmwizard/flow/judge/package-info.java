// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What a run has learnt from its events, and the judges that turn it into a truth for each use of a
 * predicate.
 *
 * <p>A judge knows facts, attestations and acts; it does not know where in the flow the run stands.
 */
@NullMarked
package io.github.fmwizard.flow.judge;

import org.jspecify.annotations.NullMarked;
