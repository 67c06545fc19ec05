// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm;

import io.github.fmwizard.card.AuthenticationKind;
import java.util.OptionalInt;

/**
 * What the banner before a hand-over says.
 *
 * @param program the program that gets the console
 * @param authentication what it will ask for
 * @param attemptsLeft logins left if the card tells
 * @param invented true if the program's words are invented for training
 */
public record HandOver(
    String program,
    AuthenticationKind authentication,
    OptionalInt attemptsLeft,
    boolean invented) {}
