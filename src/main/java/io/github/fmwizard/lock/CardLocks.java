// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.lock;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The locks of this host's cards: one for each card, by its device node and, once known, by its
 * serial.
 *
 * <p>A lock is the kernel's and ends with the process that holds it, however that ends: a file that
 * was left behind locks nothing. The folder is shared by root and the group of the vendor's client.
 */
public final class CardLocks {

  /** Where the locks of this host are. */
  public static final Path PATH = Path.of("/run/lock/fmwizard");

  private final LockFolder folder;

  /**
   * Uses a folder.
   *
   * @param folder the folder, made when the first lock is taken
   */
  public CardLocks(Path folder) {
    this(new LockFolder(folder));
  }

  CardLocks(LockFolder folder) {
    this.folder = folder;
  }

  /** What came of taking a lock. */
  public sealed interface Taking {

    /**
     * It is ours.
     *
     * @param lock to be closed when the run is left
     */
    record Taken(CardLock lock) implements Taking {}

    /**
     * Somebody works on the card.
     *
     * @param holder who
     */
    record Held(CardHolder holder) implements Taking {}

    /**
     * Nobody can tell whether the card is free, so it counts as not.
     *
     * @param why one or two sentences, the last one a mend
     */
    record Unusable(String why) implements Taking {}
  }

  /**
   * Takes the lock of a card.
   *
   * @param node the card's device node
   * @param serial its serial, if it is known
   * @param run the id of the run that works on it
   * @return the lock, or why there is none
   */
  public Taking take(String node, Optional<String> serial, String run) {
    Optional<String> unusable = folder.prepare();
    if (unusable.isPresent()) {
      return new Taking.Unusable(unusable.get());
    }
    CardLock lock = new CardLock(folder, run);
    Taking byNode = lock.add(LockFolder.node(node));
    Taking taken =
        byNode instanceof Taking.Taken && serial.isPresent()
            ? lock.add(LockFolder.serial(serial.get()))
            : byNode;
    if (!(taken instanceof Taking.Taken)) {
      lock.close();
    }
    return taken;
  }

  /**
   * Tells who works on a card, without touching its lock.
   *
   * @param node the card's device node
   * @param serial its serial, if it is known
   * @return who, or empty if nobody does that can be seen from here
   */
  public Optional<CardHolder> holder(String node, Optional<String> serial) {
    List<String> names = new ArrayList<>(List.of(LockFolder.node(node)));
    serial.map(LockFolder::serial).ifPresent(names::add);
    return names.stream().map(this::holder).flatMap(Optional::stream).findFirst();
  }

  private Optional<CardHolder> holder(String name) {
    try {
      return CardHolder.of(folder, name);
    } catch (AccessDeniedException e) {
      return Optional.of(CardHolder.UNKNOWN);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
