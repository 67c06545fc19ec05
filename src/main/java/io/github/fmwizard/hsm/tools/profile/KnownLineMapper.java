// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.profile;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Word;
import io.github.fmwizard.hsm.tools.output.KnownLine;
import io.github.fmwizard.hsm.tools.output.LinePattern;
import io.github.fmwizard.hsm.tools.output.LineTells;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.ObjectFields;
import io.github.fmwizard.json.Values;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a client profile knows of the lines that programs print. */
final class KnownLineMapper {

  /** The words of all ways of doing an action by a program. */
  static final List<String> TEMPLATES =
      Arrays.stream(CommandTemplate.values())
          .filter(each -> each.program().isPresent())
          .map(CommandTemplate::word)
          .toList();

  private static final int MOST_LINES = 256;
  private static final int MOST_VERSIONS = 16;
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,3}([.][0-9]{1,3}){1,3}");
  private static final Pattern TEXT = Pattern.compile("[!-~]([ -~]{0,198}[!-~])?");
  private static final List<String> ACTS = Word.words(ActionKind.class);

  private final Values values;

  KnownLineMapper(Values values) {
    this.values = values;
  }

  ClientProfile.Lines group(Node node) {
    ObjectFields fields = values.object(node, "The group of lines");
    List<String> files = Arrays.stream(VendorProgram.values()).map(VendorProgram::file).toList();
    VendorProgram program =
        values
            .word(fields.required("program"), files, "a program")
            .flatMap(KnownLineMapper::program)
            .orElse(VendorProgram.CTFM);
    ClientProfile.Lines group =
        new ClientProfile.Lines(
            program,
            values.distinct(fields.required("seen-in"), 0, MOST_VERSIONS, this::version),
            degree(fields, "known"),
            degree(fields, "meaning"),
            values.list(fields.required("texts"), 1, MOST_LINES, this::line));
    fields.end();
    return group;
  }

  Map<CommandTemplate, LineTells> silence(Node node) {
    Map<CommandTemplate, LineTells> silence = new EnumMap<>(CommandTemplate.class);
    values.list(node, 0, TEMPLATES.size(), item -> silent(item, silence));
    return silence;
  }

  private String silent(Node node, Map<CommandTemplate, LineTells> silence) {
    ObjectFields fields = values.object(node, "What silence tells");
    Optional<CommandTemplate> by =
        values
            .word(fields.required("by"), TEMPLATES, "a way of doing an action")
            .flatMap(CommandTemplate::named);
    List<String> successes = List.of(LineTells.DONE.word(), LineTells.DUE_AT_RESTART.word());
    Optional<LineTells> tells =
        values
            .word(fields.required("tells"), successes, "a success")
            .flatMap(word -> Word.find(LineTells.class, word));
    degree(fields, "known");
    fields.end();
    by.ifPresent(way -> tells.ifPresent(told -> silence.put(way, told)));
    return by.map(CommandTemplate::word).orElse("");
  }

  private static Optional<VendorProgram> program(String file) {
    return Arrays.stream(VendorProgram.values()).filter(p -> p.file().equals(file)).findFirst();
  }

  private String version(Node node) {
    return values.matching(
        node, VERSION, "is not a version", "Write numbers with full stops between, such as 7.4.0");
  }

  private String degree(ObjectFields fields, String key) {
    return values
        .word(fields.required(key), ClientProfileMapper.KNOWN, "a degree of knowledge")
        .orElse("");
  }

  private KnownLine line(Node node) {
    ObjectFields fields = values.object(node, "The line");
    LinePattern pattern = pattern(fields.required("text"));
    LineTells tells =
        values
            .word(fields.required("tells"), Word.words(LineTells.class), "what a line can tell")
            .flatMap(word -> Word.find(LineTells.class, word))
            .orElse(LineTells.NOTE);
    Optional<Blame> blame = fields.optional("against").flatMap(this::blame);
    String means = fields.get("means", this::text, "");
    KnownLine line =
        new KnownLine(
            pattern,
            tells,
            values.distinct(fields.required("acts"), 0, ACTS.size(), this::act),
            fields.optional("login").flatMap(this::login),
            blame.orElse(Blame.UNKNOWN),
            means);
    fields.end();
    boolean denial = tells == LineTells.REFUSED || tells == LineTells.FAILED;
    if (denial && (blame.isEmpty() || means.isEmpty())) {
      values
          .problems()
          .reference(
              node.place(),
              "A line that is refused or failed says neither why nor against whom it speaks",
              "Add \"against\" and \"means\"");
    }
    return line;
  }

  private LinePattern pattern(Node node) {
    String shape = text(node);
    if (!LinePattern.isShape(shape)) {
      values
          .problems()
          .reference(
              node.place(),
              "\"%s\" is no shape of a line".formatted(shape),
              "Write its words, with {n}, {hex}, {device} or {text} for what changes");
    }
    return new LinePattern(shape);
  }

  private String text(Node node) {
    return values.matching(
        node,
        TEXT,
        "is empty, too long, or holds what isn't plain ASCII",
        "Write one short line of ASCII without blanks around it");
  }

  private ActionKind act(Node node) {
    return values
        .word(node, ACTS, "an action")
        .flatMap(word -> Word.find(ActionKind.class, word))
        .orElse(ActionKind.LOAD_FM);
  }

  private Optional<LoginUse> login(Node node) {
    return values
        .word(node, Word.words(LoginUse.class), "what becomes of a login")
        .flatMap(word -> Word.find(LoginUse.class, word));
  }

  private Optional<Blame> blame(Node node) {
    return values
        .word(node, Word.words(Blame.class), "whom it speaks against")
        .flatMap(word -> Word.find(Blame.class, word));
  }
}
