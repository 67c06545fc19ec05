// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The files of a training: the card's state, which survives a kill at any moment, FM images for
 * training and signing certificates. Nothing here decides what an act does.
 */
@NullMarked
package io.github.fmwizard.hsm.simulated.file;

import org.jspecify.annotations.NullMarked;
