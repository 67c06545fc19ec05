// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import java.util.List;

/** A JSON value that knows its place. */
sealed interface Node {

  /** An object; a key that was there twice is kept once. */
  record ObjectNode(Place place, List<Member> members) implements Node {
    public ObjectNode {
      members = List.copyOf(members);
    }

    @Override
    public String kind() {
      return "an object";
    }
  }

  /** An array. */
  record ArrayNode(Place place, List<Node> items) implements Node {
    public ArrayNode {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** A string. */
  record TextNode(Place place, String value) implements Node {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /** A number, as written. */
  record NumberNode(Place place, String digits) implements Node {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** True or false. */
  record FlagNode(Place place, boolean value) implements Node {
    @Override
    public String kind() {
      return "true or false";
    }
  }

  /** Null. */
  record NullNode(Place place) implements Node {
    @Override
    public String kind() {
      return "null";
    }
  }

  /** Nothing, where something is missing; that was already said. */
  record AbsentNode(Place place) implements Node {
    @Override
    public String kind() {
      return "nothing";
    }
  }

  /** A key with its value. */
  record Member(String key, Place place, Node value) {}

  Place place();

  /** Names what it is, for messages. */
  String kind();
}
