// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
/**
 * A run of a flow: the engine that walks it and the judges that know the card, put together.
 *
 * <p>Its parts live beside it: {@code model}, {@code engine} and {@code judge}. All of it is pure.
 * Deliberately absent: clocks, files, devices, terminals, secrets, and the types of the HSM port.
 */
@NullMarked
package io.github.fmwizard.flow;

import org.jspecify.annotations.NullMarked;
