// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.agent.child;

import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.FmId;
import io.github.fmwizard.hsm.agent.Part;
import io.github.fmwizard.hsm.pkcs11.Attributes;
import io.github.fmwizard.hsm.pkcs11.CallResult;
import io.github.fmwizard.hsm.pkcs11.Cryptoki;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a public, read-only session on the admin slot shows: the features and the security mode of
 * the adapter, and the FMs (classes and attributes of H-CK). That a Luna shows them without a login
 * is inferred; if it does not, it says so by a code or by showing none.
 */
final class ObjectInspection {

  private static final long CLASS_FM = 0x8000020CL;
  private static final long CLASS_ADAPTER = 0x8000020AL;

  private static final long LABEL = 0x3L;
  private static final long SECURITY_MODE = 0x80000140L;
  private static final long HSM_FEATURES = 0x80000152L;
  private static final long FM_VERSION = 0x80000181L;
  private static final long MANUFACTURER = 0x80000182L;
  private static final long BUILD_DATE = 0x80000183L;
  private static final long FINGERPRINT = 0x80000184L;
  private static final long ROM_SPACE = 0x80000185L;
  private static final long FM_STATUS = 0x80000187L;
  private static final long FM_STARTUP_STATUS = 0x80000189L;
  private static final long FM_ID = 0x8000018AL;

  private static final List<Long> OF_FM =
      List.of(
          FM_ID,
          LABEL,
          FM_VERSION,
          MANUFACTURER,
          BUILD_DATE,
          FINGERPRINT,
          ROM_SPACE,
          FM_STATUS,
          FM_STARTUP_STATUS);

  private static final int BYTE_BITS = 8;
  private static final int BYTE_MASK = 0xff;

  private final Cryptoki cryptoki;
  private final long slot;

  ObjectInspection(Cryptoki cryptoki, long slot) {
    this.cryptoki = cryptoki;
    this.slot = slot;
  }

  /** Takes what was read. */
  interface Listener {
    <T> void accept(Part<T> part, CallResult<T> answer);
  }

  void run(Listener listener) {
    CallResult<Long> session = cryptoki.sessions().openReadOnly(slot);
    listener.accept(Part.FEATURES, session.then(each -> ofAdapter(each, HSM_FEATURES)));
    listener.accept(Part.SECURITY_MODE, session.then(each -> ofAdapter(each, SECURITY_MODE)));
    listener.accept(Part.FMS, session.then(this::fms));
    session.then(cryptoki.sessions()::close);
  }

  private CallResult<Long> ofAdapter(long session, long attribute) {
    String name = attribute == HSM_FEATURES ? "CKA_HSM_FEATURES" : "CKA_SECURITY_MODE";
    return cryptoki
        .objects()
        .read(session, CLASS_ADAPTER, List.of(attribute))
        .then(
            adapters ->
                adapters.stream()
                    .flatMap(adapter -> adapter.number(attribute).stream())
                    .findFirst()
                    .<CallResult<Long>>map(number -> new CallResult.Value<>(name, number))
                    .orElseGet(() -> new CallResult.Absent<>("object with " + name + " to show")));
  }

  private CallResult<List<Fm>> fms(long session) {
    return cryptoki.objects().read(session, CLASS_FM, OF_FM).then(ObjectInspection::all);
  }

  /** Takes all FMs or none: a list that silently lacks one would look like an absence. */
  private static CallResult<List<Fm>> all(List<Attributes> objects) {
    List<Fm> fms = objects.stream().flatMap(fm -> fm(fm).stream()).toList();
    return fms.size() == objects.size()
        ? new CallResult.Value<>("CKO_FM objects", fms)
        : new CallResult.Absent<>("readable CKA_FM_ID in an FM object");
  }

  private static Optional<Fm> fm(Attributes fm) {
    return fm.number(FM_ID)
        .filter(id -> id >= 0 && id <= 0xffff)
        .map(id -> Fm.of(new FmId(id.intValue()), attribute -> value(fm, attribute).orElse("")));
  }

  /** Both statuses are raw, since how they are encoded is not known; the version is of HDRMAC. */
  private static Optional<String> value(Attributes fm, Fm.Attribute attribute) {
    return switch (attribute) {
      case LABEL -> fm.text(LABEL);
      case VERSION ->
          fm.number(FM_VERSION).map(ObjectInspection::version).or(() -> fm.words(FM_VERSION));
      case MAKER -> fm.text(MANUFACTURER);
      case BUILD_TIME -> fm.text(BUILD_DATE);
      case FINGERPRINT -> fm.digits(FINGERPRINT);
      case ROM_SIZE -> fm.number(ROM_SPACE).map(String::valueOf);
      case STATUS -> fm.words(FM_STATUS);
      case STARTUP_STATUS -> fm.words(FM_STARTUP_STATUS);
    };
  }

  /** Splits 0xMMmm (HDRMAC). */
  private static String version(long version) {
    return String.format(
        Locale.ROOT, "%d.%02d", version >> BYTE_BITS & BYTE_MASK, version & BYTE_MASK);
  }
}
