// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Tool;
import io.github.fmwizard.hsm.Invocation.LoginNeed;
import io.github.fmwizard.hsm.tools.profile.ClientProfile;
import io.github.fmwizard.hsm.tools.profile.CommandTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes and reads {@code act.json}. */
final class ActJson {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int FORMAT = 1;

  private ActJson() {}

  static byte[] write(StoredAct act) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("format", FORMAT);
      json.writeNumberField("number", act.number());
      json.writeStringField("serial", act.card().serial().value());
      json.writeStringField("node", act.card().node().path());
      json.writeStringField("action", act.action());
      json.writeStringField("by", act.way().by().word());
      json.writeStringField("login", act.way().login().name());
      json.writeStringField("known", act.way().known());
      json.writeStringField("note", act.way().note());
      json.writeStringField("begun-at", act.begunAt().toString());
      if (act.attemptsBefore().isPresent()) {
        json.writeNumberField("attempts-before", act.attemptsBefore().getAsInt());
      }
      texts(json, "line", act.line());
      json.writeArrayFieldStart("programs");
      for (Tool tool : act.programs()) {
        json.writeStartArray();
        json.writeString(tool.path());
        json.writeString(Long.toString(tool.size()));
        json.writeString(tool.sha256());
        json.writeString(tool.owner());
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void texts(JsonGenerator json, String key, List<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /** Reads a record; empty if it is torn: then the act was never started. */
  static Optional<StoredAct> read(byte[] content) throws IOException {
    Map<String, String> scalars = new HashMap<>();
    List<String> line = new ArrayList<>();
    List<Tool> programs = new ArrayList<>();
    try (JsonParser json = FACTORY.createParser(content)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        if (json.nextToken() != JsonToken.START_ARRAY) {
          scalars.put(key, json.getText());
        } else if (key.equals("line")) {
          line = texts(json);
        } else {
          while (json.nextToken() != JsonToken.END_ARRAY) {
            List<String> tool = texts(json);
            programs.add(
                new Tool(tool.get(0), Long.parseLong(tool.get(1)), tool.get(2), tool.get(3)));
          }
        }
      }
      return Optional.of(record(scalars, line, programs));
    } catch (JsonProcessingException torn) {
      return Optional.empty();
    } catch (IllegalArgumentException
        | NoSuchElementException
        | DateTimeException
        | IndexOutOfBoundsException bad) {
      throw new IOException("act.json is damaged", bad);
    }
  }

  private static List<String> texts(JsonParser json) throws IOException {
    List<String> texts = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      texts.add(json.getText());
    }
    return texts;
  }

  private static StoredAct record(
      Map<String, String> scalars, List<String> line, List<Tool> programs) {
    String attempts = scalars.get("attempts-before");
    return new StoredAct(
        Integer.parseInt(text(scalars, "number")),
        new CardRef(new CardSerial(text(scalars, "serial")), new DeviceNode(text(scalars, "node"))),
        text(scalars, "action"),
        new ClientProfile.Way(
            CommandTemplate.named(text(scalars, "by")).orElseThrow(),
            LoginNeed.valueOf(text(scalars, "login")),
            text(scalars, "known"),
            text(scalars, "note")),
        line,
        programs,
        attempts == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(attempts)),
        Instant.parse(text(scalars, "begun-at")));
  }

  private static String text(Map<String, String> scalars, String key) {
    return Optional.ofNullable(scalars.get(key)).orElseThrow();
  }
}
