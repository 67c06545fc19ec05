// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.json;

import java.util.List;

/** A JSON value that knows its place. */
public sealed interface Node {

  /**
   * An object; a key that was there twice is kept once.
   *
   * @param place where it begins
   * @param members its keys with their values, in order
   */
  record ObjectNode(Place place, List<Member> members) implements Node {
    /** Copies the list. */
    public ObjectNode {
      members = List.copyOf(members);
    }

    @Override
    public String kind() {
      return "an object";
    }
  }

  /**
   * An array.
   *
   * @param place where it begins
   * @param items its values, in order
   */
  record ArrayNode(Place place, List<Node> items) implements Node {
    /** Copies the list. */
    public ArrayNode {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * A string.
   *
   * @param place where it begins
   * @param value the text
   */
  record TextNode(Place place, String value) implements Node {
    @Override
    public String kind() {
      return "a text";
    }
  }

  /**
   * A number, as written.
   *
   * @param place where it begins
   * @param digits the number as written
   */
  record NumberNode(Place place, String digits) implements Node {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /**
   * True or false.
   *
   * @param place where it begins
   * @param value which
   */
  record FlagNode(Place place, boolean value) implements Node {
    @Override
    public String kind() {
      return "true or false";
    }
  }

  /**
   * Null.
   *
   * @param place where it begins
   */
  record NullNode(Place place) implements Node {
    @Override
    public String kind() {
      return "null";
    }
  }

  /**
   * Nothing, where something is missing; that was already said.
   *
   * @param place where it is missing
   */
  record AbsentNode(Place place) implements Node {
    @Override
    public String kind() {
      return "nothing";
    }
  }

  /**
   * A key with its value.
   *
   * @param key the key
   * @param place where the key begins
   * @param value the value
   */
  record Member(String key, Place place, Node value) {}

  /**
   * Returns where it begins.
   *
   * @return its place
   */
  Place place();

  /**
   * Names what it is, for messages.
   *
   * @return for example "a list"
   */
  String kind();
}
