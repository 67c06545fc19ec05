// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.card.AuthenticationKind;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.FirmwareVersion;
import io.github.fmwizard.card.Policies;
import io.github.fmwizard.hsm.simulated.card.ApplicationSessions;
import io.github.fmwizard.hsm.simulated.card.CardFlags;
import io.github.fmwizard.hsm.simulated.card.CardIdentity;
import io.github.fmwizard.hsm.simulated.card.Digests;
import io.github.fmwizard.hsm.simulated.card.InstalledFm;
import io.github.fmwizard.hsm.simulated.card.InventedSettings;
import io.github.fmwizard.hsm.simulated.card.KernelLine;
import io.github.fmwizard.hsm.simulated.card.Running;
import io.github.fmwizard.hsm.simulated.card.SimulatedCard;
import io.github.fmwizard.hsm.simulated.card.Smfs;
import io.github.fmwizard.hsm.simulated.card.SoRole;
import io.github.fmwizard.hsm.simulated.card.StoredCertificate;
import io.github.fmwizard.hsm.simulated.card.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes cards; a scenario and a state file describe them alike. */
public final class CardJson {

  private static final CardIdentity NOBODY =
      new CardIdentity(
          new CardSerial("0000"),
          "",
          "",
          new FirmwareVersion(0, 0, 0),
          new DeviceNode("/dev/k7pf999"));
  private static final String NO_DIGEST = "0".repeat(Digests.DIGITS);
  private static final int MOST_SESSIONS = 9999;

  private CardJson() {}

  static SimulatedCard read(Fields fields) {
    SimulatedCard empty = empty(fields);
    List<InstalledFm> fms = new ArrayList<>();
    for (Fields fm : fields.objects("fms")) {
      fms.add(FmJson.read(fm));
    }
    SimulatedCard filled =
        empty
            .certificates(certificates(fields))
            .smfs(smfs(fields, empty.policies().smfsAutoActivation()))
            .sessions(sessions(fields))
            .kernel(kernel(fields));
    try {
      return filled.fms(fms);
    } catch (IllegalArgumentException e) {
      fields.refused(e);
      return filled;
    }
  }

  private static SimulatedCard empty(Fields fields) {
    CardIdentity identity = identity(fields);
    Policies policies = policies(fields);
    Optional<Fields> settings = fields.object("settings");
    Optional<Fields> running = fields.object("running");
    return new SimulatedCard(
        identity,
        policies,
        settings.isPresent() ? SettingsJson.read(settings.get()) : InventedSettings.defaults(),
        running.isPresent() ? RunningJson.read(running.get()) : new Running.NotStarted(),
        flags(fields),
        so(fields),
        List.of(),
        List.of(),
        new Smfs(false, List.of()),
        ApplicationSessions.NONE,
        List.of());
  }

  /** Returns a card that stands in for one that could not be read. */
  public static SimulatedCard nobody() {
    return new SimulatedCard(
        NOBODY,
        defaultPolicies(),
        InventedSettings.defaults(),
        new Running.NotStarted(),
        CardFlags.NONE,
        new SoRole(AuthenticationKind.PASSWORD, 0),
        List.of(),
        List.of(),
        new Smfs(false, List.of()),
        ApplicationSessions.NONE,
        List.of());
  }

  private static CardIdentity identity(Fields fields) {
    return new CardIdentity(
        serial(fields),
        fields.text("label"),
        fields.text("model", "Luna K7"),
        fields.parsed(
            "firmware",
            NOBODY.firmware(),
            "a version such as 7.7.1",
            FirmwareVersion.parse(fields.raw("firmware"))),
        node(fields));
  }

  static CardSerial serial(Fields fields) {
    return fields.parsed(
        "serial",
        NOBODY.serial(),
        "a serial of 4 to 16 digits",
        CardSerial.parse(fields.raw("serial")));
  }

  static DeviceNode node(Fields fields) {
    return fields.parsed(
        "node", NOBODY.node(), "a node such as /dev/k7pf0", DeviceNode.parse(fields.raw("node")));
  }

  private static Policies defaultPolicies() {
    return new Policies(false, true, true, false);
  }

  private static Policies policies(Fields card) {
    Policies otherwise = defaultPolicies();
    Optional<Fields> policies = card.object("policies");
    if (policies.isEmpty()) {
      return otherwise;
    }
    Fields fields = policies.get();
    return new Policies(
        fields.flag("40", otherwise.decommissionOnTamper()),
        fields.flag("48", otherwise.tamperMustBeCleared()),
        fields.flag("50", otherwise.functionalityModules()),
        fields.flag("51", otherwise.smfsAutoActivation()));
  }

  private static CardFlags flags(Fields card) {
    Optional<Fields> flags = card.object("flags");
    if (flags.isEmpty()) {
      return CardFlags.NONE;
    }
    Fields fields = flags.get();
    return new CardFlags(
        fields.flag("transport-mode", false),
        fields.flag("tampered", false),
        fields.flag("zeroized", false),
        fields.flag("restart-pending", false));
  }

