// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.wizard;

import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Decision;
import io.github.fmwizard.flow.model.FileRef;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.journal.Copy;
import io.github.fmwizard.journal.RunFiles;
import io.github.fmwizard.journal.RunFiles.Part;
import io.github.fmwizard.journal.StoredFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Copies named files into the run folder; the copies are what is loaded. */
final class Importer {

  private static final long MAX_IMAGE = 64L * 1024 * 1024;
  private static final long MAX_CERTIFICATE = 1024 * 1024;
  private static final long MAX_FILE = 64L * 1024 * 1024;

  private final RunFiles files;

  Importer(RunFiles files) {
    this.files = files;
  }

  /** Says why a file cannot be taken; the question stays open. */
  static final class CannotTakeException extends Exception {
    private static final long serialVersionUID = 1L;

    CannotTakeException(String sentence) {
      super(sentence);
    }
  }

  Attestation file(Decision.GiveFile given) throws CannotTakeException {
    return new Attestation.FileGiven(copy(given.path(), "given", MAX_FILE));
  }

  Attestation image(Decision.GiveImage given) throws CannotTakeException {
    return new Attestation.ImageGiven(image(given.draft()));
  }

  Attestation fmFiles(Decision.GiveFmFiles given) throws CannotTakeException {
    List<Attestation.FmFile> rows = new ArrayList<>();
    for (Decision.FmFileDraft draft : given.rows()) {
      rows.add(new Attestation.FmFile(draft.label(), image(draft.image())));
    }
    return new Attestation.FmFiles(rows);
  }

  private ImageRef image(Decision.ImageDraft draft) throws CannotTakeException {
    FileRef file = copy(draft.path(), "image", MAX_IMAGE);
    if (file.size() <= MAX_CERTIFICATE && CertificateDates.isCertificate(content(file))) {
      throw new CannotTakeException(draft.path() + " is a certificate, not an image.");
    }
    ImageRef.CertificateRef certificate = certificate(draft);
    boolean same = certificate.file().filter(one -> one.sha256().equals(file.sha256())).isPresent();
    if (same) {
      throw new CannotTakeException(
          draft.certificateFile().orElse("")
              + " is the image, too: one file can't be both image and certificate.");
    }
    return new ImageRef(file, certificate, draft.saidId());
  }

  private ImageRef.CertificateRef certificate(Decision.ImageDraft draft)
      throws CannotTakeException {
    if (draft.certificateFile().isPresent()) {
      FileRef file = copy(draft.certificateFile().get(), "certificate", MAX_CERTIFICATE);
      return dated(file);
    }
    return ImageRef.CertificateRef.stored(
        draft
            .certificateLabel()
            .orElseThrow(() -> new CannotTakeException("Name a certificate or its label.")));
  }

  /** Reads the dates of all certificates in a file. */
  private ImageRef.CertificateRef dated(FileRef file) throws CannotTakeException {
    CertificateDates dates = CertificateDates.of(content(file));
    return new ImageRef.CertificateRef(
        Optional.of(file), Optional.empty(), dates.notBefore(), dates.notAfter(), dates.count());
  }

  private byte[] content(FileRef file) throws CannotTakeException {
    try {
      return files.content(file.name());
    } catch (IOException e) {
      throw new CannotTakeException(
          "The copy of " + file.original() + " can't be read: " + e.getMessage());
    }
  }

  private FileRef copy(String path, String role, long most) throws CannotTakeException {
    return switch (files.copyIn(path, Part.FILES, role, most)) {
      case Copy.Stored(StoredFile file) ->
          new FileRef(file.name(), path, file.size(), file.sha256().hex());
      case Copy.Refused(String why) -> throw new CannotTakeException(why);
    };
  }
}
