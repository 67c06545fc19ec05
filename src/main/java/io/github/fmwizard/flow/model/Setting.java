// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.model;

/**
 * What a run was opened for; it does not change.
 *
 * @param training true on the simulated card
 * @param operator the name that was typed
 * @param cardSerial the serial of the card
 * @param cardLabel the card's label as known at the start
 * @param node its device node
 * @param nodeAttested whether a person attested from the asset sheet that node and serial are one
 *     card
 */
public record Setting(
    boolean training,
    String operator,
    String cardSerial,
    String cardLabel,
    String node,
    boolean nodeAttested) {}
