// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.output;

import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The status report of FMs, in the format that LunaSH prints (LSAMP) and whose labels {@code ctfm}
 * 7.4.0 has (LC-7.4). Lines that come and go with the version are known as such.
 *
 * @param devices the devices, in its order
 * @param complete whether every line of it was understood and the program's output has its end, so
 *     that no FM can be missing for want of understanding
 */
public record StatusReport(List<Device> devices, boolean complete) {

  private static final String FM_ID = "FM ID";

  /** In 7.4.0 a line of its own, absent in the record of 10.3.0 (LC-7.4, LSAMP). */
  private static final String RAM_SIZE = "RAM size";

  /** The labels of the lines of one FM; the first line of each is its label. */
  private static final List<String> FM_LABELS =
      Stream.concat(Stream.of(Fm.Attribute.values()).map(Fm.Attribute::printed), Stream.of(FM_ID))
          .toList();

  /** Copies the list. */
  public StatusReport {
    devices = List.copyOf(devices);
  }

  /**
   * One device.
   *
   * @param serial its serial number, as printed
   * @param model its model, as printed
   * @param smfs what it says of SMFS, raw
   * @param fms its FMs, in its order, statuses raw
   */
  public record Device(String serial, String model, String smfs, List<Fm> fms) {

    /** What a report says of a usable SMFS (LSAMP). */
    public static final String ACTIVATED = "Activated";

    /** What a report says of an SMFS that waits for its activation (LC-7.4). */
    public static final String NOT_ACTIVATED = "Not-Activated";

    /** Copies the list. */
    public Device {
      fms = List.copyOf(fms);
    }
  }

  /**
   * Reads a report.
   *
   * @param lines what a program printed, escape sequences removed
   * @param whole whether the output has its end
   * @return the report; empty if there is none in it
   */
  public static Optional<StatusReport> read(List<String> lines, boolean whole) {
    Scan scan = new Scan();
    lines.forEach(scan::take);
    return scan.end(whole);
  }

  /** Returns the device with a serial number. */
  public Optional<Device> device(String serial) {
    List<Device> found = devices.stream().filter(d -> d.serial().equals(serial)).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Goes through the lines once. */
  private static final class Scan {
    private static final String HEADER = "Current Functionality Module Configuration for device";
    private static final String NONE =
        "No Functionality Module is currently downloaded on this HSM.";
    private static final String FOOTER = "Host FM apps will see this HSM as device";

    private final List<Device> devices = new ArrayList<>();
    private final List<Fm> fms = new ArrayList<>();
    private final Map<String, String> head = new LinkedHashMap<>();
    private final Map<String, String> fm = new LinkedHashMap<>();
    private boolean inReport;
    private boolean understood = true;
    private boolean saidNone;

    void take(String line) {
      String text = line.strip();
      if (text.startsWith(HEADER)) {
        endDevice();
        inReport = true;
      } else if (inReport && text.equals(NONE)) {
        saidNone = true;
      } else if (inReport && !text.isEmpty() && !text.startsWith(FOOTER)) {
        field(text);
      }
    }

    private void field(String text) {
      int colon = text.indexOf(':');
      String label = colon < 0 ? "" : text.substring(0, colon).strip();
      String value = colon < 0 ? "" : text.substring(colon + 1).strip();
      if (label.equals(Fm.Attribute.LABEL.printed())) {
        endFm();
      }
      boolean ofFm = FM_LABELS.contains(label);
      boolean ofHead = List.of("Serial #", "Model", "SMFS").contains(label);
      if (ofFm && (label.equals(Fm.Attribute.LABEL.printed()) || !fm.isEmpty())) {
        understood &= fm.put(label, value) == null;
      } else if (label.equals(RAM_SIZE) && !fm.isEmpty()) {
        understood &= value.chars().allMatch(Character::isDigit);
      } else if (ofHead && fm.isEmpty()) {
        understood &= head.put(label, value) == null;
      } else {
        understood = false;
      }
    }

    private void endFm() {
      if (fm.isEmpty()) {
        return;
      }
      Optional<FmId> id = FmId.parse(fm.getOrDefault(FM_ID, ""));
      if (id.isEmpty() || !fm.keySet().containsAll(FM_LABELS)) {
        understood = false;
      } else {
        fms.add(Fm.of(id.get(), attribute -> value(attribute.printed())));
      }
      fm.clear();
    }

    private String value(String label) {
      return Optional.ofNullable(fm.get(label)).orElseThrow();
    }

    private void endDevice() {
      endFm();
      if (!inReport) {
        return;
      }
      understood &= head.containsKey("Serial #") && !(saidNone && !fms.isEmpty());
      saidNone = false;
      devices.add(
          new Device(
              head.getOrDefault("Serial #", ""),
              head.getOrDefault("Model", ""),
              head.getOrDefault("SMFS", ""),
              fms));
      head.clear();
      fms.clear();
    }

    Optional<StatusReport> end(boolean whole) {
      endDevice();
      return devices.isEmpty()
          ? Optional.empty()
          : Optional.of(new StatusReport(devices, whole && understood));
    }
  }
}
