// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.hsm.simulated.card.Digests;
import io.github.fmwizard.hsm.simulated.card.HostFacts;
import io.github.fmwizard.hsm.simulated.card.HostSetup;
import io.github.fmwizard.hsm.simulated.card.KeySet;
import io.github.fmwizard.hsm.simulated.card.Ledger;
import io.github.fmwizard.hsm.simulated.card.PasswordVerifier;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.hsm.simulated.card.TrainingState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and writes the state of a training. One state always gives the same text. */
public final class StateJson {

  private static final String FORMAT = "fmwizard training card 1";

  private StateJson() {}

  public static ObjectNode write(TrainingState state) {
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

  public static TrainingState read(JsonNode node) throws SetupException {
    List<String> problems = new ArrayList<>();
    Fields fields = Fields.of(node, "", problems);
    TrainingState state = read(fields);
    SetupReader.end(fields, problems);
    return state;
  }

  private static TrainingState read(Fields fields) {
    fields.parsed("format", "", "\"" + FORMAT + "\"", format(fields.raw("format")));
    HostSetup host = host(fields);
    return new TrainingState(
        host.host(),
        host.cards(),
        FaultJson.read(fields, "faults"),
        fields.parsed("seed", 0L, "a whole number", number(fields.raw("seed"))),
        passwords(fields),
        keySets(fields),
        ledger(fields));
  }

  private static HostSetup host(Fields state) {
    return state.needs("host")
        ? SetupReader.host(state.object("host").orElseThrow())
        : new HostSetup(new HostFacts("", false, 0, List.of(), false), List.of(CardJson.nobody()));
  }

  private static Ledger ledger(Fields state) {
    Optional<Fields> ledger = state.object("ledger");
    return ledger.isPresent() ? LedgerJson.read(ledger.get()) : Ledger.EMPTY;
  }

  private static Optional<String> format(String text) {
    return text.equals(FORMAT) ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Map<CardSerial, PasswordVerifier> passwords(Fields state) {
    Map<CardSerial, PasswordVerifier> passwords = new HashMap<>();
    for (Fields fields : state.objects("passwords")) {
      passwords.put(
          CardJson.serial(fields),
          new PasswordVerifier(hex(fields, "salt", 32), hex(fields, "hash", 64)));
    }
    return passwords;
  }

  private static String hex(Fields fields, String key, int digits) {
    return fields.parsed(
        key,
        "0".repeat(digits),
        digits + " hexadecimal digits",
        Digests.parse(fields.raw(key), digits));
  }

  private static Map<CardSerial, List<KeySet>> keySets(Fields state) {
    Map<CardSerial, List<KeySet>> keySets = new HashMap<>();
    for (Fields fields : state.objects("first-key-sets")) {
      keySets.put(CardJson.serial(fields), FmJson.readKeySets(fields));
    }
    return keySets;
  }
}
