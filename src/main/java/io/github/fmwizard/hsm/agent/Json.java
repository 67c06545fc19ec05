// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON of maps with text keys, lists, texts and whole numbers; nothing else. */
final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final int DEEPEST = 8;

  private Json() {}

  static byte[] write(Object tree) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      write(generator, tree);
    } catch (IOException e) {
      throw new IllegalStateException("memory can't fail", e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator generator, Object tree) throws IOException {
    if (tree instanceof Map<?, ?> map) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        generator.writeFieldName(entry.getKey().toString());
        write(generator, entry.getValue());
      }
      generator.writeEndObject();
    } else if (tree instanceof List<?> list) {
      generator.writeStartArray();
      for (Object item : list) {
        write(generator, item);
      }
      generator.writeEndArray();
    } else if (tree instanceof Number number) {
      generator.writeNumber(number.longValue());
    } else {
      generator.writeString(tree.toString());
    }
  }

  /**
   * Reads one object.
   *
   * @throws ProtocolException if it is anything else
   */
  static Map<?, ?> read(byte[] bytes) throws ProtocolException {
    try (JsonParser parser = FACTORY.createParser(bytes)) {
      parser.nextToken();
      Object tree = read(parser, 0);
      if (parser.nextToken() == null && tree instanceof Map<?, ?> map) {
        return map;
      }
      throw new ProtocolException("It is no single object.");
    } catch (JsonProcessingException e) {
      throw new ProtocolException("It is no JSON: " + e.getOriginalMessage());
    } catch (ProtocolException e) {
      throw e;
    } catch (IOException e) {
      throw new IllegalStateException("memory can't fail", e);
    }
  }

  private static Object read(JsonParser parser, int depth) throws IOException {
    JsonToken token = parser.currentToken();
    if (depth > DEEPEST || token == null) {
      throw new ProtocolException("It is nested too deeply, or empty.");
    }
    return switch (token) {
      case START_OBJECT -> object(parser, depth);
      case START_ARRAY -> array(parser, depth);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      default -> throw new ProtocolException("It holds " + token + ".");
    };
  }

  private static Map<String, Object> object(JsonParser parser, int depth) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      map.put(name, read(parser, depth + 1));
    }
    return map;
  }

  private static List<Object> array(JsonParser parser, int depth) throws IOException {
    List<Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(read(parser, depth + 1));
    }
    return list;
  }
}
