// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import java.util.List;

/** A JSON value that knows its place. */
sealed interface Node {

  /** An object; a key that was there twice is kept once. */
  record ObjectNode(Position position, List<Member> members) implements Node {
    public ObjectNode {
      members = List.copyOf(members);
    }

    @Override
    public String kind() {
      return "an object";
    }
  }

  /** An array. */
  record ArrayNode(Position position, List<Node> items) implements Node {
    public ArrayNode {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A string. */
  record TextNode(Position position, String value) implements Node {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /** A number, as written. */
  record NumberNode(Position position, String digits) implements Node {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** True or false. */
  record FlagNode(Position position, boolean value) implements Node {
    @Override
    public String kind() {
      return "true or false";
    }
  }

  /** Null. */
  record NullNode(Position position) implements Node {
    @Override
    public String kind() {
      return "null";
    }
  }

  /** Nothing, where something is missing; that was already said. */
  record AbsentNode(Position position) implements Node {
    @Override
    public String kind() {
      return "nothing";
    }
  }

  /** A key with its value. */
  record Member(String key, Position position, Node value) {}

  Position position();

  /** Names what it is, for messages. */
  String kind();
}
