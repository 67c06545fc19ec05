// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.fmwizard.card.DeviceNode;
import io.github.fmwizard.card.Fact;
import io.github.fmwizard.card.NodeHolder;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the host shows without any program of the vendor: device nodes, the client's configuration,
 * who has a node open. Nothing is opened but plain files; a device node never is.
 */
public final class HostSurvey {

  private static final String NODES = "/dev/k7pf*";
  private static final String BUS = "/sys/bus/pci/devices";
  private static final String MAKER_OF_K7 = "0xcafe";
  private static final String K7 = "0x0008";
  private static final String LOGIN_ALLOWED = "LoginAllowedOnFMEnabledHSMs";

  /** The values with which no slot is hidden; a list of slots to show hides all others. */
  private static final Map<String, List<String>> SHOWS =
      Map.of(
          "HAOnly", List.of("0", "no"),
          "ShowAdminTokens", List.of("1", "yes"),
          "ShowUserSlots", List.of());

  private final HostFiles host;
  private final Map<String, String> environment;
  private final Instant at;

  /**
   * Makes a look.
   *
   * @param host the host
   * @param environment the environment of this process, which may move the configuration
   * @param at when it is taken
   */
  public HostSurvey(HostFiles host, Map<String, String> environment, Instant at) {
    this.host = host;
    this.environment = Map.copyOf(environment);
    this.at = at;
  }

