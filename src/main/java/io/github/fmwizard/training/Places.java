// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Where in a file the values of its JSON stand. */
final class Places {

  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, JsonLocation> places = new HashMap<>();

  private Places() {}

  /** Reads text that is known to be JSON. */
  static Places of(String json) throws IOException {
    Places places = new Places();
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      places.value(parser, "");
    }
    return places;
  }

  private void value(JsonParser parser, String name) throws IOException {
    places.put(name, parser.currentTokenLocation());
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = name.isEmpty() ? parser.currentName() : name + "." + parser.currentName();
        parser.nextToken();
        value(parser, key);
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        value(parser, name + "[" + i + "]");
      }
    }
  }

  /** Puts line and column of the innermost known place ahead of a problem that begins with one. */
  String locate(String file, String problem) {
    int colon = problem.indexOf(':');
    String place = colon < 0 ? "" : problem.substring(0, colon);
    while (!places.containsKey(place)) {
      place = outer(place);
    }
    JsonLocation at = places.get(place);
    int line = at == null ? 1 : at.getLineNr();
    int column = at == null ? 1 : at.getColumnNr();
    return file + ":" + line + ":" + column + ": " + problem;
  }

  private static String outer(String place) {
    return place.substring(
        0, Math.max(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('['))));
  }
}
