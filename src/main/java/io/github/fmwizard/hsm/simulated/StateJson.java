// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.hsm.CardSerial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and writes the state of a training. One state always gives the same text. */
final class StateJson {

  private static final String FORMAT = "fmwizard training card 1";

  private StateJson() {}

  static ObjectNode write(TrainingState state) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("format", FORMAT);
    node.put("seed", Long.toString(state.seed()));
    node.set("host", writeHost(state.host(), state.cards()));
    node.set("faults", FaultJson.write(state.faults()));
    ArrayNode passwords = node.putArray("passwords");
    new TreeMap<>(state.passwords())
        .forEach(
            (serial, verifier) ->
                passwords
                    .addObject()
                    .put("serial", serial.value())
                    .put("salt", verifier.salt())
                    .put("hash", verifier.hash()));
    ArrayNode keySets = node.putArray("first-key-sets");
    new TreeMap<>(state.keySets())
        .forEach(
            (serial, sets) ->
                FmJson.writeKeySets(
                    keySets.addObject().put("serial", serial.value()).putArray("key-sets"), sets));
    node.set("ledger", LedgerJson.write(state.ledger()));
    return node;
  }

  private static ObjectNode writeHost(HostFacts host, List<SimulatedCard> cards) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("client-version", host.clientVersion())
        .put("login-allowed", host.loginAllowed())
        .put("first-slot", host.firstSlot());
    ArrayNode alarms = node.putArray("kernel-alarms");
    host.kernelAlarms().forEach(alarms::add);
    node.put("kernel-names-serials", host.kernelNamesSerials());
    ArrayNode list = node.putArray("cards");
    cards.forEach(card -> list.add(CardJson.write(card)));
    return node;
  }

  static TrainingState read(JsonNode node) throws SetupException {
    List<String> problems = new ArrayList<>();
    TrainingState state = Fields.read(node, "", problems, StateJson::read);
    if (!problems.isEmpty()) {
      throw new SetupException(problems);
    }
    return state;
  }

  private static TrainingState read(Fields fields) {
    fields.parsed(
        "format", "", "\"" + FORMAT + "\"", text -> Optional.of(text).filter(FORMAT::equals));
    Optional<HostSetup> setup = fields.object("host", SetupReader::host);
    if (setup.isEmpty()) {
      fields.problem("host", "this key is missing.");
    }
    HostSetup host =
        setup.orElseGet(
            () ->
                new HostSetup(
                    new HostFacts("", false, 0, List.of(), false), List.of(CardJson.nobody())));
    return new TrainingState(
        host.host(),
        host.cards(),
        new FaultScript(fields.objects("faults", FaultJson::read)),
        fields.parsed("seed", 0L, "a whole number", StateJson::number),
        passwords(fields),
        keySets(fields),
        fields.object("ledger", LedgerJson::read).orElse(Ledger.EMPTY));
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Map<CardSerial, PasswordVerifier> passwords(Fields fields) {
    Map<CardSerial, PasswordVerifier> passwords = new HashMap<>();
    fields.objects(
        "passwords",
        inner ->
            passwords.put(
                CardJson.serial(inner),
                new PasswordVerifier(hex(inner, "salt", 32), hex(inner, "hash", 64))));
    return passwords;
  }

  private static String hex(Fields fields, String key, int digits) {
    return fields.parsed(
        key,
        "0".repeat(digits),
        digits + " hexadecimal digits",
        text -> Optional.of(text).filter(hex -> hex.matches("[0-9a-f]{" + digits + "}")));
  }

  private static Map<CardSerial, List<KeySet>> keySets(Fields fields) {
    Map<CardSerial, List<KeySet>> keySets = new HashMap<>();
    fields.objects(
        "first-key-sets",
        inner ->
            keySets.put(CardJson.serial(inner), inner.objects("key-sets", FmJson::readKeySet)));
    return keySets;
  }
}
