// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated.card;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.ReturnCode;
import java.time.Instant;
import java.util.Optional;

/**
 * What a load was given, as read from its files, and whether the card will have it.
 *
 * @param image the image; empty if it could not be read
 * @param inFile the certificate of a file; empty if a label was given, or it could not be read
 * @param label the label of a stored certificate, if one was given
 * @param unreadable why a file could not be read
 */
public record LoadRequest(
    Optional<ReadImage> image,
    Optional<StoredCertificate> inFile,
    Optional<String> label,
    Optional<String> unreadable) {

  /** Returns why the card does not want it. Dates and keys: LOAD-7, 7.4 and a third party. */
  Optional<Outcome.Failure> refusal(SimulatedCard card, Instant now) {
    if (unreadable.isPresent()) {
      return Optional.of(Refusals.mendable(ActionKind.LOAD_FM, unreadable.get()));
    }
    ReadImage read = image.orElseThrow();
    if (read.size() > ReadImage.LARGEST_ON_CARD) {
      return Optional.of(Refusals.mendable(ActionKind.LOAD_FM, "The image is larger than 8 MiB."));
    }
    return certificate(card)
        .map(certificate -> refusal(certificate, read, now))
        .orElseGet(() -> Optional.of(LoadWork.failure(ReturnCode.CKR_CERTIFICATE_DATA_MISSING)));
  }

  private static Optional<Outcome.Failure> refusal(
      StoredCertificate certificate, ReadImage read, Instant now) {
    if (!certificate.isPrivate()) {
      return Optional.of(LoadWork.failure(ReturnCode.CKR_CERTIFICATE_DATA_MISSING));
    }
    if (!certificate.keyFingerprint().equals(read.header().signer())) {
      return Optional.of(LoadWork.failure(ReturnCode.CKR_CERTIFICATE_DATA_INVALID));
    }
    if (now.isAfter(certificate.notAfter())) {
      return Optional.of(LoadWork.failure(ReturnCode.CKR_CERTIFICATE_EXPIRED));
    }
    return now.isBefore(certificate.notBefore())
        ? Optional.of(Refusals.mendable(ActionKind.LOAD_FM, "The certificate is not valid yet."))
        : Optional.empty();
  }

  private Optional<StoredCertificate> certificate(SimulatedCard card) {
    return inFile.or(
        () ->
            card.certificates().stream()
                .filter(stored -> label.equals(Optional.of(stored.label())))
                .findFirst());
  }

  /** Returns the certificate that a load leaves in the admin partition. */
  Optional<StoredCertificate> toBeStored() {
    return inFile;
  }
}
