// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal;

import java.util.function.Function;

/** What came of copying a file of the operator's into the run folder. */
public sealed interface Copy {

  /**
   * The file is in the run folder, synced.
   *
   * @param file how entries name it
   */
  record Stored(StoredFile file) implements Copy {

    @Override
    public <T> T fold(
        Function<? super StoredFile, ? extends T> onStored,
        Function<? super String, ? extends T> onRefused) {
      return onStored.apply(file);
    }
  }

  /**
   * The file can't be taken; nothing was stored.
   *
   * @param why a sentence that names the file
   */
  record Refused(String why) implements Copy {

    @Override
    public <T> T fold(
        Function<? super StoredFile, ? extends T> onStored,
        Function<? super String, ? extends T> onRefused) {
      return onRefused.apply(why);
    }
  }

  /**
   * Choose by case.
   *
   * @param onStored what to do with the stored file
   * @param onRefused what to do with the reason
   * @param <T> what comes of it
   * @return what the chosen function returns
   */
  <T> T fold(
      Function<? super StoredFile, ? extends T> onStored,
      Function<? super String, ? extends T> onRefused);
}