  private static SoRole so(Fields card) {
    Optional<Fields> so = card.object("so");
    if (so.isEmpty()) {
      return new SoRole(AuthenticationKind.PASSWORD, 0);
    }
    Fields fields = so.get();
    return new SoRole(
        fields.word("authentication", AuthenticationKind.class, AuthenticationKind.PASSWORD),
        fields.number("failures", 0, SoRole.MOST_FAILURES));
  }

  private static List<StoredCertificate> certificates(Fields card) {
    List<StoredCertificate> certificates = new ArrayList<>();
    for (Fields fields : card.objects("certificates")) {
      certificates.add(
          new StoredCertificate(
              fields.text("label"),
              fields.parsed(
                  "key",
                  NO_DIGEST,
                  "64 lower-case hexadecimal digits",
                  Digests.parse(fields.raw("key"), Digests.DIGITS)),
              fields.flag("private", true),
              fields.instant("not-before", Instant.EPOCH),
              fields.instant("not-after", Instant.EPOCH)));
    }
    return certificates;
  }

  private static Smfs smfs(Fields card, boolean auto) {
    Optional<Fields> smfs = card.object("smfs");
    if (smfs.isEmpty()) {
      return new Smfs(auto, List.of());
    }
    Fields fields = smfs.get();
    return new Smfs(fields.flag("active", auto), FmJson.readKeySets(fields));
  }

  private static ApplicationSessions sessions(Fields card) {
    Optional<Fields> sessions = card.object("sessions");
    if (sessions.isEmpty()) {
      return ApplicationSessions.NONE;
    }
    Fields fields = sessions.get();
    int all = fields.number("all", 0, MOST_SESSIONS);
    int readWrite = fields.number("read-write", 0, MOST_SESSIONS);
    boolean comeBack = fields.flag("come-back", false);
    try {
      return new ApplicationSessions(all, readWrite, comeBack);
    } catch (IllegalArgumentException e) {
      fields.refused(e);
      return ApplicationSessions.NONE;
    }
  }

  private static List<KernelLine> kernel(Fields card) {
    List<KernelLine> lines = new ArrayList<>();
    for (Fields fields : card.objects("kernel")) {
      lines.add(new KernelLine(fields.instant("at", Instant.EPOCH), fields.text("text")));
    }
    return lines;
  }

  public static ObjectNode write(SimulatedCard card) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    writeIdentity(node, card.identity());
    writePolicies(node.putObject("policies"), card.policies());
    node.set("settings", SettingsJson.write(card.settings()));
    node.set("running", RunningJson.write(card.running()));
    writeFlags(node.putObject("flags"), card.flags());
    node.putObject("so")
        .put("authentication", Words.of(card.so().authentication()))
        .put("failures", card.so().failures());
    ArrayNode fms = node.putArray("fms");
    card.fms().forEach(fm -> fms.add(FmJson.write(fm)));
    writeCertificates(node.putArray("certificates"), card.certificates());
    ObjectNode smfs = node.putObject("smfs").put("active", card.smfs().active());
    FmJson.writeKeySets(smfs.putArray("key-sets"), card.smfs().keySets());
    writeSessions(node.putObject("sessions"), card.sessions());
    writeKernel(node.putArray("kernel"), card.kernel());
    return node;
  }

  private static void writePolicies(ObjectNode node, Policies policies) {
    node.put("40", policies.decommissionOnTamper())
        .put("48", policies.tamperMustBeCleared())
        .put("50", policies.functionalityModules())
        .put("51", policies.smfsAutoActivation());
  }

  private static void writeSessions(ObjectNode node, ApplicationSessions sessions) {
    node.put("all", sessions.all())
        .put("read-write", sessions.readWrite())
        .put("come-back", sessions.comeBack());
  }

  private static void writeKernel(ArrayNode node, List<KernelLine> lines) {
    for (KernelLine line : lines) {
      node.addObject().put("at", line.at().toString()).put("text", line.text());
    }
  }

  private static void writeIdentity(ObjectNode node, CardIdentity identity) {
    node.put("serial", identity.serial().value())
        .put("label", identity.label())
        .put("model", identity.model())
        .put("firmware", identity.firmware().toString())
        .put("node", identity.node().path());
  }

  private static void writeFlags(ObjectNode node, CardFlags flags) {
    node.put("transport-mode", flags.transportMode())
        .put("tampered", flags.tampered())
        .put("zeroized", flags.zeroized())
        .put("restart-pending", flags.restartPending());
  }

  private static void writeCertificates(ArrayNode node, List<StoredCertificate> certificates) {
    for (StoredCertificate certificate : certificates) {
      node.addObject()
          .put("label", certificate.label())
          .put("key", certificate.keyFingerprint())
          .put("private", certificate.isPrivate())
          .put("not-before", certificate.notBefore().toString())
          .put("not-after", certificate.notAfter().toString());
    }
  }
}
