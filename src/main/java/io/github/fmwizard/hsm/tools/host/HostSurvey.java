// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

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
  private static final String LOGIN_ALLOWED = "LoginAllowedOnFMEnabledHSMs";

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
      if (conf.objection().isPresent()) {
        return new Fact.Unknown<>(path + " can't be read: " + conf.objection().get(), how, at);
      }
      List<String> values = conf.values("Misc", LOGIN_ALLOWED);
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
