// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.host;

import io.github.fmwizard.hsm.tools.host.HostReadiness.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the client's configuration sets that changes what an inspection sees, or how long a call
 * waits: HA Only, timeouts and network HSMs. The names are those of public copies of the file.
 */
public final class ClientSettings {

  private static final String NETWORK = "ServerName[0-9]+";

  private final HostFiles host;
  private final String path;

  /**
   * Makes a look.
   *
   * @param host the host
   * @param path the absolute path of the configuration
   */
  public ClientSettings(HostFiles host, String path) {
    this.host = host;
    this.path = path;
  }

  /**
   * Reads the file.
   *
   * @return a finding for the file, for HA Only, for timeouts and for network HSMs
   */
  public List<Finding> findings() {
    ChrystokiConf conf;
    try {
      conf = ChrystokiConf.of(Files.readAllBytes(host.at(path)));
    } catch (IOException e) {
      return List.of(file("not known: it can't be read: " + HostSurvey.reason(e)));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        conf.problems().isEmpty()
            ? new Finding(item(), "read", readable(), "")
            : file("not known: " + String.join("; ", conf.problems())));
    findings.add(haOnly(conf));
    findings.add(shown(conf, "timeouts", "[A-Za-z]*timeout[A-Za-z0-9]*"));
    findings.add(shown(conf, "network HSMs", NETWORK));
    return List.copyOf(findings);
  }

  private String item() {
    return "the client's configuration " + path;
  }

  private static String readable() {
    return "sections NAME = { KEY = VALUE; }";
  }

  private Finding file(String found) {
    return new Finding(
        item(),
        found,
        readable(),
        "Repair these lines, or let this user read it, and inspect again.");
  }

  /**
   * With HA Only, applications see HA groups and not the physical slots (case 02 of the facts about
   * hosts).
   */
  private static Finding haOnly(ChrystokiConf conf) {
    String needed = "0 or not set: 1 hides slots from programs";
    List<ChrystokiConf.Entry> set =
        conf.entries().stream().filter(entry -> entry.looksLike("HAOnly")).toList();
    boolean off = set.stream().allMatch(entry -> List.of("0", "no").contains(entry.value()));
    return new Finding(
        "HA Only",
        set.isEmpty() ? "not set" : words(set),
        needed,
        off ? "" : "Take it out for the inspection, then put it back.");
  }

  private static Finding shown(ChrystokiConf conf, String item, String keys) {
    List<ChrystokiConf.Entry> set =
        conf.entries().stream()
            .filter(
                entry ->
                    entry.key().toLowerCase(Locale.ROOT).matches(keys.toLowerCase(Locale.ROOT)))
            .toList();
    return new Finding(item, set.isEmpty() ? "none set" : words(set), "to be known", "");
  }

  private static String words(List<ChrystokiConf.Entry> set) {
    return set.stream()
        .map(
            entry ->
                "%s = %s (%s, line %d)"
                    .formatted(entry.key(), entry.value(), entry.section(), entry.line()))
        .collect(Collectors.joining(", "));
  }
}