  /**
   * Lists the K7 device nodes.
   *
   * @return the nodes, ascending
   */
  public Fact<List<DeviceNode>> nodes() {
    List<DeviceNode> nodes = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(host.at("/dev"), "k7pf*")) {
      files.forEach(
          file -> {
            String path = "/dev/" + file.getFileName();
            if (DeviceNode.isWellFormed(path)) {
              nodes.add(new DeviceNode(path));
            }
          });
    } catch (IOException | DirectoryIteratorException e) {
      return new Fact.Unknown<>("/dev can't be listed: " + e.getMessage(), NODES, at);
    }
    return new Fact.Known<>(nodes.stream().sorted().toList(), NODES, at);
  }

  /**
   * Lists the K7 cards on the PCI bus: those that the driver could not take, too.
   *
   * @return their addresses, ascending
   */
  public Fact<List<String>> pciCards() {
    List<String> cards = new ArrayList<>();
    try (DirectoryStream<Path> functions = Files.newDirectoryStream(host.at(BUS))) {
      for (Path function : functions) {
        if (reads(function, "vendor", MAKER_OF_K7) && reads(function, "device", K7)) {
          cards.add(function.getFileName().toString());
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return new Fact.Unknown<>("the PCI bus can't be listed: " + e.getMessage(), BUS, at);
    }
    return new Fact.Known<>(cards.stream().sorted().toList(), BUS, at);
  }

  private static boolean reads(Path function, String file, String value) throws IOException {
    return Files.readString(function.resolve(file), ISO_8859_1).strip().equals(value);
  }

  /**
   * Says what could hide slots of this host's cards from a program: the client's settings, or that
   * this user may not use a node.
   *
   * @param configuration the absolute path of the client's configuration
   * @return what hides or could hide them, with what to change; empty if nothing is found
   */
  public Optional<String> hidesSlots(String configuration) {
    String path = configuration(configuration);
    try {
      ChrystokiConf conf = ChrystokiConf.of(Files.readAllBytes(host.at(path)));
      for (ChrystokiConf.Entry entry : conf.entries()) {
        Optional<String> key = SHOWS.keySet().stream().filter(entry::looksLike).findFirst();
        if (key.isPresent() && !SHOWS.getOrDefault(key.get(), List.of()).contains(entry.value())) {
          return Optional.of(
              "%s sets %s = %s in line %d, which can hide slots: take that out for the inspection"
                  .formatted(path, entry.key(), entry.value(), entry.line()));
        }
      }
      return conf.problems().stream()
          .findFirst()
          .map(why -> path + " can't be read: " + why)
          .or(this::shutNode);
    } catch (IOException e) {
      return Optional.of(
          path
              + " can't be read: "
              + reason(e)
              + ". It may hide slots: run as one who may read it");
    }
  }

  private Optional<String> shutNode() {
    return nodes().seen().orElse(List.of()).stream()
        .filter(node -> !usable(host.at(node.path())))
        .findFirst()
        .map(
            node ->
                "this user may not use %s: run as root, or as a member of its group"
                    .formatted(node));
  }

  private static boolean usable(Path node) {
    return Files.isReadable(node) && Files.isWritable(node);
  }

  /**
   * Reads the client's switch that allows logins to an FM-enabled HSM: entry {@code
   * LoginAllowedOnFMEnabledHSMs} of section {@code Misc} (OCV). One that is not set counts as off,
   * which is inferred.
   *
   * @param configuration the absolute path of the configuration
   * @return whether it is on
   */
  public Fact<Boolean> loginAllowed(String configuration) {
    String path = configuration(configuration);
    try {
      ChrystokiConf conf = ChrystokiConf.of(Files.readAllBytes(host.at(path)));
      String how = path + ", section Misc";
      Optional<String> objection = conf.objectionTo("Misc");
      if (objection.isPresent()) {
        return new Fact.Unknown<>(path + " can't be read: " + objection.get(), how, at);
      }
      List<String> values = conf.values("Misc", LOGIN_ALLOWED);
      List<ChrystokiConf.Entry> others = conf.lookAlikes("Misc", LOGIN_ALLOWED);
      if (!others.isEmpty()) {
        ChrystokiConf.Entry other = others.get(0);
        return new Fact.Unknown<>(
            "line %d spells it %s, and whether the client reads that is not known"
                .formatted(other.line(), other.key()),
            how,
            at);
      }
      if (values.isEmpty()) {
        return new Fact.Known<>(false, how + ": not set", at);
      }
      return switch (String.join(" and ", values)) {
        case "1" -> new Fact.Known<>(true, how, at);
        case "0" -> new Fact.Known<>(false, how, at);
        case String other ->
            new Fact.Unknown<>(
                LOGIN_ALLOWED + " is set to \"" + other + "\", not to 0 or 1", how, at);
      };
    } catch (IOException e) {
      return new Fact.Unknown<>(path + " can't be read: " + reason(e), path, at);
    }
  }

  /**
   * Returns where the configuration is: the profile's path, unless this process was told another
   * folder.
   *
   * @param configuration the absolute path that the profile names
   * @return an absolute path
   */
  public String configuration(String configuration) {
    String folder = environment.getOrDefault(ProgramEnvironment.CONFIGURATION, "");
    return folder.startsWith("/") ? folder + "/Chrystoki.conf" : configuration;
  }

  /**
   * Finds programs that have a device node open.
   *
   * @return the programs, by node and process; how says how many processes could not be looked at
   */
  public Fact<List<NodeHolder>> holders() {
    List<NodeHolder> holders = new ArrayList<>();
    int hidden = 0;
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(host.at("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        hidden += look(process, holders) ? 0 : 1;
      }
    } catch (IOException | DirectoryIteratorException e) {
      return new Fact.Unknown<>("/proc can't be listed: " + e.getMessage(), "/proc/*/fd", at);
    }
    holders.sort(Comparator.comparing(NodeHolder::node).thenComparingLong(NodeHolder::pid));
    if (hidden > 0 && holders.isEmpty()) {
      return new Fact.Unknown<>(
          hidden + " processes of others can't be looked at by this user; run as root to see them",
          "/proc/*/fd",
          at);
    }
    String how =
        hidden == 0
            ? "/proc/*/fd"
            : "/proc/*/fd, without " + hidden + " processes of others that only root can look at";
    return new Fact.Known<>(List.copyOf(holders), how, at);
  }

  /** Looks at one process; false if it may not be looked at. One that has ended holds nothing. */
  private static boolean look(Path process, List<NodeHolder> holders) {
    try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path descriptor : descriptors) {
        target(descriptor)
            .filter(DeviceNode::isWellFormed)
            .map(node -> holder(process, new DeviceNode(node)))
            .filter(holder -> !holders.contains(holder))
            .ifPresent(holders::add);
      }
      return true;
    } catch (AccessDeniedException hidden) {
      return false;
    } catch (IOException | DirectoryIteratorException ended) {
      return true;
    }
  }

  private static Optional<String> target(Path descriptor) {
    try {
      return Optional.of(Files.readSymbolicLink(descriptor).toString());
    } catch (IOException closed) {
      return Optional.empty();
    }
  }

  private static NodeHolder holder(Path process, DeviceNode node) {
    String program;
    try {
      program = Files.readString(process.resolve("comm"), UTF_8).strip();
    } catch (IOException e) {
      program = "(name not readable)";
    }
    return new NodeHolder(node, program, Long.parseLong(process.getFileName().toString()));
  }

  /** Returns why a file could not be read, in words. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it is not there";
    }
    return e instanceof AccessDeniedException
        ? "this user may not"
        : String.valueOf(e.getMessage());
  }
}
