// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.check;

/**
 * A breach of a rule.
 *
 * @param rule the rule
 * @param at the id of the step or rung
 * @param message what is wrong, without a full stop
 * @param mend what to do about it, without a full stop
 */
public record Finding(Rule rule, String at, String message, String mend) {}
