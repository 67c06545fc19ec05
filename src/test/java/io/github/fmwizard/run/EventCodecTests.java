// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fmwizard.card.FactValue;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.FileRef;
import io.github.fmwizard.flow.model.NamedAttestation;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.PredicateUse;
import io.github.fmwizard.flow.model.Truths;
import io.github.fmwizard.journal.EntryKind;
import io.github.fmwizard.journal.Fields;
import io.github.fmwizard.journal.MalformedEntryException;
import io.github.fmwizard.journal.StoredFile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTests {

  private static final int VALUES_OF_EACH = 200;

  static Stream<Class<?>> events() {
    return Arrays.stream(Event.class.getPermittedSubclasses());
  }

  @Nested
  class GivesBack {

    @ParameterizedTest
    @MethodSource("io.github.fmwizard.run.EventCodecTests#events")
    void everyEventWhateverItHolds(Class<? extends Event> type) {
      AnyValues values = new AnyValues(type.getName().hashCode());
      for (int i = 0; i < VALUES_OF_EACH; i++) {
        Event event = values.any(type);
        Fields data = EventCodec.encode(event, values.any(Truths.class));

        assertThat(EventCodec.decode(EventCodec.kindOf(event), data)).contains(event);
      }
    }

    @Test
    void anEmptyListOfTextsApartFromAnEmptyListOfFms() {
      assertThat(new AnyValues(1).any(FactValue.class)).isNotNull();
      assertThat(FactFields.write(TestFacts.with(new FactValue.Texts(List.of()))))
          .isNotEqualTo(FactFields.write(TestFacts.with(new FactValue.Fms(List.of()))));
    }

    @Test
    void theEventWhateverElseTheEntryHolds() {
      Event event = new Event.Resumed("ana", false, CardPicture.NOW);
      Fields data =
          Fields.builder()
              .putAll(EventCodec.encode(event, Truths.NONE))
              .put("host", "hsm-host-1")
              .build();

      assertThat(EventCodec.decode(EntryKind.RESUMED, data)).contains(event);
    }
  }

  @Nested
  class Writes {

    @Test
    void truthsByTheTextOfThePredicateInOrder() {
      PredicateUse logins = PredicateUse.of(Predicate.LOGINS_LEFT_AT_LEAST, 3);
      PredicateUse answers = PredicateUse.of(Predicate.CARD_ANSWERS);
      Fields data =
          EventCodec.encode(
              new Event.WentOn("before/start-what"),
              new Truths(Map.of(logins, Truth.UNKNOWN, answers, Truth.YES)));

      assertThat(data.asMap().toString())
          .isEqualTo(
              "{event=went-on, path=before/start-what,"
                  + " truths={card-answers=yes, logins-left-at-least count=3=unknown}}");
    }

    @Test
    void filesAsTheFolderVerifierLooksForThem() {
      FileRef file = new FileRef("files/image-1f3a.fm", "/media/usb/a.fm", 7, "0".repeat(64));
      Fields data =
          EventCodec.encode(
              new Event.Answered(
                  "p", "log", new NamedAttestation(new Attestation.FileGiven(file), "ana")),
              Truths.NONE);

      assertThat(StoredFile.isNamedBy(data.fields("given"))).isTrue();
      assertThat(StoredFile.of(data.fields("given")).name()).isEqualTo(file.name());
    }

    @Test
    void theEngineVersionWhenARunIsOpened() {
      Event event = new AnyValues(2).any(Event.Opened.class);

      assertThat(EventCodec.encode(event, Truths.NONE).number(EngineVersion.KEY))
          .isEqualTo(EngineVersion.CURRENT);
    }
  }

  @Nested
  class Refuses {

    @ParameterizedTest
    @EnumSource(
        value = EntryKind.class,
        names = {"INTENT", "REPORT", "CHECKPOINT", "CLOSED"})
    void nothingOfEntriesThatAreNoEvents(EntryKind kind) {
      assertThat(EventCodec.decode(kind, Fields.of())).isEmpty();
    }

    @Test
    void anEventInAnEntryOfAnotherKind() {
      Fields data =
          EventCodec.encode(new Event.Resumed("ana", false, CardPicture.NOW), Truths.NONE);

      assertThatExceptionOfType(MalformedEntryException.class)
          .isThrownBy(() -> EventCodec.decode(EntryKind.EVENT, data))
          .withMessageContaining("resumed");
    }

    @Test
    void anEventThatNobodyKnows() {
      Fields data = Fields.builder().put("event", "danced").build();

      assertThatExceptionOfType(MalformedEntryException.class)
          .isThrownBy(() -> EventCodec.decode(EntryKind.EVENT, data))
          .withMessageContaining("danced");
    }

    @Test
    void aFactWithoutValueAndReason() {
      Fields fact = Fields.builder().put("how", "a call").build();
      Fields data =
          Fields.builder()
              .put("event", "looked")
              .put("facts", Fields.builder().put("card.serial", fact).build())
              .put("at", 1)
              .build();

      assertThatExceptionOfType(MalformedEntryException.class)
          .isThrownBy(() -> EventCodec.decode(EntryKind.EVENT, data))
          .withMessageContaining("no value");
    }
  }

  @Test
  void makesDurableWhatWasDecidedAndWhatBecameOfActs() {
    List<String> buffered =
        EventForms.ALL.stream()
            .filter(entry -> entry.durability() == Durability.BUFFERED)
            .map(entry -> entry.form().word())
            .toList();

    assertThat(buffered)
        .containsExactly(
            "looked",
            "went-on",
            "answered",
            "drafted",
            "scope-compared",
            "moved",
            "case-text-written");
    assertThat(Durability.of(new Event.Stopped("by choice"))).isEqualTo(Durability.SYNCED);
  }

  @Test
  void givesEachKindOfEntryTheEventsOfTheDesign() {
    assertThat(EventForms.in(EntryKind.OPENED).map(e -> e.form().word())).containsExactly("opened");
    assertThat(EventForms.in(EntryKind.OUTCOME).map(e -> e.form().word()))
        .containsExactly("act-ended");
    assertThat(EventForms.in(EntryKind.RESUMED).map(e -> e.form().word()))
        .containsExactly("resumed");
    assertThat(Optional.of(EventForms.ALL.size())).contains((int) events().count());
  }
}
