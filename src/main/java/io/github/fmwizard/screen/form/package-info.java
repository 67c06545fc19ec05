// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Questions that a person answers one after another, and what is made of all answers: the questions
 * of the flow, and the forms behind decisions that need a reason or a name.
 *
 * <p>Deliberately absent: any way to start an act.
 */
@NullMarked
package io.github.fmwizard.screen.form;

import org.jspecify.annotations.NullMarked;
