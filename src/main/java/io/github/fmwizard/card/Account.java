// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.OptionalInt;

/**
 * What a program or call said about an act: its account, not what became of the card.
 *
 * @param said done, refused, failed or unknown
 * @param call the function or program that failed; empty if none did
 * @param code the raw code; empty if none
 * @param reading our reading, or why it is unknown; empty if done
 * @param blame whom it speaks against
 * @param attemptsLeft logins left, where a refused login told
 * @param login whether a login was spent
 */
public record Account(
    OutcomeKind said,
    String call,
    String code,
    String reading,
    Blame blame,
    OptionalInt attemptsLeft,
    LoginUse login) {}
