// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.fmwizard.journal.Digest;
import io.github.fmwizard.journal.Entry;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.Line;
import io.github.fmwizard.journal.Mode;
import java.io.IOException;
import java.nio.CharBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads one line of JSON as an entry: exactly its members, in their order, and nothing after. */
final class EntryParser implements AutoCloseable {

  /** The entry itself holds the data, and data may hold fields and lists. */
  private static final int DEEPEST = 1 + Fields.DEEPEST;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Line.MAXIMUM_BYTES)
                  .maxNameLength(Line.MAXIMUM_BYTES)
                  .maxNumberLength(20)
                  .build())
          .build();

  private final JsonParser parser;

  EntryParser(CharBuffer text) throws IOException {
    parser = JSON.createParser(text.array(), text.arrayOffset(), text.length());
  }

  Entry entry() throws IOException {
    expect(JsonToken.START_OBJECT, "an entry must be one object");
    Entry entry =
        new Entry(
            Digest.parse(text("prev")),
            number("seq"),
            mode(text("mode")),
            kind(text("kind")),
            instant(text("at")),
            data());
    expect(JsonToken.END_OBJECT, "an entry must end after its data");
    if (parser.nextToken() != null) {
      throw new IOException("something follows the entry");
    }
    return entry;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** Returns what a person can use of a problem's message. */
  static String reason(Exception problem) {
    if (problem instanceof JsonProcessingException json) {
      return json.getOriginalMessage();
    }
    return String.valueOf(problem.getMessage());
  }

  private Fields data() throws IOException {
    member("data");
    expect(JsonToken.START_OBJECT, "\"data\" must be an object");
    return fields();
  }

  private Fields fields() throws IOException {
    Fields.Builder builder = Fields.builder();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      put(builder, name);
    }
    return builder.build();
  }

  private void put(Fields.Builder builder, String name) throws IOException {
    switch (parser.currentToken()) {
      case VALUE_STRING -> builder.put(name, parser.getText());
      case VALUE_NUMBER_INT -> builder.put(name, parser.getLongValue());
      case VALUE_TRUE, VALUE_FALSE -> builder.put(name, parser.getBooleanValue());
      case START_OBJECT -> builder.put(name, fields());
      case START_ARRAY -> builder.put(name, items());
      default -> throw new IOException("\"" + name + "\" holds " + parser.getText());
    }
  }

  private List<Object> items() throws IOException {
    List<Object> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(
          switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case START_OBJECT -> fields();
            case START_ARRAY -> items();
            default -> throw new IOException("a list holds " + parser.getText());
          });
    }
    return items;
  }

  private String text(String name) throws IOException {
    member(name);
    expect(JsonToken.VALUE_STRING, "\"" + name + "\" must be a text");
    return parser.getText();
  }

  private long number(String name) throws IOException {
    member(name);
    expect(JsonToken.VALUE_NUMBER_INT, "\"" + name + "\" must be a whole number");
    return parser.getLongValue();
  }

  private void member(String name) throws IOException {
    if (!name.equals(parser.nextFieldName())) {
      throw new IOException("\"" + name + "\" is missing or not in its place");
    }
  }

  private void expect(JsonToken token, String otherwise) throws IOException {
    if (parser.nextToken() != token) {
      throw new IOException(otherwise);
    }
  }

  private static Mode mode(String word) throws IOException {
    return Mode.ofWord(word).orElseThrow(() -> new IOException("no mode is \"" + word + "\""));
  }

  private static EntryKind kind(String word) throws IOException {
    return EntryKind.ofWord(word).orElseThrow(() -> new IOException("no kind is \"" + word + "\""));
  }

  private static Instant instant(String text) throws IOException {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IOException("\"" + text + "\" is not a time", e);
    }
  }
}
