// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.fmwizard.json.Node.ArrayNode;
import io.github.fmwizard.json.Node.FlagNode;
import io.github.fmwizard.json.Node.Member;
import io.github.fmwizard.json.Node.NullNode;
import io.github.fmwizard.json.Node.NumberNode;
import io.github.fmwizard.json.Node.ObjectNode;
import io.github.fmwizard.json.Node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON document into nodes with places. Keys that are there twice are problems. */
final class TreeReader {

  static final int MAX_DEPTH = 24;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNameLength(1_000).build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private final JsonParser parser;
  private final ProblemLog problems;

  private TreeReader(JsonParser parser, ProblemLog problems) {
    this.parser = parser;
    this.problems = problems;
  }

  static Node read(String text, ProblemLog problems) throws SyntaxException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new TreeReader(parser, problems).read();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Node read() throws IOException, SyntaxException {
    try {
      return document();
    } catch (JsonEOFException truncated) {
      throw new SyntaxException(
          at(parser.currentLocation()),
          "The file ends in the middle of the document",
          "Is it complete? Copy it again");
    } catch (JsonProcessingException bad) {
      throw new SyntaxException(
          at(parser.currentLocation()),
          "Not JSON: " + Quote.oneLine(bad.getOriginalMessage()),
          "Mend the syntax (RFC 8259)");
    }
  }

  private Node document() throws IOException, SyntaxException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new SyntaxException(Place.START, "The file is empty", "Is it the right file");
    }
    Node root = value(first);
    if (parser.nextToken() != null) {
      throw new SyntaxException(
          here(), "A second document follows the first", "Keep one document in one file");
    }
    return root;
  }

  private Node value(JsonToken token) throws IOException, SyntaxException {
    Place place = here();
    if (parser.getParsingContext().getNestingDepth() > MAX_DEPTH) {
      throw new SyntaxException(
          place,
          "Nested deeper than %d levels".formatted(MAX_DEPTH),
          "No such file goes that deep");
    }
    return switch (token) {
      case START_OBJECT -> object(place);
      case START_ARRAY -> array(place);
      case VALUE_STRING -> new TextNode(place, parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new NumberNode(place, parser.getText());
      case VALUE_TRUE, VALUE_FALSE -> new FlagNode(place, token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> new NullNode(place);
      default -> throw new IllegalStateException("no value: " + token);
    };
  }

  private Node object(Place place) throws IOException, SyntaxException {
    Map<String, Member> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      Place keyPlace = here();
      Member member = new Member(key, keyPlace, value(parser.nextToken()));
      Member earlier = members.putIfAbsent(key, member);
      if (earlier != null) {
        problems.shape(
            keyPlace,
            "The key %s is already there at line %d"
                .formatted(Quote.of(key), earlier.place().line()),
            "Keep one of the two");
      }
    }
    return new ObjectNode(place, List.copyOf(members.values()));
  }

  private Node array(Place place) throws IOException, SyntaxException {
    List<Node> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      items.add(value(token));
      token = parser.nextToken();
    }
    return new ArrayNode(place, items);
  }

  private Place here() {
    return at(parser.currentTokenLocation());
  }

  private static Place at(JsonLocation location) {
    return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
