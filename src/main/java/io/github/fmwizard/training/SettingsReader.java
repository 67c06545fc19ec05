// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.hsm.simulated.card.Hindrance;
import io.github.fmwizard.hsm.simulated.card.InventedSettings;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.ObjectFields;
import java.util.Optional;

/**
 * Reads what a scenario decides where the vendor's pages leave a behaviour open. All of it is
 * invented.
 *
 * <p>The keys: {@code replace} and {@code delete} as {@code {"is": "works" | "refused" | "failed",
 * "code": "CKR_DEVICE_ERROR"}}, {@code allocated-reload}, {@code delete-keeps-smfs-files}, {@code
 * checks}, {@code act-seconds}, {@code crash}, {@code crash-stops}, {@code called-after-seconds},
 * {@code smfs-read}, {@code power-cycle-after-halt}, {@code restart-seconds}, {@code
 * refused-while-restart-pending}, {@code fmrecover-asks-login}, {@code
 * fmrecover-works-when-halted}, {@code seen-while-halted}, {@code pcie-link-alarm}, {@code
 * delete-effect}, {@code stored-data-corrupted}, {@code ped-silent}.
 */
final class SettingsReader {

  private static final InventedSettings USUAL = InventedSettings.defaults();

  private final ScenarioValues values;

  SettingsReader(ScenarioValues values) {
    this.values = values;
  }

  InventedSettings settings(Node node) {
    ObjectFields fields = values.object(node, "The list of settings");
    InventedSettings settings =
        new InventedSettings(
            loading(fields),
            crash(fields),
            new InventedSettings.Restart(
                fields.get("restart-seconds", values::seconds, USUAL.restart().duration()),
                fields.get(
                    "refused-while-restart-pending",
                    words -> values.constants(words, ActionKind.class),
                    USUAL.restart().refusedWhilePending())),
            new InventedSettings.Recovery(
                fields.get("fmrecover-asks-login", values::flag, USUAL.recovery().asksLogin()),
                fields.get(
                    "fmrecover-works-when-halted",
                    values::flag,
                    USUAL.recovery().worksWhenHalted())),
            fields.get(
                "seen-while-halted",
                words -> values.constants(words, InventedSettings.InspectedPart.class),
                USUAL.seenWhileHalted()),
            fields.get("pcie-link-alarm", values::flag, USUAL.pcieLinkAlarm()),
            fields.get("ped-silent", values::flag, USUAL.pedSilent()));
    fields.end();
    return settings;
  }

  private InventedSettings.Loading loading(ObjectFields fields) {
    InventedSettings.Loading usual = USUAL.loading();
    return new InventedSettings.Loading(
        fields.get("replace", this::hindrance, Hindrance.WORKS),
        fields.get("delete", this::hindrance, Hindrance.WORKS),
        fields.get(
            "allocated-reload",
            word -> values.constant(word, InventedSettings.AllocatedReload.class),
            usual.allocatedReload()),
        fields.get(
            "delete-effect",
            word -> values.constant(word, InventedSettings.DeleteEffect.class),
            usual.deleteEffect()),
        fields.get("delete-keeps-smfs-files", values::flag, usual.deleteKeepsSmfsFiles()),
        fields.get(
            "checks", word -> values.constant(word, InventedSettings.Checks.class), usual.checks()),
        fields.get("act-seconds", values::seconds, usual.duration()));
  }

  private InventedSettings.Crash crash(ObjectFields fields) {
    InventedSettings.Crash usual = USUAL.crash();
    return new InventedSettings.Crash(
        fields.get(
            "crash", word -> values.constant(word, InventedSettings.Effect.class), usual.effect()),
        fields.get(
            "crash-stops",
            word -> values.constant(word, InventedSettings.Neighbours.class),
            usual.neighbours()),
        fields.optional("called-after-seconds").map(values::seconds),
        fields.get(
            "smfs-read",
            word -> values.constant(word, InventedSettings.SmfsRead.class),
            usual.smfsRead()),
        fields.get("power-cycle-after-halt", values::flag, usual.powerCycleAfterHalt()),
        fields.get("stored-data-corrupted", values::flag, usual.storedDataCorrupted()));
  }

  private Hindrance hindrance(Node node) {
    ObjectFields fields = values.object(node, "The hindrance");
    Hindrance hindrance =
        new Hindrance(
            fields.get(
                "is", word -> values.constant(word, Hindrance.Kind.class), Hindrance.Kind.WORKS),
            fields.get("code", code -> code(values, code), ReturnCode.CKR_DEVICE_ERROR));
    fields.end();
    return hindrance;
  }

  /** Takes the name of a return code. */
  static ReturnCode code(ScenarioValues values, Node node) {
    return values.parsed(
        node,
        SettingsReader::code,
        "the name of a return code such as CKR_DEVICE_ERROR",
        ReturnCode.CKR_DEVICE_ERROR);
  }

  private static Optional<ReturnCode> code(String name) {
    for (ReturnCode code : ReturnCode.values()) {
      if (code.name().equals(name)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
