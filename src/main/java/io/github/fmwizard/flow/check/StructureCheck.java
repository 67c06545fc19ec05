// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.check;

import io.github.fmwizard.flow.model.Flow;
import java.util.ArrayList;
import java.util.List;

/** Checks a flow against all rules of structure. */
public final class StructureCheck {

  private StructureCheck() {}

  /**
   * Checks a flow.
   *
   * @param flow the flow
   * @return all breaches, in no particular order; empty if there are none
   */
  public static List<Finding> check(Flow flow) {
    Outline outline = new Outline(flow);
    List<Finding> findings = new ArrayList<>();
    findings.addAll(new GateRules(outline).findings());
    findings.addAll(new PlaceRules(outline).findings());
    findings.addAll(new LadderRules(outline).findings());
    findings.addAll(new RungRules(outline).findings());
    findings.addAll(new NameRules(outline).findings());
    findings.addAll(new UseRules(outline).findings());
    findings.addAll(new TruthRules(outline).findings());
    return List.copyOf(findings);
  }
}
