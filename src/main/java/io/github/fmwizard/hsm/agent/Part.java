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
import io.github.fmwizard.hsm.agent.LibraryReport.Dispatch;
import io.github.fmwizard.hsm.agent.LibraryReport.Library;
import io.github.fmwizard.hsm.agent.LibraryReport.Role;
import io.github.fmwizard.hsm.agent.LibraryReport.Token;
import java.util.List;
import java.util.Map;

/**
 * A part of a {@link LibraryReport}: its name and its type.
 *
 * @param <T> its type
 */
public final class Part<T> {

  /** {@link LibraryReport#library}. */
  public static final Part<Library> LIBRARY = new Part<>("library", new TypeReference<>() {});

  /** The numbers and descriptions of the slots. */
  public static final Part<List<SlotName>> SLOTS = new Part<>("slots", new TypeReference<>() {});

  /** {@link LibraryReport#dispatch}. */
  public static final Part<List<Dispatch>> DISPATCH =
      new Part<>("dispatch", new TypeReference<>() {});

  /** {@link LibraryReport.Slot#token}. */
  public static final Part<Token> TOKEN = new Part<>("token", new TypeReference<>() {});

  /** {@link LibraryReport.Slot#role}. */
  public static final Part<Role> ROLE = new Part<>("role", new TypeReference<>() {});

  /** {@link LibraryReport.Slot#firmware}. */
  public static final Part<FirmwareVersion> FIRMWARE =
      new Part<>("firmware", new TypeReference<>() {});

  /** {@link LibraryReport.Slot#features}. */
  public static final Part<Long> FEATURES = number("features");

  /** {@link LibraryReport.Slot#policies}. */
  public static final Part<Map<Integer, Long>> POLICIES =
      new Part<>("policies", new TypeReference<>() {});

  /** {@link LibraryReport.Slot#transport}. */
  public static final Part<Long> TRANSPORT = number("transport");

  /** {@link LibraryReport.Slot#masterKey}. */
  public static final Part<Long> MASTER_KEY = number("master-key");

  /** {@link LibraryReport.Slot#sessions}. */
  public static final Part<SessionCount> SESSIONS =
      new Part<>("sessions", new TypeReference<>() {});

  /** {@link LibraryReport.Slot#fms}. */
  public static final Part<List<Fm>> FMS = new Part<>("fms", new TypeReference<>() {});

  /** {@link LibraryReport.Slot#insertions}. */
  public static final Part<Long> INSERTIONS = number("insertions");

  /** {@link LibraryReport.Slot#securityMode}. */
  public static final Part<Long> SECURITY_MODE = number("security-mode");

  /** {@link LibraryReport.Slot#dispatchIndex}. */
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
