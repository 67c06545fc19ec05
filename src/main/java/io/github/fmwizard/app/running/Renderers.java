// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.app.running;

import io.github.fmwizard.screen.Renderer;
import java.time.InstantSource;

/** Opens a renderer on the console at hand. */
public interface Renderers {

  /**
   * Tells whether answers come from a pipe: then nothing is waited for.
   *
   * @return true for a pipe
   */
  boolean pipe();

  /**
   * Opens a renderer.
   *
   * @param time the time that the run sees
   * @param virtual whether pauses pass at once
   * @return the renderer; the caller closes it
   */
  Renderer open(InstantSource time, boolean virtual);
}
