// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.training;

import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.CardCondition;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Digits;
import io.github.fmwizard.card.FirmwareVersion;
import io.github.fmwizard.card.Policies;
import io.github.fmwizard.hsm.simulated.card.ApplicationSessions;
import io.github.fmwizard.hsm.simulated.card.CardFlags;
import io.github.fmwizard.hsm.simulated.card.CardIdentity;
import io.github.fmwizard.hsm.simulated.card.HostFacts;
import io.github.fmwizard.hsm.simulated.card.HostSetup;
import io.github.fmwizard.hsm.simulated.card.InstalledFm;
import io.github.fmwizard.hsm.simulated.card.InventedSettings;
import io.github.fmwizard.hsm.simulated.card.Running;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.hsm.simulated.card.Smfs;
import io.github.fmwizard.hsm.simulated.card.SoRole;
import io.github.fmwizard.hsm.simulated.card.StoredCertificate;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.ObjectFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what a scenario says of its host and its cards.
 *
 * <p>Every key that may be left out is shown with its default (the card's serial, label, firmware
 * and node, and an FM's ID and label, may not; {@code fingerprint} follows from label, version and
 * build time, {@code smfs.active} from policy 51):
 *
 * <pre>{@code
 * {"client-version": "10.7.1", "login-allowed": true, "first-slot": 3,
 *  "kernel-alarms": [], "slots-hidden": false, "kernel-names-serials": (true with two cards),
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
 *    "settings": {(see SettingsReader)}}]}
 * }</pre>
 *
 * <p>{@code running} is one of {@code {"is": "not-started"}} (the card starts when the training is
 * created, and its FMs decide what comes of it), {@code {"is": "answering"}} (as described, nothing
 * is started), {@code {"is": "halted", "code": "0x0001a000"}}, {@code {"is": "restarting",
 * "back-at": "...Z"}} and {@code {"is": "stuck", "shows": "unreachable", "power-cycle-helps":
 * true}}.
 */
final class HostReader {

  private static final Policies USUAL_POLICIES = new Policies(false, true, true, false);
  private static final SoRole USUAL_SO = new SoRole(AuthenticationKind.PASSWORD, 0);
  private static final String HEX = "0x";
  private static final int HEX_DIGITS = 8;
  private static final int DIGEST_DIGITS = 64;
  private static final int MOST_SLOT = 999;
  private static final int MOST_SESSIONS = 9999;

  private enum Is {
    NOT_STARTED,
    ANSWERING,
    HALTED,
    RESTARTING,
    STUCK
  }

  private final ScenarioValues values;
  private final FmReader fms;

  HostReader(ScenarioValues values) {
    this.values = values;
    this.fms = new FmReader(values);
  }

  HostSetup host(Node node) {
    ObjectFields fields = values.object(node, "The setup");
    List<SimulatedCard> cards =
        fields.get("cards", list -> values.all(list, this::card), List.of());
    HostFacts facts =
        new HostFacts(
            fields.get("client-version", values::text, "10.7.1"),
            fields.get("login-allowed", values::flag, true),
            fields.get("first-slot", slot -> values.number(slot, 0, MOST_SLOT), 3),
            fields.get("kernel-alarms", values::texts, List.of()),
            fields.get("slots-hidden", values::flag, false),
            fields.get("kernel-names-serials", values::flag, cards.size() > 1));
    fields.end();
    return fields.isThere()
        ? values.made(
            node,
            () -> new HostSetup(facts, cards),
            "Describe one card, or two with serials and nodes of their own",
            nothing(facts))
        : nothing(facts);
  }

  /** Returns a host that stands for one that could not be read. */
  private HostSetup nothing(HostFacts facts) {
    CardIdentity nobody =
        new CardIdentity(
            ScenarioValues.NO_SERIAL,
            "",
            "",
            new FirmwareVersion(0, 0, 0),
            new DeviceNode("/dev/k7pf999"));
    return new HostSetup(facts, List.of(empty(nobody)));
  }

  private static SimulatedCard empty(CardIdentity identity) {
    return new SimulatedCard(
        identity,
        USUAL_POLICIES,
        InventedSettings.defaults(),
        new Running.NotStarted(),
        CardFlags.NONE,
        USUAL_SO,
        List.of(),
        List.of(),
        new Smfs(false, List.of()),
        ApplicationSessions.NONE,
        List.of());
  }

  private SimulatedCard card(Node node) {
    ObjectFields fields = values.object(node, "The card");
    CardIdentity identity = identity(fields);
    Policies policies = fields.get("policies", this::policies, USUAL_POLICIES);
    List<InstalledFm> installed =
        fields.get("fms", list -> values.all(list, fms::installed), List.of());
    boolean auto = policies.smfsAutoActivation();
    SimulatedCard card =
        new SimulatedCard(
            identity,
            policies,
            fields.get(
                "settings", new SettingsReader(values)::settings, InventedSettings.defaults()),
            fields.get("running", this::running, new Running.NotStarted()),
            fields.get("flags", this::flags, CardFlags.NONE),
            fields.get("so", this::so, USUAL_SO),
            List.of(),
            fields.get("certificates", list -> values.all(list, this::certificate), List.of()),
            fields.get("smfs", smfs -> smfs(smfs, auto), new Smfs(auto, List.of())),
            fields.get("sessions", this::sessions, ApplicationSessions.NONE),
            fields.get("kernel", list -> values.all(list, this::kernelLine), List.of()));
    fields.end();
    return values.made(node, () -> card.fms(installed), "Give each FM another ID", card);
  }

