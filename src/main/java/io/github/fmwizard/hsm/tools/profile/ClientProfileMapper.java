// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.tools.profile;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.hsm.Invocation.LoginNeed;
import io.github.fmwizard.json.Node;
import io.github.fmwizard.json.ObjectFields;
import io.github.fmwizard.json.ProblemLog;
import io.github.fmwizard.json.Values;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a client profile of a document. */
final class ClientProfileMapper {

  /** How well something is known, best first. */
  static final List<String> KNOWN =
      List.of("documented", "seen-in-code", "third-party", "inferred", "recollection", "not-found");

  /** Whether an act asks for the HSM SO credential. */
  static final Map<String, LoginNeed> LOGINS =
      Map.of("none", LoginNeed.NONE, "one", LoginNeed.ONE, "not-known", LoginNeed.NOT_KNOWN);

  private static final int MOST_PATHS = 8;
  private static final int MOST_WORDS = 32;
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,30}");
  private static final Pattern TITLE = Pattern.compile("[!-~]([ -~]{0,74}[!-~])?");
  private static final Pattern TEXT = Pattern.compile("[!-~]([ -~]{0,198}[!-~])?");
  private static final Pattern RAW = Pattern.compile("0x[0-9a-f]{1,16}");
  private static final String FOLDERS = "(/[A-Za-z0-9_+-][A-Za-z0-9._+-]{0,99}){0,19}/";

  private static final Pattern LIBRARY = Pattern.compile(FOLDERS + ClientProfile.LIBRARY_NAME);

  private final Values values;
  private final KnownLineMapper lines;

  ClientProfileMapper(ProblemLog problems) {
    values = new Values(problems);
    lines = new KnownLineMapper(values);
  }

  ClientProfile profile(Node root, String sha256) {
    ObjectFields fields = values.object(root, "The client profile");
    values.number(fields.required("format"), 1, 1);
    String id =
        values.matching(
            fields.required("id"),
            ID,
            "is not a name",
            "Use lower-case letters, digits and hyphens, a letter first, 31 at most");
    String title = text(fields.required("title"), TITLE);
    ClientProfile profile =
        new ClientProfile(
            id,
            title,
            programs(fields.required("programs")),
            libraries(fields.required("libraries")),
            ways(fields.required("actions")),
            query(fields.required("query")),
            words(fields.required("statuses")),
            values.list(fields.required("lines"), 0, MOST_WORDS, lines::group),
            lines.silence(fields.required("silence")),
            sha256);
    fields.end();
    return profile;
  }

  private String text(Node node, Pattern pattern) {
    return values.matching(
        node,
        pattern,
        "is empty, too long, or holds what isn't plain ASCII",
        "Write one short line of ASCII without blanks around it");
  }

  private Map<VendorProgram, List<String>> programs(Node node) {
    ObjectFields fields = values.object(node, "The list of programs");
    Map<VendorProgram, List<String>> programs = new EnumMap<>(VendorProgram.class);
    for (VendorProgram program : VendorProgram.values()) {
      programs.put(program, paths(fields.required(program.file()), program.file()));
    }
    fields.end();
    return programs;
  }

  private ClientProfile.Libraries libraries(Node node) {
    ObjectFields fields = values.object(node, "The list of libraries");
    ClientProfile.Libraries libraries =
        new ClientProfile.Libraries(
            libraryPaths(fields.required("cryptoki")),
            libraryPaths(fields.required("ethsm")),
            path(fields.required("configuration"), "Chrystoki.conf"));
    fields.end();
    return libraries;
  }

  private List<String> paths(Node node, String file) {
    return values.distinct(node, 1, MOST_PATHS, item -> path(item, file));
  }

  /** A library may have a version in its name, or be the one of a smaller client. */
  private List<String> libraryPaths(Node node) {
    return values.distinct(
        node,
        1,
        MOST_PATHS,
        item ->
            values.matching(
                item,
                LIBRARY,
                "is not an absolute path of a shared library, such as /usr/lib/libX.so.1",
                "Write the whole path, without . or .. and without blanks"));
  }

  /** A path ends in the very name of the file, so that no other program can stand in for it. */
  private String path(Node node, String file) {
    return values.matching(
        node,
        Pattern.compile(FOLDERS + Pattern.quote(file)),
        "is not an absolute path that ends in /" + file,
        "Write the whole path, without . or .. and without blanks");
  }

  private Map<ActionKind, ClientProfile.Way> ways(Node node) {
    ObjectFields fields = values.object(node, "The list of actions");
    Map<ActionKind, ClientProfile.Way> ways = new EnumMap<>(ActionKind.class);
    for (ActionKind act : ActionKind.values()) {
      way(fields.required(act.word()), act).ifPresent(way -> ways.put(act, way));
    }
    fields.end();
    return ways;
  }

  private Optional<ClientProfile.Way> way(Node node, ActionKind act) {
    ObjectFields fields = values.object(node, "The action " + act.word());
    List<String> allowed = CommandTemplate.of(act).stream().map(CommandTemplate::word).toList();
    Optional<CommandTemplate> by =
        values
            .word(fields.required("by"), allowed, "a way of " + act.word())
            .flatMap(CommandTemplate::named);
    LoginNeed login = login(fields);
    String known = known(fields);
    String note = text(fields.required("note"), TEXT);
    fields.end();
    return by.map(template -> new ClientProfile.Way(template, login, known, note));
  }

  private ClientProfile.Query query(Node node) {
    ObjectFields fields = values.object(node, "The query");
    LoginNeed login = login(fields);
    String known = known(fields);
    String note = text(fields.required("note"), TEXT);
    fields.end();
    return new ClientProfile.Query(login, known, note);
  }

  private LoginNeed login(ObjectFields fields) {
    return values
        .word(fields.required("login"), LOGINS.keySet(), "a need of a login")
        .map(LOGINS::get)
        .orElse(LoginNeed.NOT_KNOWN);
  }

  private String known(ObjectFields fields) {
    return values.word(fields.required("known"), KNOWN, "a degree of knowledge").orElse("");
  }

  private ClientProfile.Words words(Node node) {
    ObjectFields fields = values.object(node, "The list of statuses");
    ClientProfile.Words words =
        new ClientProfile.Words(
            words(fields.required("status"), "status"),
            words(fields.required("startup-status"), "startup-status"));
    fields.end();
    return words;
  }

  private Map<String, ClientProfile.Word> words(Node node, String what) {
    Map<String, ClientProfile.Word> words = new HashMap<>();
    values.list(node, 0, MOST_WORDS, item -> word(item, what, words));
    return words;
  }

  private String word(Node node, String what, Map<String, ClientProfile.Word> words) {
    ObjectFields fields = values.object(node, "The word");
    Node at = fields.required("raw");
    String raw =
        values.matching(
            at, RAW, "is not a raw value", "Write 0x and lower-case hexadecimal digits");
    ClientProfile.Word word =
        new ClientProfile.Word(text(fields.required("word"), TITLE), known(fields));
    fields.end();
    if (words.put(raw, word) != null) {
      values
          .problems()
          .reference(
              at.place(), "The raw value %s stands twice".formatted(raw), "Keep one " + what);
    }
    return raw;
  }
}
