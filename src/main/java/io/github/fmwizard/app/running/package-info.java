// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What all runs share, in training and on a real card: the run thread beside the renderer, names,
 * how a run ends, and how an interrupted one is read back.
 *
 * <p>Deliberately absent: any card, simulated or real; it comes as an {@link
 * io.github.fmwizard.hsm.Hsm}.
 */
@NullMarked
package io.github.fmwizard.app.running;

import org.jspecify.annotations.NullMarked;
