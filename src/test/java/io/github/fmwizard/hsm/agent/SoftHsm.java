// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.process.ChildJava;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A SoftHSM with tokens of its own, in a folder. */
public final class SoftHsm {

  private final Path configuration;

  private SoftHsm(Path configuration) {
    this.configuration = configuration;
  }

  public static Optional<Path> library() {
    return Stream.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so")
        .map(Path::of)
        .filter(Files::exists)
        .findFirst();
  }

  public static SoftHsm in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("tokens"));
    Path configuration = folder.resolve("softhsm2.conf");
    Files.writeString(
        configuration,
        "directories.tokendir = " + folder.resolve("tokens") + "\nobjectstore.backend = file\n");
    return new SoftHsm(configuration);
  }

  public void addToken(String label, String soPin) throws Exception {
    run(
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        label,
        "--so-pin",
        soPin,
        "--pin",
        "user-pin");
  }

  public Map<String, String> environment() {
    return Map.of("SOFTHSM2_CONF", configuration.toString(), "PATH", System.getenv("PATH"));
  }

  public AgentSetup setup() {
    return new AgentSetup(
        ChildJava.command(),
        library().orElseThrow().toString(),
        Optional.empty(),
        environment(),
        Duration.ofSeconds(60));
  }

  /** Runs a program on these tokens. */
  public String run(String... line) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(List.of(line)).redirectErrorStream(true);
    builder.environment().putAll(environment());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
