// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/**
 * A program that has a card's device node open.
 *
 * @param node the node
 * @param program the program's name, as the kernel gives it
 * @param pid its process number
 */
public record NodeHolder(DeviceNode node, String program, long pid) {}
