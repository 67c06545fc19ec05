// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.hsm.simulated.card.Hindrance;
import io.github.fmwizard.hsm.simulated.card.InventedSettings;
import io.github.fmwizard.hsm.simulated.card.Words;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads and writes invented settings. */
final class SettingsJson {

  private static final InventedSettings DEFAULT = InventedSettings.defaults();

  private SettingsJson() {}

  static InventedSettings read(Fields fields) {
    return new InventedSettings(
        loading(fields),
        crash(fields),
        new InventedSettings.Restart(
            fields.seconds("restart-seconds").orElse(DEFAULT.restart().duration()),
            words(
                fields,
                "refused-while-restart-pending",
                ActionKind.class,
                DEFAULT.restart().refusedWhilePending())),
        new InventedSettings.Recovery(
            fields.flag("fmrecover-asks-login", DEFAULT.recovery().asksLogin()),
            fields.flag("fmrecover-works-when-halted", DEFAULT.recovery().worksWhenHalted())),
        words(fields, "seen-while-halted", InventedSettings.Sight.class, DEFAULT.seenWhileHalted()),
        fields.flag("pcie-link-alarm", DEFAULT.pcieLinkAlarm()));
  }

  private static InventedSettings.Loading loading(Fields fields) {
    InventedSettings.Loading otherwise = DEFAULT.loading();
    return new InventedSettings.Loading(
        hindrance(fields, "replace"),
        hindrance(fields, "delete"),
        fields.word(
            "allocated-reload",
            InventedSettings.AllocatedReload.class,
            otherwise.allocatedReload()),
        fields.flag("delete-keeps-smfs-files", otherwise.deleteKeepsSmfsFiles()),
        fields.word("checks", InventedSettings.Checks.class, otherwise.checks()),
        fields.seconds("act-seconds").orElse(otherwise.duration()));
  }

  private static InventedSettings.Crash crash(Fields fields) {
    InventedSettings.Crash otherwise = DEFAULT.crash();
    return new InventedSettings.Crash(
        fields.word("crash", InventedSettings.Effect.class, otherwise.effect()),
        fields.word("crash-stops", InventedSettings.Neighbours.class, otherwise.neighbours()),
        fields.seconds("called-after-seconds"),
        fields.word("smfs-read", InventedSettings.SmfsRead.class, otherwise.smfsRead()),
        fields.flag("power-cycle-after-halt", otherwise.powerCycleAfterHalt()));
  }

  private static Hindrance hindrance(Fields fields, String key) {
    Optional<Fields> hindrance = fields.object(key);
    return hindrance.isPresent()
        ? new Hindrance(
            hindrance.get().word("is", Hindrance.Kind.class, Hindrance.Kind.WORKS),
            code(hindrance.get(), ReturnCode.CKR_DEVICE_ERROR))
        : Hindrance.WORKS;
  }

  /** Reads the return code that an object may hold under its key. */
  static ReturnCode code(Fields fields, ReturnCode otherwise) {
    return fields
        .optional("code", "the name of a return code", code(fields.raw("code")))
        .orElse(otherwise);
  }

  private static Optional<ReturnCode> code(String name) {
    for (ReturnCode code : ReturnCode.values()) {
      if (code.name().equals(name)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  private static <E extends Enum<E>> Set<E> words(
      Fields fields, String key, Class<E> type, Set<E> otherwise) {
    if (!fields.has(key)) {
      return otherwise;
    }
    Set<E> set = EnumSet.noneOf(type);
    for (String word : fields.texts(key)) {
      Optional<E> constant = Words.find(type, word);
      if (constant.isPresent()) {
        set.add(constant.get());
      } else {
        fields.problem(key, "\"" + word + "\" is none of " + Words.all(type) + ".");
      }
    }
    return set;
  }

  static ObjectNode write(InventedSettings settings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    writeLoading(node, settings.loading());
    writeCrash(node, settings.crash());
    node.put("restart-seconds", whole(settings.restart().duration()));
    writeWords(
        node,
        "refused-while-restart-pending",
        ActionKind.values(),
        settings.restart().refusedWhilePending());
    node.put("fmrecover-asks-login", settings.recovery().asksLogin());
    node.put("fmrecover-works-when-halted", settings.recovery().worksWhenHalted());
    writeWords(
        node, "seen-while-halted", InventedSettings.Sight.values(), settings.seenWhileHalted());
    node.put("pcie-link-alarm", settings.pcieLinkAlarm());
    return node;
  }

  private static void writeLoading(ObjectNode node, InventedSettings.Loading loading) {
    writeHindrance(node.putObject("replace"), loading.replace());
    writeHindrance(node.putObject("delete"), loading.delete());
    node.put("allocated-reload", Words.of(loading.allocatedReload()));
    node.put("delete-keeps-smfs-files", loading.deleteKeepsSmfsFiles());
    node.put("checks", Words.of(loading.checks()));
    node.put("act-seconds", whole(loading.duration()));
  }

  private static void writeCrash(ObjectNode node, InventedSettings.Crash crash) {
    node.put("crash", Words.of(crash.effect()));
    node.put("crash-stops", Words.of(crash.neighbours()));
    crash.calledAfter().ifPresent(after -> node.put("called-after-seconds", whole(after)));
    node.put("smfs-read", Words.of(crash.smfsRead()));
    node.put("power-cycle-after-halt", crash.powerCycleAfterHalt());
  }

  private static void writeHindrance(ObjectNode node, Hindrance hindrance) {
    node.put("is", Words.of(hindrance.kind()));
    node.put("code", hindrance.code().name());
  }

  /** Writes in the order of the constants, so that one set always gives the same text. */
  private static <E extends Enum<E>> void writeWords(
      ObjectNode node, String key, E[] constants, Set<E> set) {
    ArrayNode array = node.putArray(key);
    for (E constant : constants) {
      if (set.contains(constant)) {
        array.add(Words.of(constant));
      }
    }
  }

  static int whole(Duration duration) {
    return Math.toIntExact(duration.toSeconds());
  }
}
