// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import io.github.fmwizard.card.FirmwareVersion;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.SessionCount;
import io.github.fmwizard.hsm.agent.Sighting.Dispatch;
import io.github.fmwizard.hsm.agent.Sighting.Library;
import io.github.fmwizard.hsm.agent.Sighting.Role;
import io.github.fmwizard.hsm.agent.Sighting.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A part of a {@link Sighting}, and how it travels: as a list of texts and numbers.
 *
 * @param <T> its type
 */
public final class Part<T> {

  /** {@link Sighting#library}. */
  public static final Part<Library> LIBRARY =
      new Part<>(
          "library",
          value ->
              List.of(value.description(), value.maker(), value.version(), value.vendorCalls()),
          tree -> {
            Row row = Row.of(tree);
            return new Library(
                row.text(0), row.text(1), row.text(2), Row.of(row.values().get(3)).each(Row::text));
          });

  /** The numbers and descriptions of the slots. */
  public static final Part<List<SlotName>> SLOTS =
      list(
          "slots",
          value -> List.of(value.number(), value.description()),
          row -> new SlotName(row.number(0), row.text(1)));

  /** {@link Sighting#dispatch}. */
  public static final Part<List<Dispatch>> DISPATCH =
      list(
          "dispatch",
          value -> List.of(value.index(), value.state(), value.errorCode()),
          row -> new Dispatch(row.number(0), row.number(1), row.number(2)));

  /** {@link Sighting.Slot#token}. */
  public static final Part<Token> TOKEN =
      row(
          "token",
          value ->
              List.of(value.label(), value.maker(), value.model(), value.serial(), value.flags()),
          row -> new Token(row.text(0), row.text(1), row.text(2), row.text(3), row.number(4)));

  /** {@link Sighting.Slot#role}. */
  public static final Part<Role> ROLE =
      row(
          "role",
          value -> List.of(value.flags(), value.attemptsLeft(), value.primaryAuthentication()),
          row -> new Role(row.small(0), row.small(1), row.small(2)));

  /** {@link Sighting.Slot#firmware}. */
  public static final Part<FirmwareVersion> FIRMWARE =
      row(
          "firmware",
          value -> List.of(value.major(), value.minor(), value.subminor()),
          row -> new FirmwareVersion(row.small(0), row.small(1), row.small(2)));

  /** {@link Sighting.Slot#features}. */
  public static final Part<Long> FEATURES = number("features");

  /** {@link Sighting.Slot#policies}. */
  public static final Part<Map<Integer, Long>> POLICIES =
      new Part<>(
          "policies",
          value ->
              value.entrySet().stream()
                  .map(entry -> List.of(entry.getKey(), entry.getValue()))
                  .toList(),
          Part::readPolicies);

  /** {@link Sighting.Slot#transport}. */
  public static final Part<Long> TRANSPORT = number("transport");

  /** {@link Sighting.Slot#masterKey}. */
  public static final Part<Long> MASTER_KEY = number("masterKey");

  /** {@link Sighting.Slot#sessions}. */
  public static final Part<SessionCount> SESSIONS =
      row(
          "sessions",
          value -> List.of(value.all(), value.readWrite()),
          row -> new SessionCount(row.number(0), row.number(1)));

  /** {@link Sighting.Slot#fms}. */
  public static final Part<List<Fm>> FMS = list("fms", Part::writeFm, Part::readFm);

  /** {@link Sighting.Slot#dispatchIndex}. */
  public static final Part<Long> DISPATCH_INDEX = number("dispatchIndex");

  private final String name;
  private final Function<T, Object> writer;
  private final Row.Item<T> reader;

  private Part(String name, Function<T, Object> writer, Row.Item<T> reader) {
    this.name = name;
    this.writer = writer;
    this.reader = reader;
  }

  /**
   * A slot's number and description.
   *
   * @param number the slot number, for this look only
   * @param description the slot's description, trimmed
   */
  public record SlotName(long number, String description) {}

  private interface RowReader<T> {
    T read(Row row) throws ProtocolException;
  }

  private static <T> Part<T> row(String name, Function<T, Object> writer, RowReader<T> reader) {
    return new Part<>(name, writer, tree -> reader.read(Row.of(tree)));
  }

  private static <T> Part<List<T>> list(
      String name, Function<T, Object> writer, RowReader<T> reader) {
    return new Part<>(
        name,
        values -> values.stream().map(writer).toList(),
        tree -> Row.of(tree).each(item -> reader.read(Row.of(item))));
  }

  private static Part<Long> number(String name) {
    return new Part<>(name, value -> value, Row::number);
  }

  private static Map<Integer, Long> readPolicies(Object tree) throws ProtocolException {
    Map<Integer, Long> policies = new TreeMap<>();
    for (Row row : Row.of(tree).each(Row::of)) {
      policies.put(row.small(0), row.number(1));
    }
    return policies;
  }

  private static Object writeFm(Fm fm) {
    List<String> row = new ArrayList<>(List.of(fm.id().toString()));
    row.addAll(fm.attributes().values());
    return row;
  }

  private static Fm readFm(Row row) throws ProtocolException {
    Map<Fm.Attribute, String> values = new EnumMap<>(Fm.Attribute.class);
    for (Fm.Attribute attribute : Fm.Attribute.values()) {
      values.put(attribute, row.text(1 + attribute.ordinal()));
    }
    return Fm.of(row.fmId(0), values);
  }

  String name() {
    return name;
  }

  Object write(T value) {
    return writer.apply(value);
  }

  T read(Object tree) throws ProtocolException {
    return reader.read(tree);
  }
}
