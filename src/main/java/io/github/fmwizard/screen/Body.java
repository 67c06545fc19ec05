// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the blocks of a screen's body, in reading order. */
final class Body {

  private final List<Block> blocks = new ArrayList<>();

  Body text(String text) {
    return add(new Block.Text(Block.Style.NORMAL, text));
  }

  Body strong(String text) {
    return add(new Block.Text(Block.Style.STRONG, text));
  }

  Body dim(String text) {
    return add(new Block.Text(Block.Style.DIM, text));
  }

  /** Adds a paragraph that starts with the word "Warning". */
  Body warning(String text) {
    return add(new Block.Text(Block.Style.WARNING, "Warning: " + text));
  }

  Body flow(String text) {
    return add(new Block.Text(Block.Style.FLOW, text));
  }

  Body loud(String text) {
    return add(new Block.Text(Block.Style.LOUD, text));
  }

  Body heading(String text) {
    return add(new Block.Heading(text, Optional.empty()));
  }

  Body heading(String text, String remark) {
    return add(new Block.Heading(text, Optional.of(remark)));
  }

  Body item(Mark mark, String text, String detail) {
    return add(new Block.Item(mark, text, detail));
  }

  Body item(Mark mark, String text) {
    return item(mark, text, "");
  }

  Body gap() {
    return add(new Block.Gap());
  }

  Body add(Block block) {
    blocks.add(block);
    return this;
  }

  Body addAll(List<? extends Block> more) {
    blocks.addAll(more);
    return this;
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }
}
