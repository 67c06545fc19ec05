// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.fmwizard.binding.RecordException;
import io.github.fmwizard.binding.RecordJson;
import io.github.fmwizard.card.FirmwareVersion;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.SessionCount;
import io.github.fmwizard.hsm.agent.Sighting.Dispatch;
import io.github.fmwizard.hsm.agent.Sighting.Library;
import io.github.fmwizard.hsm.agent.Sighting.Role;
import io.github.fmwizard.hsm.agent.Sighting.Token;
import java.util.List;
import java.util.Map;

/**
 * A part of a {@link Sighting}: its name and its type.
 *
 * @param <T> its type
 */
public final class Part<T> {

  /** {@link Sighting#library}. */
  public static final Part<Library> LIBRARY = new Part<>("library", new TypeReference<>() {});

  /** The numbers and descriptions of the slots. */
  public static final Part<List<SlotName>> SLOTS = new Part<>("slots", new TypeReference<>() {});

  /** {@link Sighting#dispatch}. */
  public static final Part<List<Dispatch>> DISPATCH =
      new Part<>("dispatch", new TypeReference<>() {});

  /** {@link Sighting.Slot#token}. */
  public static final Part<Token> TOKEN = new Part<>("token", new TypeReference<>() {});

  /** {@link Sighting.Slot#role}. */
  public static final Part<Role> ROLE = new Part<>("role", new TypeReference<>() {});

  /** {@link Sighting.Slot#firmware}. */
  public static final Part<FirmwareVersion> FIRMWARE =
      new Part<>("firmware", new TypeReference<>() {});

  /** {@link Sighting.Slot#features}. */
  public static final Part<Long> FEATURES = number("features");

  /** {@link Sighting.Slot#policies}. */
  public static final Part<Map<Integer, Long>> POLICIES =
      new Part<>("policies", new TypeReference<>() {});

  /** {@link Sighting.Slot#transport}. */
  public static final Part<Long> TRANSPORT = number("transport");

  /** {@link Sighting.Slot#masterKey}. */
  public static final Part<Long> MASTER_KEY = number("master-key");

  /** {@link Sighting.Slot#sessions}. */
  public static final Part<SessionCount> SESSIONS =
      new Part<>("sessions", new TypeReference<>() {});

  /** {@link Sighting.Slot#fms}. */
  public static final Part<List<Fm>> FMS = new Part<>("fms", new TypeReference<>() {});

  /** {@link Sighting.Slot#dispatchIndex}. */
  public static final Part<Long> DISPATCH_INDEX = number("dispatch-index");

  private final String name;
  private final TypeReference<T> type;

  private Part(String name, TypeReference<T> type) {
    this.name = name;
    this.type = type;
  }

  /**
   * A slot's number and description.
   *
   * @param number the slot number, for this look only
   * @param description the slot's description, trimmed
   */
  public record SlotName(long number, String description) {}

  private static Part<Long> number(String name) {
    return new Part<>(name, new TypeReference<>() {});
  }

  String name() {
    return name;
  }

  T read(JsonNode json) throws RecordException {
    return RecordJson.readPart(json, type);
  }
}
