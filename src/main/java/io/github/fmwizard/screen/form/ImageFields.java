// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.screen.form;

import io.github.fmwizard.flow.judge.Builds;
import io.github.fmwizard.flow.model.Decision.ImageDraft;
import io.github.fmwizard.screen.Block;
import io.github.fmwizard.screen.FileNotes;
import io.github.fmwizard.screen.Mark;
import io.github.fmwizard.screen.Prompt;
import io.github.fmwizard.screen.Screen;
import io.github.fmwizard.screen.dialog.Body;
import io.github.fmwizard.screen.dialog.ScreenContext;
import io.github.fmwizard.screen.words.FmIds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for an image: its file, its certificate, and the FM ID that it is said to have. */
record ImageFields(Question question) {

  static final String PATH = "path";
  static final String CERTIFICATE = "certificate";
  static final String CERTIFICATE_FILE = "certificate-file";
  static final String CERTIFICATE_LABEL = "certificate-label";
  static final String FM_ID = "fm-id";

  private static final int LONGEST_LABEL = 64;

  Optional<Field> next(FormAnswers given, ScreenContext context) {
    if (!given.has(PATH)) {
      return Optional.of(file(PATH, "Which image?", "Image", List.of(".fm"), given, context));
    }
    if (!given.has(CERTIFICATE)) {
      return Optional.of(certificate(given));
    }
    if (given.is(CERTIFICATE, "file") && !given.has(CERTIFICATE_FILE)) {
      List<String> suffixes = List.of(".cert", ".cer", ".crt", ".pem");
      return Optional.of(
          file(CERTIFICATE_FILE, "Which certificate?", "Certificate", suffixes, given, context));
    }
    if (given.is(CERTIFICATE, "label") && !given.has(CERTIFICATE_LABEL)) {
      Prompt prompt = new Prompt.Line("Label", LONGEST_LABEL, Optional.empty(), false);
      return Optional.of(
          field(CERTIFICATE_LABEL, "Under which label is it stored?", prompt, given));
    }
    return given.has(FM_ID) ? Optional.empty() : Optional.of(fmId(given));
  }

  private Field field(String name, String question, Prompt prompt, FormAnswers given) {
    return new Field(name, this.question.part(name, soFar(given), question, prompt));
  }

  private Field file(
      String name,
      String question,
      String label,
      List<String> suffixes,
      FormAnswers given,
      ScreenContext context) {
    Prompt prompt =
        new Prompt.FilePath(label, context.options().folder(), suffixes, false, notes(context));
    return field(name, question, prompt, given);
  }

  private static FileNotes notes(ScreenContext context) {
    Map<String, FileNotes.Note> notes = new HashMap<>();
    Builds.remarks(context.known())
        .forEach((sha256, r) -> notes.put(sha256, new FileNotes.Note(r.words(), r.bad())));
    return new FileNotes(notes, context.options().look());
  }

  private Field certificate(FormAnswers given) {
    List<Prompt.Option> options =
        List.of(
            Prompt.Option.of("file", "A file on this host"),
            Prompt.Option.of("label", "Stored in the admin partition, under a label"));
    return field(CERTIFICATE, "Where is its certificate?", new Prompt.Choose(options, -1), given);
  }

  private Field fmId(FormAnswers given) {
    Body body = new Body().addAll(soFar(given));
    body.text("Nothing known can read the FM ID inside an image, so a person has to say it.");
    body.text("If nobody knows it, type: " + FmIds.UNKNOWN);
    Prompt prompt = new Prompt.Line("FM ID", FmIds.LONGEST, Optional.empty(), false);
    Screen screen = question.part(FM_ID, body.blocks(), "Which FM ID is it said to have?", prompt);
    return new Field(FM_ID, screen, FmIds::objectionUnlessUnknown);
  }

  private static List<Block> soFar(FormAnswers given) {
    Body body = new Body();
    said("FM", "label", given, body);
    said("Image", PATH, given, body);
    said("Certificate", CERTIFICATE_FILE, given, body);
    said("Certificate stored as", CERTIFICATE_LABEL, given, body);
    return body.blocks();
  }

  private static void said(String what, String field, FormAnswers given, Body body) {
    if (given.has(field)) {
      body.item(Mark.SAID, what, given.of(field));
    }
  }

  static ImageDraft draft(FormAnswers given) {
    String id = given.of(FM_ID);
    return new ImageDraft(
        given.of(PATH),
        Optional.of(given.of(CERTIFICATE_FILE)).filter(text -> !text.isEmpty()),
        Optional.of(given.of(CERTIFICATE_LABEL)).filter(text -> !text.isEmpty()),
        FmIds.read(id));
  }

  /** Asks again from the file that a problem speaks of, or else from the image. */
  static FormAnswers after(FormAnswers given, String problem) {
    String certificate = given.of(CERTIFICATE_FILE);
    boolean ofCertificate = !certificate.isEmpty() && problem.contains(certificate);
    boolean ofImage = problem.contains(given.of(PATH));
    return ofCertificate && !ofImage ? given.before(CERTIFICATE_FILE) : given.before(PATH);
  }
}
