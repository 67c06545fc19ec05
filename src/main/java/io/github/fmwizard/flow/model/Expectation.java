// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

import java.util.Optional;

/**
 * A predicate that is expected to hold.
 *
 * @param use the predicate with its arguments
 * @param override whether a person may override NO or UNKNOWN with a reason
 * @param help how to mend it
 */
public record Expectation(PredicateUse use, boolean override, Optional<String> help) {}
