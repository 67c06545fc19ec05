// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The imperative shell: performs what the engine waits for, and is the only one that does.
 *
 * <p>{@link io.github.fmwizard.wizard.Wizard} owns the run thread. It calls the engine, the journal
 * and the HSM port; it publishes {@link io.github.fmwizard.wizard.RunView}s and takes {@link
 * io.github.fmwizard.flow.model.Decision}s. Deliberately absent: files of its own, terminals,
 * screens, clocks other than {@link io.github.fmwizard.wizard.WizardTime}.
 */
@NullMarked
package io.github.fmwizard.wizard;

import org.jspecify.annotations.NullMarked;
