// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.List;

/**
 * What an inspection saw of the host.
 *
 * @param nodes the K7 device nodes, ascending
 * @param adminSlots the admin partitions that the client shows
 * @param clientVersion the version that the client library gives for itself
 * @param tools the vendor programs that were found
 * @param loginAllowedFlag the client's switch {@code LoginAllowedOnFMEnabledHSMs}; that a login
 *     needs it is inferred
 * @param kernelAlarms lines of the kernel log that name a K7 card, oldest first
 * @param holders programs that have a K7 device node open
 */
public record HostReport(
    Fact<List<DeviceNode>> nodes,
    Fact<List<AdminSlot>> adminSlots,
    Fact<String> clientVersion,
    Fact<List<Tool>> tools,
    Fact<Boolean> loginAllowedFlag,
    Fact<List<String>> kernelAlarms,
    Fact<List<NodeHolder>> holders) {}
