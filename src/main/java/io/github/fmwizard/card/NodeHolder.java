// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A program that has a card's device node open.
 *
 * @param node the node
 * @param program the program's name, as the kernel gives it
 * @param pid its process number
 */
public record NodeHolder(DeviceNode node, String program, long pid) {
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("node", node.path());
    json.put("program", program);
    json.put("pid", pid);
    return json;
  }
}
