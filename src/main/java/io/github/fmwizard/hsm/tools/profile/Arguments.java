// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.profile;

import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.FmId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The closed list of arguments. */
public final class Arguments {

  private Arguments() {}

  static List<String> load(Action action, Target target) {
    Action.LoadFm load = loadOf(action);
    List<String> certificate =
        switch (load.certificate()) {
          case Action.Certificate.InFile file -> List.of("-c", file.file().path());
          case Action.Certificate.Stored stored -> List.of("-l", stored.label());
        };
    List<String> line = new ArrayList<>(List.of("i", "-f", load.image().path()));
    line.addAll(certificate);
    return withSlot(line, target);
  }

  static List<String> delete(Action action, Target target) {
    return withSlot(List.of("d", "-i", idOf(action).toString()), target);
  }

  static List<String> activate(Target target) {
    return withSlot(List.of("a"), target);
  }

  static List<String> query(Target target) {
    return withSlot(List.of("q"), target);
  }

  static List<String> eraseFms(Target target) {
    return List.of("--fm", target.node().path());
  }

  static List<String> eraseSmfs(Target target) {
    return List.of("--smfs", target.node().path());
  }

  static List<String> restart(Target target) {
    return List.of("-s", slot(target), "hsm", "restart", "-f");
  }

  static List<String> callDelete(Action action, Target target) {
    return List.of("slot=" + slot(target), String.format(Locale.ROOT, "fmid=0x%s", idOf(action)));
  }

  static List<String> callActivate(Target target) {
    return List.of("slot=" + slot(target));
  }

  private static String slot(Target target) {
    return target.slot().orElse(Target.SLOT_NOT_SEEN);
  }

  /** The admin slot is named only if there is more than one card (LOAD-7.4). */
  private static List<String> withSlot(List<String> arguments, Target target) {
    List<String> line = new ArrayList<>(arguments);
    target.slot().ifPresent(slot -> line.addAll(List.of("-s", slot)));
    return List.copyOf(line);
  }

  private static Action.LoadFm loadOf(Action action) {
    if (action instanceof Action.LoadFm load) {
      return load;
    }
    throw new IllegalArgumentException("no line of this template for " + action);
  }

  private static FmId idOf(Action action) {
    if (action instanceof Action.DeleteFm delete) {
      return delete.id();
    }
    throw new IllegalArgumentException("no line of this template for " + action);
  }
}
