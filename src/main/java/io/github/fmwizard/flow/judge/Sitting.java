// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

/**
 * One person at the console, from the opening of the run or a resume to its end or the next resume.
 *
 * @param by the name that was typed; named, not authenticated
 * @param at when it began, in seconds since 1970; 0 for the one that opened the run
 * @param acts how many acts there were before it
 */
public record Sitting(String by, long at, int acts) {}