  private CardIdentity identity(ObjectFields fields) {
    return new CardIdentity(
        values.serial(fields.required("serial")),
        values.text(fields.required("label")),
        fields.get("model", values::text, "Luna K7"),
        values.parsed(
            fields.required("firmware"),
            FirmwareVersion::parse,
            "a version such as 7.7.1",
            new FirmwareVersion(0, 0, 0)),
        values.node(fields.required("node")));
  }

  private Policies policies(Node node) {
    ObjectFields fields = values.object(node, "The list of policies");
    Policies policies =
        new Policies(
            fields.get("40", values::flag, USUAL_POLICIES.decommissionOnTamper()),
            fields.get("48", values::flag, USUAL_POLICIES.tamperMustBeCleared()),
            fields.get("50", values::flag, USUAL_POLICIES.functionalityModules()),
            fields.get("51", values::flag, USUAL_POLICIES.smfsAutoActivation()));
    fields.end();
    return policies;
  }

  private Running running(Node node) {
    ObjectFields fields = values.object(node, "What the card is doing");
    Is is = fields.get("is", word -> values.constant(word, Is.class), Is.NOT_STARTED);
    Running running =
        switch (is) {
          case NOT_STARTED -> new Running.NotStarted();
          case ANSWERING ->
              new Running.Answering(
                  fields.get("halt-when-called", list -> values.all(list, values::fmId), List.of()),
                  fields.optional("called-at").map(values::instant));
          case HALTED -> new Running.Halted(haltCode(fields.required("code")));
          case RESTARTING -> new Running.Restarting(values.instant(fields.required("back-at")));
          case STUCK ->
              new Running.Stuck(
                  fields.get(
                      "shows",
                      word -> values.constant(word, CardCondition.class),
                      CardCondition.UNREACHABLE),
                  fields.get("power-cycle-helps", values::flag, true));
        };
    fields.end();
    return running;
  }

  private long haltCode(Node node) {
    return values.parsed(node, HostReader::hex, "a number such as 0x0001a000", 0L);
  }

  private static Optional<Long> hex(String text) {
    String digits =
        text.startsWith(HEX) ? text.substring(HEX.length()).toLowerCase(Locale.ROOT) : "";
    return Digits.HEXADECIMAL.spell(digits, 1, HEX_DIGITS)
        ? Optional.of(Long.parseLong(digits, 16))
        : Optional.empty();
  }

  private CardFlags flags(Node node) {
    ObjectFields fields = values.object(node, "The list of flags");
    CardFlags flags =
        new CardFlags(
            fields.get("transport-mode", values::flag, false),
            fields.get("tampered", values::flag, false),
            fields.get("zeroized", values::flag, false),
            fields.get("restart-pending", values::flag, false));
    fields.end();
    return flags;
  }

  private SoRole so(Node node) {
    ObjectFields fields = values.object(node, "The HSM SO");
    SoRole so =
        new SoRole(
            fields.get(
                "authentication",
                word -> values.constant(word, AuthenticationKind.class),
                AuthenticationKind.PASSWORD),
            fields.get("failures", count -> values.number(count, 0, SoRole.MOST_FAILURES), 0));
    fields.end();
    return so;
  }

  private StoredCertificate certificate(Node node) {
    ObjectFields fields = values.object(node, "The certificate");
    StoredCertificate certificate =
        new StoredCertificate(
            values.text(fields.required("label")),
            values.digits(fields.required("key"), DIGEST_DIGITS),
            fields.get("private", values::flag, true),
            values.instant(fields.required("not-before")),
            values.instant(fields.required("not-after")));
    fields.end();
    return certificate;
  }

  private Smfs smfs(Node node, boolean auto) {
    ObjectFields fields = values.object(node, "The SMFS");
    Smfs smfs =
        new Smfs(
            fields.get("active", values::flag, auto),
            fields.get("key-sets", list -> values.all(list, fms::keySet), List.of()));
    fields.end();
    return smfs;
  }

  private ApplicationSessions sessions(Node node) {
    ObjectFields fields = values.object(node, "The sessions");
    int all = fields.get("all", count -> values.number(count, 0, MOST_SESSIONS), 0);
    int readWrite = fields.get("read-write", count -> values.number(count, 0, MOST_SESSIONS), 0);
    boolean comeBack = fields.get("come-back", values::flag, false);
    fields.end();
    return values.made(
        node,
        () -> new ApplicationSessions(all, readWrite, comeBack),
        "Count those that can write among all",
        ApplicationSessions.NONE);
  }

  private SimulatedCard.KernelLine kernelLine(Node node) {
    ObjectFields fields = values.object(node, "The kernel's line");
    SimulatedCard.KernelLine line =
        new SimulatedCard.KernelLine(
            values.instant(fields.required("at")), values.text(fields.required("text")));
    fields.end();
    return line;
  }
}
