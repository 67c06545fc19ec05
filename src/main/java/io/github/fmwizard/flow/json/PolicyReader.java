// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.json;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Strength;
import io.github.fmwizard.card.Word;
import io.github.fmwizard.flow.model.Policy;
import io.github.fmwizard.json.JsonReading;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.Node.Member;
import io.github.fmwizard.json.Node.NumberNode;
import io.github.fmwizard.json.ObjectFields;
import io.github.fmwizard.json.ProblemLog;
import io.github.fmwizard.json.Quote;
import io.github.fmwizard.json.StrictJson;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a site's policy. What is weaker than built in is a problem that names the built-in value.
 */
public final class PolicyReader {

  /** No policy may be larger. */
  public static final int MAX_BYTES = 64 * 1024;

  static final int MOST_DIGESTS = 100;
  static final String DIGEST_PATTERN = "[0-9a-f]{64}";
  static final String FOLDER_PATTERN = "(/[A-Za-z0-9_+-][A-Za-z0-9._+-]{0,99}){1,20}";

  private static final Pattern DIGEST = Pattern.compile(DIGEST_PATTERN);
  private static final Pattern FOLDER = Pattern.compile(FOLDER_PATTERN);

  private final FlowValues values;

  private PolicyReader(ProblemLog problems) {
    this.values = new FlowValues(problems);
  }

  /**
   * Reads a policy.
   *
   * @param fileName how problems name the file
   * @param content its bytes
   * @return the policy, or all that is wrong
   */
  public static JsonReading<Policy> read(String fileName, byte[] content) {
    return StrictJson.read(
        fileName, content, MAX_BYTES, (root, problems) -> new PolicyReader(problems).policy(root));
  }

  private Policy policy(Node root) {
    ObjectFields fields = values.object(root, "The policy");
    values.number(fields.required("format"), Policy.FORMAT, Policy.FORMAT);
    Map<ActionKind, Strength> gates = fields.optional("gates").map(this::gates).orElse(Map.of());
    Policy.Witness witness =
        fields.optional("witness").map(this::witness).orElse(Policy.Witness.NAMED);
    int logins =
        fields.optional("least-logins-left").map(this::logins).orElse(Policy.BUILT_IN_LOGINS);
    List<ActionKind> deviations =
        fields.optional("no-deviation-to").map(this::actions).orElse(List.of());
    List<String> flows = fields.optional("flows").map(this::digests).orElse(List.of());
    List<String> profiles = fields.optional("profiles").map(this::digests).orElse(List.of());
    Optional<String> folder = fields.optional("evidence-folder").map(this::folder);
    fields.end();
    return new Policy(
        gates,
        witness,
        logins,
        Set.copyOf(deviations),
        Set.copyOf(flows),
        Set.copyOf(profiles),
        folder);
  }

  private Map<ActionKind, Strength> gates(Node node) {
    ObjectFields fields = values.object(node, "The list of gates");
    Map<ActionKind, Strength> gates = new EnumMap<>(ActionKind.class);
    for (Member member : fields.present(Word.words(ActionKind.class))) {
      ActionKind action = Word.find(ActionKind.class, member.key()).orElseThrow();
      gate(action, member.value()).ifPresent(strength -> gates.put(action, strength));
    }
    fields.end();
    return gates;
  }

  private Optional<Strength> gate(ActionKind action, Node node) {
    Optional<Strength> strength =
        values
            .word(node, Word.words(Strength.class), "a strength of gates")
            .flatMap(word -> Word.find(Strength.class, word));
    if (strength.isPresent() && strength.get().compareTo(action.least()) < 0) {
      loosens(
          node,
          "A gate of strength %s is too weak for %s"
              .formatted(Quote.of(strength.get().word()), Quote.of(action.word())),
          Quote.of(action.least().word()));
      return Optional.empty();
    }
    return strength;
  }

  private Policy.Witness witness(Node node) {
    return values.constant(node, Policy.Witness.class, "what a witness can give");
  }

  private int logins(Node node) {
    boolean fewer =
        node instanceof NumberNode number
            && number.digits().matches("-?[0-9]{1,9}")
            && Integer.parseInt(number.digits()) < Policy.BUILT_IN_LOGINS;
    if (fewer) {
      loosens(
          node,
          "%s logins left are too few".formatted(((NumberNode) node).digits()),
          Integer.toString(Policy.BUILT_IN_LOGINS));
      return Policy.BUILT_IN_LOGINS;
    }
    return values.number(node, Policy.BUILT_IN_LOGINS, Policy.MOST_LOGINS);
  }

  private void loosens(Node node, String message, String builtIn) {
    values
        .problems()
        .shape(
            node.place(),
            message + ": a policy may only tighten",
            "The built-in value is %s: write that or a stronger one, or drop the key"
                .formatted(builtIn));
  }

  private List<ActionKind> actions(Node node) {
    List<Optional<ActionKind>> actions =
        values.distinct(
            node,
            1,
            ActionKind.values().length,
            item ->
                values
                    .word(item, Word.words(ActionKind.class), "an action")
                    .flatMap(word -> Word.find(ActionKind.class, word)));
    return actions.stream().flatMap(Optional::stream).distinct().toList();
  }

  private List<String> digests(Node node) {
    return values
        .distinct(
            node,
            1,
            MOST_DIGESTS,
            item ->
                values.matching(
                    item,
                    DIGEST,
                    "is not a SHA-256",
                    "Write 64 lower-case hexadecimal digits, as sha256sum prints them"))
        .stream()
        .distinct()
        .toList();
  }

  private String folder(Node node) {
    return values.matching(
        node,
        FOLDER,
        "is not a folder that can be used",
        "Write an absolute path of plain names, without a slash at its end");
  }
}
