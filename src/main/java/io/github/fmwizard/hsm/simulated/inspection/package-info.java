// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What an inspection can see of the training's host and its cards, which is less than what is true
 * of them. Pure; nothing here changes a card.
 */
@NullMarked
package io.github.fmwizard.hsm.simulated.inspection;

import org.jspecify.annotations.NullMarked;
