// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

/**
 * Keys that an FM keeps in SMFS. No inspection can see them: nothing known reads SMFS from outside.
 *
 * @param name its name on the asset sheet
 * @param owner the person who answers for it
 * @param fm the label of the FM that keeps it
 * @param backup where a backup is, in words; empty if there is none
 * @param bad whether an FM that {@link Behaviour#HALTS_ON_SMFS_CONTENTS halts on SMFS contents}
 *     crashes on it; invented
 */
public record KeySet(String name, String owner, String fm, String backup, boolean bad) {}
