// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.opening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the questions before a run need to know of the host.
 *
 * @param cards the cards whose admin partition is shown, with whole serials
 * @param others HSMs of other kinds on this host, which this procedure does not treat
 * @param nodes the device nodes
 * @param linked whether whole views show that the only card is at the only node
 * @param suggestedOperator a name that may be kept
 * @param wanted what the command line named
 * @param remarks what is missing or in the way on this host, one sentence each
 * @param unseen why the look saw no card, where it was no look at all; empty if the client answered
 */
public record OpeningHost(
    List<Card> cards,
    List<Other> others,
    List<String> nodes,
    boolean linked,
    Optional<String> suggestedOperator,
    Wanted wanted,
    List<String> remarks,
    Optional<String> unseen) {

  /** Copies the lists. */
  public OpeningHost {
    cards = List.copyOf(cards);
    others = List.copyOf(others);
    nodes = List.copyOf(nodes);
    remarks = List.copyOf(remarks);
  }

  /**
   * Makes a host of which nothing was named and nothing is in the way.
   *
   * @param cards the cards whose admin partition is shown
   * @param nodes the device nodes
   * @param suggestedOperator a name that may be kept
   */
  public OpeningHost(List<Card> cards, List<String> nodes, Optional<String> suggestedOperator) {
    this(
        cards,
        List.of(),
        nodes,
        cards.size() == 1 && nodes.size() == 1,
        suggestedOperator,
        Wanted.NOTHING,
        List.of(),
        Optional.empty());
  }

  /**
   * What the command line named. It saves a question; it attests nothing.
   *
   * @param serial the card
   * @param node the device node
   */
  public record Wanted(Optional<String> serial, Optional<String> node) {
    /** Nothing was named. */
    public static final Wanted NOTHING = new Wanted(Optional.empty(), Optional.empty());
  }

  /**
   * Lists the nodes that come into question.
   *
   * @return the named one if it is there, else all
   */
  public List<String> offeredNodes() {
    return nodes.stream().anyMatch(this::isWanted)
        ? nodes.stream().filter(this::isWanted).toList()
        : nodes;
  }

  private boolean isWanted(String node) {
    return wanted.node().filter(node::equals).isPresent();
  }

  /**
   * A card that shows its admin partition.
   *
   * @param serial its serial
   * @param label its label
   */
  public record Card(String serial, String label) {

    /**
     * Takes line breaks out of the label, so that it can't make a line of its own in a sentence.
     */
    public Card {
      label = label.replaceAll("\\R", " ");
    }
  }

  /**
   * An HSM of another kind.
   *
   * @param serial its serial
   * @param words its model and kind
   */
  public record Other(String serial, String words) {

    /** Takes line breaks out of the words, as of a card's label. */
    public Other {
      words = words.replaceAll("\\R", " ");
    }
  }

  /**
   * Says why a serial can't be that of the card to be worked on. Disproved is not unproved:
   * nobody's word stands against it.
   *
   * @param serial a serial
   * @return why not; empty if no source speaks against it
   */
  public Optional<String> objectionTo(String serial) {
    return others.stream()
        .filter(other -> other.serial().equals(serial))
        .findFirst()
        .map(
            other ->
                serial
                    + " is a "
                    + other.words()
                    + ". This procedure is for a Luna PCIe card. Type the serial of the card.")
        .or(() -> noNodeLeft(serial));
  }

  /** Where as many cards answer as there are nodes, a card that does not show itself has none. */
  private Optional<String> noNodeLeft(String serial) {
    boolean shown = cards.stream().anyMatch(card -> card.serial().equals(serial));
    if (shown || nodes.isEmpty() || cards.size() < nodes.size()) {
      return Optional.empty();
    }
    String answering = cards.stream().map(Card::serial).collect(Collectors.joining(" and "));
    return Optional.of(
        "Card "
            + serial
            + " is not on this host: "
            + (cards.size() == 1 ? "the only card here answers as " : "the cards here answer as ")
            + answering
            + ", and no device node is left for another one. Compare with the asset sheet.");
  }

  /**
   * Says why what the command line named can't be on this host.
   *
   * @return why nothing can begin; empty if no source speaks against what was named
   */
  public Optional<String> refusal() {
    Optional<String> noSuchNode =
        wanted
            .node()
            .filter(node -> !nodes.isEmpty() && !nodes.contains(node))
            .map(
                node ->
                    "Device node "
                        + node
                        + " is not on this host: it has "
                        + String.join(" and ", nodes)
                        + ".");
    return wanted.serial().flatMap(this::objectionTo).or(() -> noSuchNode);
  }

  /**
   * Tells whether node and serial are one card by what was sensed.
   *
   * @return true if whole views show one of each
   */
  public boolean single() {
    return linked && cards.size() == 1 && nodes.size() == 1;
  }
}
