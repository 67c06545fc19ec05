// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.card.FmId;
import io.github.fmwizard.flow.model.FileRef;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.journal.Fields;
import java.util.OptionalLong;

/**
 * Writes and reads files of the run folder. They stand as {@link
 * io.github.fmwizard.journal.StoredFile} names them, so that whoever verifies the folder finds and
 * checks them in any entry.
 */
final class FileFields {

  private FileFields() {}

  static Fields write(FileRef file) {
    return Fields.builder()
        .put("file", file.name())
        .put("size", file.size())
        .put("sha256", file.sha256())
        .put("original", file.original())
        .build();
  }

  static FileRef file(Fields in) {
    return new FileRef(in.text("file"), in.text("original"), in.number("size"), in.text("sha256"));
  }

  static Fields write(ImageRef image) {
    return Fields.builder()
        .put("image", write(image.file()))
        .put("certificate", write(image.certificate()))
        .putIfPresent("said-id", image.saidId().map(FmId::toString))
        .build();
  }

  static ImageRef image(Fields in) {
    return new ImageRef(
        file(in.fields("image")),
        certificate(in.fields("certificate")),
        Read.optionalFmId(in, "said-id"));
  }

  private static Fields write(ImageRef.CertificateRef certificate) {
    Fields.Builder out =
        Fields.builder()
            .putIfPresent("stored", certificate.file().map(FileFields::write))
            .putIfPresent("label", certificate.label());
    put("not-before", certificate.notBefore(), out);
    put("not-after", certificate.notAfter(), out);
    return out.put("certificates", certificate.count()).build();
  }

  private static void put(String name, OptionalLong value, Fields.Builder out) {
    if (value.isPresent()) {
      out.put(name, value.getAsLong());
    }
  }

  private static ImageRef.CertificateRef certificate(Fields in) {
    return new ImageRef.CertificateRef(
        in.optionalFields("stored").map(FileFields::file),
        in.optionalText("label"),
        in.optionalNumber("not-before"),
        in.optionalNumber("not-after"),
        (int) in.number("certificates"));
  }
}
