// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.supervision;

import io.github.fmwizard.process.ChildJava;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Supervisors as the product starts them, but with a Java that starts fast. */
public final class QuickSupervision {

  private QuickSupervision() {}

  public static SupervisorClient client() throws IOException {
    return new SupervisorClient(new SupervisorLine(line()));
  }

  /** Returns the product's line with the class path and the archive of child processes. */
  static List<String> line() throws IOException {
    var line = new ArrayList<>(SupervisorLine.ofThisJava().words());
    line.set(line.indexOf("-cp") + 1, ChildJava.classPath());
    line.add(1, ChildJava.archiveOption());
    return line;
  }
}
