// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A vendor program as found on this host. It is looked at as a file and never run to ask it
 * something.
 *
 * @param path its absolute path
 * @param size its size in bytes
 * @param sha256 its digest, 64 lower-case hexadecimal digits
 * @param owner the name of the file's owner
 */
public record Tool(String path, long size, String sha256, String owner) {
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", path);
    json.put("size", size);
    json.put("sha256", sha256);
    json.put("owner", owner);
    return json;
  }
}
