// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

/**
 * One thing that a trainee is judged by.
 *
 * @param id small letters, digits and hyphens; the same in all runs
 * @param text what is to be done, or not to be done, one sentence
 * @param harmful whether it is a harmful act, which must not be seen
 * @param rung the rung that it belongs to, 0 for none
 * @param shown what in the journal shows it
 * @param nextTime what to do next time, if it is not met
 */
public record Criterion(
    String id, String text, boolean harmful, int rung, Shown shown, String nextTime) {}
