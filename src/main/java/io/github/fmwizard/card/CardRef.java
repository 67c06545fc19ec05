// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/**
 * Names the card that is worked on: the serial that identifies it and the node that some tools
 * take. Whether both are one card must be proved or attested; equal positions in two lists prove
 * nothing.
 *
 * @param serial the serial, sensed or said from the asset sheet
 * @param node the device node
 */
public record CardRef(CardSerial serial, DeviceNode node) {}
