// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.dialog;

import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the blocks of a screen's body, in reading order. */
public final class Body {

  private final List<Block> blocks = new ArrayList<>();

  public Body text(String text) {
    return add(new Block.Text(Block.Style.NORMAL, text));
  }

  public Body strong(String text) {
    return add(new Block.Text(Block.Style.STRONG, text));
  }

  public Body dim(String text) {
    return add(new Block.Text(Block.Style.DIM, text));
  }

  /** Adds a paragraph that starts with the word "Warning". */
  public Body warning(String text) {
    return add(new Block.Text(Block.Style.WARNING, "Warning: " + text));
  }

  public Body flow(String text) {
    return add(new Block.Text(Block.Style.FLOW, text));
  }

  public Body loud(String text) {
    return add(new Block.Text(Block.Style.LOUD, text));
  }

  public Body heading(String text) {
    return add(new Block.Heading(text, Optional.empty()));
  }

  public Body heading(String text, String remark) {
    return add(new Block.Heading(text, Optional.of(remark)));
  }

  public Body item(Mark mark, String text, String detail) {
    return add(new Block.Item(mark, text, detail));
  }

  public Body item(Mark mark, String text) {
    return item(mark, text, "");
  }

  public Body gap() {
    return add(new Block.Gap());
  }

  public Body add(Block block) {
    blocks.add(block);
    return this;
  }

  public Body addAll(List<? extends Block> more) {
    blocks.addAll(more);
    return this;
  }

  public List<Block> blocks() {
    return List.copyOf(blocks);
  }
}
