// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card.host;

import java.util.List;

/**
 * Kinds of HSMs that a client may show side by side. Only one of them is what this program treats.
 */
public enum HsmKind {
  /** A PCIe card of the K7 family in this host. */
  K7_CARD("k7-card", "Luna PCIe card (K7)", List.of("Luna K7")),
  /** An HSM at a USB port, for use or for backup. */
  USB_OR_BACKUP(
      "usb-or-backup",
      "USB or backup HSM",
      List.of("Luna G", "G5", "G7", "Luna U", "Luna B", "Luna Backup")),
  /** A partition of a network HSM; its FMs are treated on the appliance. */
  NETWORK_PARTITION(
      "network-partition", "partition of a network HSM", List.of("LunaSA", "Luna SA", "LunaNet")),
  /** A model that is none of these. */
  OTHER("other", "HSM of another kind", List.of());

  private final String word;
  private final String words;
  private final List<String> models;

  HsmKind(String word, String words, List<String> models) {
    this.word = word;
    this.words = words;
    this.models = models;
  }

  /**
   * Tells the kind by the model that a token shows.
   *
   * @param model the model, trimmed
   * @return the kind; {@link #OTHER} for a model that is not known here
   */
  public static HsmKind ofModel(String model) {
    for (HsmKind kind : values()) {
      if (kind.models.stream().anyMatch(model::startsWith)) {
        return kind;
      }
    }
    return OTHER;
  }

  /**
   * Returns the word for files.
   *
   * @return for example {@code k7-card}
   */
  public String word() {
    return word;
  }

  /**
   * Returns what people call it.
   *
   * @return for example {@code USB or backup HSM}
   */
  public String words() {
    return words;
  }
}
