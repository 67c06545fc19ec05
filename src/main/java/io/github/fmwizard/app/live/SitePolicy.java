// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.live;

import io.github.fmwizard.app.config.PolicyFile;
import io.github.fmwizard.app.running.RunRefusedException;
import io.github.fmwizard.flow.model.Policy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The site's policy as read today. */
public final class SitePolicy {

  private final Policy policy;
  private final Optional<PolicyFile.Present> file;

  private SitePolicy(Policy policy, Optional<PolicyFile.Present> file) {
    this.policy = policy;
    this.file = file;
  }

  /**
   * Reads it.
   *
   * @return the policy; the built-in minimum if the site has none
   * @throws RunRefusedException if there is one that can't be trusted or read
   */
  public static SitePolicy read() {
    return switch (PolicyFile.read()) {
      case PolicyFile.Absent absent -> new SitePolicy(Policy.none(), Optional.empty());
      case PolicyFile.Present present -> new SitePolicy(present.policy(), Optional.of(present));
      case PolicyFile.Invalid invalid ->
          throw new RunRefusedException(
              false, String.join("\n", invalid.problems()) + "\nNothing was started.");
    };
  }

  /**
   * Returns what it asks.
   *
   * @return the policy
   */
  public Policy policy() {
    return policy;
  }

  Optional<byte[]> bytes() {
    return file.map(present -> present.text().getBytes(StandardCharsets.UTF_8));
  }

  Optional<String> sha256() {
    return file.map(PolicyFile.Present::sha256);
  }

  /** Refuses a flow or client profile that the policy does not name. */
  void allow(String flow, String profile) {
    Optional<String> why = policy.refuseFlow(flow).or(() -> policy.refuseProfile(profile));
    if (why.isPresent()) {
      throw new RunRefusedException(false, why.get() + " Nothing was started.");
    }
  }
}
