// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.card;

import java.util.function.Function;

/** One of the six things that may be done to a card. There is no seventh. */
public sealed interface Action {

  /**
   * Loads an FM; one with the same FM ID is replaced (LOAD-7). Each load is a fresh login of the
   * HSM SO.
   *
   * @param imageFile the absolute path of the image
   * @param certificate where the signing certificate is
   */
  record LoadFm(String imageFile, Certificate certificate) implements Action {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.load().apply(this);
    }
  }

  /**
   * Deletes one FM; needs a login. What it does to files of that FM in SMFS is not documented.
   *
   * @param id the FM to delete
   */
  record DeleteFm(FmId id) implements Action {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.delete().apply(this);
    }
  }

  /** Erases all FMs and keeps the SMFS ({@code fmrecover --fm}, REC-7). */
  record EraseAllFms() implements Action {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.eraseFms().apply(this);
    }
  }

  /** Erases the SMFS and every key in it ({@code fmrecover --smfs}, REC-7). */
  record EraseSmfs() implements Action {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.eraseSmfs().apply(this);
    }
  }

  /** Restarts the card; everybody's sessions on it end (LOAD-7.4 names the programs). */
  record RestartCard() implements Action {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.restart().apply(this);
    }
  }

  /** Activates the SMFS; needs a login. */
  record ActivateSmfs() implements Action {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.activate().apply(this);
    }
  }

  /** Where the signing certificate of an FM is. */
  sealed interface Certificate {
    /**
     * A certificate file on the host.
     *
     * @param path its absolute path
     */
    record InFile(String path) implements Certificate {
      @Override
      public <R> R fold(Function<? super InFile, R> file, Function<? super Stored, R> stored) {
        return file.apply(this);
      }
    }

    /**
     * A certificate that an earlier load has left in the admin partition.
     *
     * @param label its label there
     */
    record Stored(String label) implements Certificate {
      @Override
      public <R> R fold(Function<? super InFile, R> file, Function<? super Stored, R> stored) {
        return stored.apply(this);
      }
    }

    /**
     * Applies the function for the case at hand.
     *
     * @param <R> the type of the result
     * @param file for a file on the host
     * @param stored for a label in the admin partition
     * @return what the function returned
     */
    <R> R fold(Function<? super InFile, R> file, Function<? super Stored, R> stored);
  }

  /**
   * One function for each action, so that a new one cannot be forgotten.
   *
   * @param <R> the type of the result
   * @param load for a load
   * @param delete for a delete
   * @param eraseFms for erasing all FMs
   * @param eraseSmfs for erasing the SMFS
   * @param restart for a restart
   * @param activate for an activation
   */
  record Cases<R>(
      Function<? super LoadFm, R> load,
      Function<? super DeleteFm, R> delete,
      Function<? super EraseAllFms, R> eraseFms,
      Function<? super EraseSmfs, R> eraseSmfs,
      Function<? super RestartCard, R> restart,
      Function<? super ActivateSmfs, R> activate) {}

  /**
   * Applies the function for the case at hand.
   *
   * @param <R> the type of the result
   * @param cases one function for each action
   * @return what the function returned
   */
  <R> R fold(Cases<R> cases);
}
