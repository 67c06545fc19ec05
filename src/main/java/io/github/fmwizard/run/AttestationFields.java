// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.NamedAttestation;
import io.github.fmwizard.journal.Fields;
import java.util.List;

/** Writes and reads what people said. */
final class AttestationFields {

  static final Forms<Attestation> FORMS =
      new Forms<>(
          "said",
          List.of(
              new EntryForm<>(
                  Attestation.Nothing.class,
                  "nothing",
                  (s, out) -> {},
                  in -> new Attestation.Nothing()),
              new EntryForm<>(
                  Attestation.StaysWithout.class,
                  "stays-without",
                  (s, out) -> {},
                  in -> new Attestation.StaysWithout()),
              new EntryForm<>(
                  Attestation.SymptomNamed.class,
                  "symptom",
                  (s, out) -> out.put("symptom", s.symptom().word()),
                  in ->
                      new Attestation.SymptomNamed(
                          Read.word(in, "symptom", Attestation.Symptom.class))),
              new EntryForm<>(
                  Attestation.FmNamed.class, "fm", AttestationFields::put, AttestationFields::fm),
              new EntryForm<>(
                  Attestation.Line.class,
                  "line",
                  (s, out) -> out.put("text", s.text()),
                  in -> new Attestation.Line(in.text("text"))),
              new EntryForm<>(
                  Attestation.Flag.class,
                  "flag",
                  (s, out) -> out.put("yes", s.yes()),
                  in -> new Attestation.Flag(in.flag("yes"))),
              new EntryForm<>(
                  Attestation.FileGiven.class,
                  "file",
                  (s, out) -> out.put("given", FileFields.write(s.file())),
                  in -> new Attestation.FileGiven(FileFields.file(in.fields("given")))),
              new EntryForm<>(
                  Attestation.ImageGiven.class,
                  "image",
                  (s, out) -> out.put("given", FileFields.write(s.image())),
                  in -> new Attestation.ImageGiven(FileFields.image(in.fields("given")))),
              new EntryForm<>(
                  Attestation.FmFiles.class,
                  "fm-files",
                  AttestationFields::put,
                  AttestationFields::files),
              new EntryForm<>(
                  Attestation.SmfsInventory.class,
                  "smfs-inventory",
                  AttestationFields::put,
                  AttestationFields::inventory),
              new EntryForm<>(
                  Attestation.ApplicationTest.class,
                  "application-test",
                  (s, out) ->
                      out.put("result", s.result().word()).put("test", s.test()).put("at", s.at()),
                  in ->
                      new Attestation.ApplicationTest(
                          Read.word(in, "result", Attestation.TestResult.class),
                          in.text("test"),
                          in.number("at")))));

  private AttestationFields() {}

  static void put(NamedAttestation attestation, Fields.Builder out) {
    FORMS.write(attestation.value(), out);
    out.put("by", attestation.by()).put("said-at", attestation.at());
  }

  static NamedAttestation attestation(Fields in) {
    return new NamedAttestation(FORMS.read(in), in.text("by"), in.number("said-at"));
  }

  private static void put(Attestation.FmNamed fm, Fields.Builder out) {
    out.put("id", fm.id().toString()).put("label", fm.label()).put("listed", fm.listed());
  }

  private static Attestation.FmNamed fm(Fields in) {
    return new Attestation.FmNamed(Read.fmId(in, "id"), in.text("label"), in.flag("listed"));
  }

  private static void put(Attestation.FmFiles files, Fields.Builder out) {
    out.put("rows", files.rows().stream().map(AttestationFields::row).toList());
  }

  private static Fields row(Attestation.FmFile row) {
    return Fields.builder()
        .put("label", row.label())
        .put("given", FileFields.write(row.image()))
        .build();
  }

  private static Attestation.FmFiles files(Fields in) {
    return new Attestation.FmFiles(
        in.fieldsList("rows").stream()
            .map(
                row ->
                    new Attestation.FmFile(
                        row.text("label"), FileFields.image(row.fields("given"))))
            .toList());
  }

  private static void put(Attestation.SmfsInventory inventory, Fields.Builder out) {
    out.put("extent", inventory.extent().word())
        .put("rows", inventory.rows().stream().map(AttestationFields::row).toList());
  }

  private static Fields row(Attestation.KeySet set) {
    return Fields.builder()
        .put("name", set.name())
        .put("owner", set.owner())
        .put("backup", set.backup())
        .build();
  }

  private static Attestation.SmfsInventory inventory(Fields in) {
    return new Attestation.SmfsInventory(
        Read.word(in, "extent", Attestation.Extent.class),
        in.fieldsList("rows").stream()
            .map(
                row ->
                    new Attestation.KeySet(row.text("name"), row.text("owner"), row.text("backup")))
            .toList());
  }
}
