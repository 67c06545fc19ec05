// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.flow.Said;
import io.github.fmwizard.flow.Saying;
import io.github.fmwizard.journal.Fields;
import java.util.List;

/** Writes and reads what people said. */
final class AttestationFields {

  static final Forms<Said> FORMS =
      new Forms<>(
          "said",
          List.of(
              new Form<>(Said.Nothing.class, "nothing", (s, out) -> {}, in -> new Said.Nothing()),
              new Form<>(
                  Said.SymptomSaid.class,
                  "symptom",
                  (s, out) -> out.put("symptom", s.symptom().word()),
                  in -> new Said.SymptomSaid(Read.word(in, "symptom", Said.Symptom.class))),
              new Form<>(Said.FmNamed.class, "fm", AttestationFields::put, AttestationFields::fm),
              new Form<>(
                  Said.Line.class,
                  "line",
                  (s, out) -> out.put("text", s.text()),
                  in -> new Said.Line(in.text("text"))),
              new Form<>(
                  Said.Flag.class,
                  "flag",
                  (s, out) -> out.put("yes", s.yes()),
                  in -> new Said.Flag(in.flag("yes"))),
              new Form<>(
                  Said.FileGiven.class,
                  "file",
                  (s, out) -> out.put("given", FileFields.write(s.file())),
                  in -> new Said.FileGiven(FileFields.file(in.fields("given")))),
              new Form<>(
                  Said.ImageGiven.class,
                  "image",
                  (s, out) -> out.put("given", FileFields.write(s.image())),
                  in -> new Said.ImageGiven(FileFields.image(in.fields("given")))),
              new Form<>(
                  Said.FmFiles.class, "fm-files", AttestationFields::put, AttestationFields::files),
              new Form<>(
                  Said.SmfsInventory.class,
                  "smfs-inventory",
                  AttestationFields::put,
                  AttestationFields::inventory),
              new Form<>(
                  Said.ApplicationTest.class,
                  "application-test",
                  (s, out) -> out.put("result", s.result().word()).put("test", s.test()),
                  in ->
                      new Said.ApplicationTest(
                          Read.word(in, "result", Said.TestResult.class), in.text("test")))));

  private AttestationFields() {}

  static void put(Saying saying, Fields.Builder out) {
    FORMS.write(saying.value(), out);
    out.put("by", saying.by());
  }

  static Saying saying(Fields in) {
    return new Saying(FORMS.read(in), in.text("by"));
  }

  private static void put(Said.FmNamed fm, Fields.Builder out) {
    out.put("id", fm.id().toString()).put("label", fm.label()).put("listed", fm.listed());
  }

  private static Said.FmNamed fm(Fields in) {
    return new Said.FmNamed(Read.fmId(in, "id"), in.text("label"), in.flag("listed"));
  }

  private static void put(Said.FmFiles files, Fields.Builder out) {
    out.put("rows", files.rows().stream().map(AttestationFields::row).toList());
  }

  private static Fields row(Said.FmFile row) {
    return Fields.builder()
        .put("label", row.label())
        .put("given", FileFields.write(row.image()))
        .build();
  }

  private static Said.FmFiles files(Fields in) {
    return new Said.FmFiles(
        in.fieldsList("rows").stream()
            .map(row -> new Said.FmFile(row.text("label"), FileFields.image(row.fields("given"))))
            .toList());
  }

  private static void put(Said.SmfsInventory inventory, Fields.Builder out) {
    out.put("extent", inventory.extent().word())
        .put("rows", inventory.rows().stream().map(AttestationFields::row).toList());
  }

  private static Fields row(Said.KeySet set) {
    return Fields.builder()
        .put("name", set.name())
        .put("owner", set.owner())
        .put("backup", set.backup())
        .build();
  }

  private static Said.SmfsInventory inventory(Fields in) {
    return new Said.SmfsInventory(
        Read.word(in, "extent", Said.Extent.class),
        in.fieldsList("rows").stream()
            .map(row -> new Said.KeySet(row.text("name"), row.text("owner"), row.text("backup")))
            .toList());
  }
}
