// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.hsm.simulated.card.Fault;
import io.github.fmwizard.hsm.simulated.card.FaultScript;
import io.github.fmwizard.hsm.simulated.card.HostFacts;
import io.github.fmwizard.hsm.simulated.card.HostSetup;
import io.github.fmwizard.hsm.simulated.card.InventedSettings;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.hsm.simulated.card.TrainingImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a scenario says of its host, its faults and its images, strictly: unknown keys, wrong
 * types and missing values are problems, all told at once with their place.
 *
 * <p>A host, with every key that may be left out set to its default (the card's serial, label,
 * firmware and node, and an FM's ID and label, may not; {@code fingerprint} follows from label,
 * version and build time, {@code smfs.active} from policy 51):
 *
 * <pre>{@code
 * {"client-version": "10.7.1", "login-allowed": true, "first-slot": 3,
 *  "kernel-alarms": [], "kernel-names-serials": (true with two cards),
 *  "cards": [
 *   {"serial": "521234", "label": "hsm-a", "model": "Luna K7", "firmware": "7.7.1",
 *    "node": "/dev/k7pf0",
 *    "policies": {"40": false, "48": true, "50": true, "51": false},
 *    "running": {"is": "not-started"},
 *    "flags": {"transport-mode": false, "tampered": false, "zeroized": false,
 *              "restart-pending": false},
 *    "so": {"authentication": "password" | "ped", "failures": 0},
 *    "fms": [{"id": "a000", "allocated": false, "label": "Caesar", "version": "1.00",
 *             "maker": "", "build-time": "", "fingerprint": "...", "rom-size": 7310,
 *             "behaviour": "good", "needs-smfs": false, "standing": "running"}],
 *    "certificates": [{"label": "...", "key": "(64 digits)", "private": true,
 *                      "not-before": "...Z", "not-after": "...Z"}],
 *    "smfs": {"active": false, "key-sets": [
 *      {"name": "...", "owner": "...", "fm": "Caesar", "backup": "", "bad": false}]},
 *    "sessions": {"all": 0, "read-write": 0, "come-back": false},
 *    "kernel": [{"at": "...Z", "text": "..."}],
 *    "settings": {(see below)}}]}
 * }</pre>
 *
 * <p>{@code running} is one of {@code {"is": "not-started"}} (the card starts when the training is
 * created, and its FMs decide what comes of it), {@code {"is": "answering"}} (as described, nothing
 * is started), {@code {"is": "halted", "code": "0x0001a000"}}, {@code {"is": "restarting",
 * "back-at": "...Z"}} and {@code {"is": "stuck", "shows": "unreachable", "power-cycle-helps":
 * true}}.
 *
 * <p>Settings ({@link InventedSettings}; all invented): {@code replace} and {@code delete} as
 * {@code {"is": "works" | "refused" | "failed", "code": "CKR_DEVICE_ERROR"}}, {@code
 * allocated-reload}, {@code delete-keeps-smfs-files}, {@code checks}, {@code act-seconds}, {@code
 * crash}, {@code crash-stops}, {@code called-after-seconds}, {@code smfs-read}, {@code
 * power-cycle-after-halt}, {@code restart-seconds}, {@code refused-while-restart-pending}, {@code
 * fmrecover-asks-login}, {@code fmrecover-works-when-halted}, {@code seen-while-halted}, {@code
 * pcie-link-alarm}.
 *
 * <p>A fault script is a list of {@code {"on": (an act or "inspect"), "nth": 1, "after": {"act":
 * ..., "nth": 1}, "fault": ...}} with, depending on the fault ({@link Fault}), {@code seconds},
 * {@code takes-effect}, {@code code}, {@code shows}, {@code survivors}, {@code text}, {@code
 * about}; {@code after} belongs to inspections only. Constants are written in lower case with
 * dashes.
 */
public final class SetupReader {

  private static final int MOST_SLOT = 999;

  private SetupReader() {}

  /**
   * Reads a host with its cards.
   *
   * @param node the JSON object
   * @param where what stands before each place in a problem, for example {@code host}; may be empty
   * @return the host
   * @throws SetupException if anything is wrong; carries all problems
   */
  public static HostSetup host(JsonNode node, String where) throws SetupException {
    List<String> problems = new ArrayList<>();
    Fields fields = Fields.of(node, where, problems);
    HostSetup host = host(fields);
    end(fields, problems);
    return host;
  }

  /**
   * Reads a fault script.
   *
   * @param node the JSON list
   * @param where what stands before each place in a problem
   * @return the script
   * @throws SetupException if anything is wrong; carries all problems
   */
  public static FaultScript faults(JsonNode node, String where) throws SetupException {
    ObjectNode wrapped = JsonNodeFactory.instance.objectNode();
    String key = where.isEmpty() ? "faults" : where;
    wrapped.set(key, node);
    List<String> problems = new ArrayList<>();
    Fields fields = Fields.of(wrapped, "", problems);
    FaultScript script = FaultJson.read(fields, key);
    end(fields, problems);
    return script;
  }

  /**
   * Reads the header of an image that a scenario wants; who signed it comes later.
   *
   * @param node the JSON object with {@code id}, {@code label}, {@code version}, {@code maker},
   *     {@code build-time}, {@code behaviour} and {@code needs-smfs}
   * @param where what stands before each place in a problem
   * @return the header, signed by nobody: see {@link TrainingImage#signedBy}
   * @throws SetupException if anything is wrong; carries all problems
   */
  public static TrainingImage image(JsonNode node, String where) throws SetupException {
    List<String> problems = new ArrayList<>();
    Fields fields = Fields.of(node, where, problems);
    TrainingImage image = ImageJson.readUnsigned(fields);
    end(fields, problems);
    return image;
  }

  /**
   * Reads JSON text: one value, no duplicate keys, nothing after it.
   *
   * @param json the text
   * @return its tree
   * @throws JsonProcessingException if it is not JSON; says line and column
   */
  public static JsonNode parse(String json) throws JsonProcessingException {
    return JsonTree.read(json);
  }

  static HostSetup host(Fields fields) {
    List<SimulatedCard> cards = new ArrayList<>();
    for (Fields card : fields.objects("cards")) {
      cards.add(CardJson.read(card));
    }
    HostFacts facts =
        new HostFacts(
            fields.text("client-version", "10.7.1"),
            fields.flag("login-allowed", true),
            fields.number("first-slot", 3, MOST_SLOT),
            fields.texts("kernel-alarms"),
            fields.flag("kernel-names-serials", cards.size() > 1));
    try {
      return new HostSetup(facts, cards);
    } catch (IllegalArgumentException e) {
      fields.refused(e);
      return new HostSetup(facts, List.of(CardJson.nobody()));
    }
  }

  /** Ends the reading of a whole. */
  static void end(Fields fields, List<String> problems) throws SetupException {
    fields.end();
    if (!problems.isEmpty()) {
      throw new SetupException(problems);
    }
  }
}
