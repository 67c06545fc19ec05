// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.hsm.AuthenticationKind;
import io.github.fmwizard.hsm.CardSerial;
import io.github.fmwizard.hsm.DeviceNode;
import io.github.fmwizard.hsm.FirmwareVersion;
import io.github.fmwizard.hsm.Policies;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads and writes cards; a scenario and a state file describe them alike. */
final class CardJson {

  private static final CardIdentity NOBODY =
      new CardIdentity(
          new CardSerial("0000"),
          "",
          "",
          new FirmwareVersion(0, 0, 0),
          new DeviceNode("/dev/k7pf999"));
  private static final String NO_DIGEST = "0".repeat(64);

  private CardJson() {}

  static SimulatedCard read(Fields fields) {
    SimulatedCard empty = empty(fields);
    boolean auto = empty.policies().smfsAutoActivation();
    List<InstalledFm> fms = fields.objects("fms", FmJson::read);
    SimulatedCard filled =
        empty
            .certificates(fields.objects("certificates", CardJson::certificate))
            .smfs(
                fields.object("smfs", inner -> smfs(inner, auto)).orElse(new Smfs(auto, List.of())))
            .sessions(
                fields.object("sessions", CardJson::sessions).orElse(ApplicationSessions.NONE))
            .kernel(fields.objects("kernel", CardJson::kernelLine));
    return fields.built(filled, () -> filled.fms(fms));
  }

  private static SimulatedCard empty(Fields fields) {
    return new SimulatedCard(
        identity(fields),
        fields.object("policies", CardJson::policies).orElse(defaultPolicies()),
        fields.object("settings", SettingsJson::read).orElse(InventedSettings.defaults()),
        fields.object("running", RunningJson::read).orElse(new Running.NotStarted()),
        fields.object("flags", CardJson::flags).orElse(CardFlags.NONE),
        fields.object("so", CardJson::so).orElse(new SoRole(AuthenticationKind.PASSWORD, 0)),
        List.of(),
        List.of(),
        new Smfs(false, List.of()),
        ApplicationSessions.NONE,
        List.of());
  }

  /** Returns a card that stands in for one that could not be read. */
  static SimulatedCard nobody() {
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
            "firmware", NOBODY.firmware(), "a version such as 7.7.1", FirmwareVersion::parse),
        node(fields));
  }

  static CardSerial serial(Fields fields) {
    return fields.parsed(
        "serial",
        NOBODY.serial(),
        "a serial of 4 to 16 digits",
        text -> Optional.of(text).filter(CardSerial::isWellFormed).map(CardSerial::new));
  }

  static DeviceNode node(Fields fields) {
    return fields.parsed(
        "node",
        NOBODY.node(),
        "a node such as /dev/k7pf0",
        text -> Optional.of(text).filter(DeviceNode::isWellFormed).map(DeviceNode::new));
  }

  private static Policies defaultPolicies() {
    return new Policies(false, true, true, false);
  }

  private static Policies policies(Fields fields) {
    Policies otherwise = defaultPolicies();
    return new Policies(
        fields.flag("40", otherwise.decommissionOnTamper()),
        fields.flag("48", otherwise.tamperMustBeCleared()),
        fields.flag("50", otherwise.functionalityModules()),
        fields.flag("51", otherwise.smfsAutoActivation()));
  }

  private static CardFlags flags(Fields fields) {
    return new CardFlags(
        fields.flag("transport-mode", false),
        fields.flag("tampered", false),
        fields.flag("zeroized", false),
        fields.flag("restart-pending", false));
  }

  private static SoRole so(Fields fields) {
    return new SoRole(
        fields.word("authentication", AuthenticationKind.class, AuthenticationKind.PASSWORD),
        fields.number("failures", 0, SoRole.MOST_FAILURES));
  }

  private static StoredCertificate certificate(Fields fields) {
    return new StoredCertificate(
        fields.text("label"),
        fields.parsed(
            "key",
            NO_DIGEST,
            "64 lower-case hexadecimal digits",
            text -> Optional.of(text).filter(digits -> digits.matches("[0-9a-f]{64}"))),
        fields.flag("private", true),
        fields.instant("not-before", Instant.EPOCH),
        fields.instant("not-after", Instant.EPOCH));
  }

  private static Smfs smfs(Fields fields, boolean auto) {
    return new Smfs(fields.flag("active", auto), fields.objects("key-sets", FmJson::readKeySet));
  }

  private static ApplicationSessions sessions(Fields fields) {
    int all = fields.number("all", 0, 9999);
    int readWrite = fields.number("read-write", 0, 9999);
    boolean comeBack = fields.flag("come-back", false);
    return fields.built(
        ApplicationSessions.NONE, () -> new ApplicationSessions(all, readWrite, comeBack));
  }

  private static KernelLine kernelLine(Fields fields) {
    return new KernelLine(fields.instant("at", Instant.EPOCH), fields.text("text"));
  }

  static ObjectNode write(SimulatedCard card) {
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
