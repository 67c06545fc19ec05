// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Open sessions on a card's admin token.
 *
 * @param all sessions in all, not negative
 * @param readWrite those of them that can write, not negative
 */
public record SessionCount(long all, long readWrite) {
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("all", all);
    json.put("read-write", readWrite);
    return json;
  }
}
