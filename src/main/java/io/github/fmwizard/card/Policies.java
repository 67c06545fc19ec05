// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

/**
 * The HSM policies that matter for FM recovery. They are read, never changed: destructive changes
 * erase FMs and partitions (EFF, LOAD-7.4).
 *
 * @param decommissionOnTamper policy 40
 * @param tamperMustBeCleared policy 48
 * @param functionalityModules policy 50
 * @param smfsAutoActivation policy 51
 */
public record Policies(
    boolean decommissionOnTamper,
    boolean tamperMustBeCleared,
    boolean functionalityModules,
    boolean smfsAutoActivation) {}
