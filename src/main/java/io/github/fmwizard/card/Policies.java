// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.LinkedHashMap;
import java.util.Map;

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
    boolean smfsAutoActivation) {
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("40", decommissionOnTamper);
    json.put("48", tamperMustBeCleared);
    json.put("50", functionalityModules);
    json.put("51", smfsAutoActivation);
    return json;
  }
}
