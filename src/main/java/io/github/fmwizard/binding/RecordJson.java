// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.binding;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads records as JSON. Keys and constants are in kebab-case; a case of a sealed type
 * has its name under {@code is}. One value always gives the same bytes.
 */
public final class RecordJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(new RecordIntrospector())
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .addModule(ValueModule.make())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private RecordJson() {}

  /**
   * Writes a record on one line.
   *
   * @param value a record, or a collection of them
   * @return its JSON in UTF-8, without a line end
   */
  public static byte[] write(Object value) {
    return bytes(value, false);
  }

  /**
   * Writes a record with its keys on lines of their own.
   *
   * @param value a record, or a collection of them
   * @return its JSON in UTF-8, with a line end
   */
  public static byte[] writeLines(Object value) {
    return bytes(value, true);
  }

  private static byte[] bytes(Object value, boolean lines) {
    try {
      return lines
          ? (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n")
              .getBytes(StandardCharsets.UTF_8)
          : MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record of ours can be written.", e);
    }
  }

  /**
   * Reads a record.
   *
   * @param <T> its type
   * @param json its JSON
   * @param type its class
   * @return the record
   * @throws RecordException if it is anything else: no JSON, a key that is missing or unknown, a
   *     value of another type or one that the record refuses
   */
  public static <T> T read(byte[] json, Class<T> type) throws RecordException {
    return checked(() -> MAPPER.readValue(json, type));
  }

  /**
   * Makes the JSON of a value that is a part of a record.
   *
   * @param value the value
   * @return its JSON
   */
  public static JsonNode part(Object value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * Reads a part of a record.
   *
   * @param <T> its type
   * @param json its JSON
   * @param type its type
   * @return the part
   * @throws RecordException if it is anything else
   */
  public static <T> T readPart(JsonNode json, TypeReference<T> type) throws RecordException {
    return checked(() -> MAPPER.readerFor(type).readValue(json));
  }

  /** Reads something. */
  private interface Reading<T> {
    @Nullable T read() throws IOException;
  }

  private static <T> T checked(Reading<T> reading) throws RecordException {
    try {
      T value = reading.read();
      if (value == null) {
        throw new RecordException("There is nothing in it.", false, new IOException("null"));
      }
      return value;
    } catch (RecordException e) {
      throw e;
    } catch (JsonProcessingException e) {
      throw new RecordException(sentence(e), isCutOff(e), e);
    } catch (IOException e) {
      throw new RecordException("It can't be read as JSON.", false, e);
    }
  }

  private static String sentence(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String place =
        at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    return switch (e) {
      case UnrecognizedPropertyException unknown ->
          "The key " + path(unknown) + " is not known here" + place + ".";
      case JsonMappingException wrong when wrong.getCause() instanceof JsonParseException ->
          "It is not JSON" + place + ".";
      case ValueInstantiationException refused
          when refused.getCause() instanceof IllegalArgumentException why ->
          "The value of " + path(refused) + " is wrong" + place + ". " + why.getMessage();
      case JsonMappingException wrong ->
          "The value of " + path(wrong) + " is missing or wrong" + place + ".";
      default -> "It is not JSON" + place + ".";
    };
  }

  private static boolean isCutOff(JsonProcessingException e) {
    boolean empty =
        e instanceof MismatchedInputException
            && e.getLocation() != null
            && e.getLocation().getColumnNr() == 0;
    return empty || e instanceof JsonParseException || e.getCause() instanceof JsonParseException;
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.isEmpty() ? "the whole record" : "\"" + path + "\"";
  }
}
