// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.tui.edit;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Fetches what may take long beside the renderer's thread. */
public interface BackgroundTasks {

  /**
   * Fetches something, and hands it over on the renderer's thread.
   *
   * @param task fetches it; may never end
   * @param take gets what was fetched
   * @param <T> what is fetched
   */
  <T> void fetch(Supplier<T> task, Consumer<T> take);
}
