// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.BoundFiles;
import io.github.fmwizard.card.CardRef;
import io.github.fmwizard.card.CardReport;
import io.github.fmwizard.card.CardSerial;
import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.Secret;
import io.github.fmwizard.hsm.simulated.card.Behaviour;
import io.github.fmwizard.hsm.simulated.card.CardTruth;
import io.github.fmwizard.hsm.simulated.card.IdRequest;
import io.github.fmwizard.hsm.simulated.card.TrainingImage;
import io.github.fmwizard.hsm.simulated.file.SigningCertificate;
import io.github.fmwizard.hsm.simulated.file.TrainingImageWriter;
import io.github.fmwizard.training.SetupTexts;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A training on the table, with all that a test wants to do to it. */
public final class Bench implements AutoCloseable {

  static final String PASSWORD = "correct horse";
  static final CardRef CARD = new CardRef(new CardSerial("521234"), new DeviceNode("/dev/k7pf0"));
  static final CardRef OTHER = new CardRef(new CardSerial("777777"), new DeviceNode("/dev/k7pf1"));
  static final FmId CAESAR = new FmId(0xa000);
  static final FmId VAULT = new FmId(0xa001);
  static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  static final Duration LONG = Duration.ofHours(1);

  final Path folder;
  final VirtualTime time = new VirtualTime(NOON);
  final TypedConsole console = new TypedConsole();
  HeardProgress progress = new HeardProgress();
  SimulatedHsm hsm;

  private Bench(Path folder) {
    this.folder = folder;
  }

  /** A healthy card with two FMs and their keys. */
  public static Bench healthy(Path folder) {
    return with(folder, host -> {});
  }

  /** A card as the test changes it. */
  static Bench with(Path folder, Consumer<ObjectNode> change) {
    return with(folder, change, "[]");
  }

  /** A card, and what goes wrong with it. */
  static Bench with(Path folder, Consumer<ObjectNode> change, String faults) {
    Bench bench = new Bench(folder);
    ObjectNode host = host();
    change.accept(host);
    char[] password = PASSWORD.toCharArray();
    try (Secret secret = Secret.owning(password, password.length)) {
      TrainingStart start =
          new TrainingStart(
              SetupTexts.host(host.toString()),
              SetupTexts.faults(faults),
              7,
              Map.of(CARD.serial(), secret, OTHER.serial(), secret));
      bench.hsm = SimulatedHsm.create(bench.file(), start, bench.time);
      return bench;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The host of the example file. */
  public static ObjectNode host() {
    try {
      return (ObjectNode) new JsonMapper().readTree(Files.readString(resource("host.json")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public static ObjectNode card(ObjectNode host) {
    return (ObjectNode) host.get("cards").get(0);
  }

  static ObjectNode settings(ObjectNode host) {
    return card(host).withObject("/settings");
  }

  static ObjectNode fm(ObjectNode host, int index) {
    return (ObjectNode) card(host).get("fms").get(index);
  }

  /** Adds a second card at the second node. */
  static void twoCards(ObjectNode host) {
    JsonNode second = card(host).deepCopy();
    ((ObjectNode) second)
        .put("serial", OTHER.serial().value())
        .put("node", OTHER.node().path())
        .put("label", "hsm-b");
    host.withArray("/cards").add(second);
  }

  public static Path resource(String name) {
    try {
      return Path.of(Bench.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  Path file() {
    return folder.resolve("card.json");
  }

  byte[] bytes() {
    try {
      return Files.readAllBytes(file());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** Writes an image of a build and returns the load of it with a certificate file. */
  Action.LoadFm load(String id, String label, Behaviour behaviour) {
    return load(image(id, label, behaviour, 9000), "signer.pem");
  }

  Action.LoadFm load(Path image, String certificate) {
    return BoundFiles.load(image, resource(certificate));
  }

  Path image(String id, String label, Behaviour behaviour, long size) {
    Path file = folder.resolve(label + "-" + behaviour + "-" + size + ".fm");
    try {
      TrainingImage header =
          new TrainingImage(
              IdRequest.parse(id).orElseThrow(),
              label,
              "9.00",
              "Training",
              "patched",
              behaviour,
              false,
              SigningCertificate.read(resource("signer.pem")).keyFingerprint());
      TrainingImageWriter.write(header, size, file);
      return file;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Performs with the right password at hand. */
  ActResult perform(Action action) {
    return perform(action, PASSWORD);
  }

  ActResult perform(Action action, String... typed) {
    return hsm.perform(CARD, action, console.typing(typed), progress);
  }

  /** Performs without anybody at the console. */
  ActResult performAlone(Action action) {
    return hsm.perform(CARD, action, console, progress);
  }

  ActResult restart() {
    ActResult result = performAlone(new Action.RestartCard());
    time.pause(Duration.ofSeconds(21));
    return result;
  }

  ActResult eraseFms() {
    return performAlone(new Action.EraseAllFms());
  }

  ActResult eraseSmfs() {
    return performAlone(new Action.EraseSmfs());
  }

  CardReport look() {
    return hsm.inspect(CARD);
  }

  CardTruth truth() {
    return hsm.truth(CARD.serial()).orElseThrow();
  }

  /** Returns the listed FMs as lines of ID, label and both statuses. */
  List<String> listed() {
    return look().fms().list().seen().orElseThrow().stream()
        .map(fm -> fm.id() + " " + fm.label() + ": " + fm.status() + ", " + fm.startupStatus())
        .collect(Collectors.toList());
  }

  Optional<Fm> fm(FmId id) {
    return look().fms().list().seen().orElseThrow().stream()
        .filter(fm -> fm.id().equals(id))
        .findFirst();
  }

  /** Leaves the process and comes back to the same state file. */
  void reopen() {
    try {
      hsm.close();
      hsm = SimulatedHsm.open(file(), time);
      progress = new HeardProgress();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static String code(ActResult result) {
    Outcome outcome = result.outcome();
    String code = outcome.anyFailure().map(failure -> " " + failure.code()).orElse("");
    return outcome.kind().word() + code;
  }

  static String refused(ReturnCode code) {
    return "refused " + code;
  }

  @Override
  public void close() throws IOException {
    hsm.close();
  }
}
