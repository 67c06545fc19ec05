// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.fmwizard.card.ActionKind;
import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Loss;
import io.github.fmwizard.card.TestFms;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Attestation.Extent;
import io.github.fmwizard.flow.model.Attestation.KeySet;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.NamedAttestation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LossesTests {

  private final CardPicture card = new CardPicture();

  @Test
  void ofALoadNameTheFmInItsPlaceWithItsBuild() {
    assertThat(losses(ActionKind.LOAD_FM, "0001"))
        .containsExactly(new Loss(Loss.Kind.REPLACED, "alpha (0001)", "build a1"));
  }

  @Test
  void ofALoadUnderAFreeIdSayThatOneComesBesideTheOthers() {
    assertThat(losses(ActionKind.LOAD_FM, "0009"))
        .containsExactly(
            new Loss(Loss.Kind.ADDED, "an FM with FM ID 0009", "no listed FM has this ID"));
  }

  @Test
  void ofALoadOnACardThatListsNothingAreNotNone() {
    card.unknown(FactName.FMS_LIST);

    assertThat(losses(ActionKind.LOAD_FM, "0001"))
        .containsExactly(
            new Loss(
                Loss.Kind.MAY_BE_REPLACED,
                "an FM with the same FM ID, if there is one",
                "the card does not list its FMs now"),
            new Loss(Loss.Kind.MAY_BE_ADDED, "an FM with FM ID 0001", "the list will show it"));
  }

  @Test
  void ofALoadWhoseIdNobodyKnowsAreTheFaultyFmPerhaps() {
    var faulty = new Attestation.FmNamed(TestFms.id("0001"), "alpha", true);
    var known = known(Map.of("culprit", new NamedAttestation(faulty, "Ada Lind")));

    assertThat(Losses.of(ActionKind.LOAD_FM, Optional.empty(), known))
        .containsExactly(
            new Loss(Loss.Kind.MAY_BE_REPLACED, "alpha (0001)", "build a1"),
            new Loss(Loss.Kind.MAY_BE_ADDED, "an FM", "the list will show it"));
  }

  @Test
  void ofADeleteCountItsKeysInSmfs() {
    assertThat(losses(ActionKind.DELETE_FM, "0002"))
        .extracting(Loss::kind, Loss::what)
        .containsExactly(
            tuple(Loss.Kind.REMOVED, "beta (0002)"),
            tuple(Loss.Kind.NOT_DOCUMENTED, "keys that beta (0002) keeps in SMFS"));
  }

  @Test
  void ofAllFmsAreEachOfThemAndWhetherAFileIsAtHand() {
    assertThat(losses(ActionKind.ERASE_ALL_FMS, "0001"))
        .containsExactly(
            new Loss(Loss.Kind.REMOVED, "alpha (0001)", "no file at hand to load it again"),
            new Loss(Loss.Kind.REMOVED, "beta (0002)", "no file at hand to load it again"));
  }

  @Test
  void ofAllFmsNameTheFileOfEachThatHasOne() {
    var known =
        known(
            Map.of(
                "files",
                new NamedAttestation(
                    new Attestation.FmFiles(List.of(Learnt.file("beta", "0002"))), "Ada Lind")));

    assertThat(Losses.of(ActionKind.ERASE_ALL_FMS, Optional.empty(), known))
        .containsExactly(
            new Loss(Loss.Kind.REMOVED, "alpha (0001)", "no file at hand to load it again"),
            new Loss(Loss.Kind.REMOVED, "beta (0002)", "to be loaded again from image"));
  }

  @Test
  void ofADeleteNameWhatIsKnownOfTheFm() {
    card.unknown(FactName.FMS_LIST);

    assertThat(losses(ActionKind.DELETE_FM, "0009"))
        .first()
        .extracting(Loss::what)
        .isEqualTo("FM 0009");
    assertThat(Losses.of(ActionKind.DELETE_FM, Optional.empty(), known(Map.of())))
        .first()
        .extracting(Loss::what)
        .isEqualTo("the faulty FM");
  }

  @Test
  void ofAllFmsOnACardThatNeverListedThemAreEveryOne() {
    card.unknown(FactName.FMS_LIST);

    assertThat(losses(ActionKind.ERASE_ALL_FMS, "0001"))
        .singleElement()
        .extracting(Loss::what)
        .isEqualTo("every FM on the card");
  }

  @Test
  void ofSmfsAreAllWhereNobodyKnows() {
    var all = "everything in SMFS, an unknown number of keys";

    assertThat(losses(ActionKind.ERASE_SMFS, "0001"))
        .singleElement()
        .extracting(Loss::what)
        .isEqualTo(all);
    assertThat(ofSmfs(Extent.UNKNOWN, new KeySet("pin-keys", "Clara Voss", "none")))
        .singleElement()
        .extracting(Loss::what)
        .isEqualTo(all);
  }

  @Test
  void ofSmfsNameEachKeySetWithItsOwner() {
    assertThat(ofSmfs(Extent.LISTED, new KeySet("pin-keys", "Clara Voss", "none")))
        .containsExactly(
            new Loss(Loss.Kind.DESTROYED, "pin-keys", "owner Clara Voss; backup: none"));
  }

  @Test
  void ofSmfsThatIsSaidToBeEmptyAreNotNone() {
    assertThat(ofSmfs(Extent.NONE))
        .singleElement()
        .extracting(Loss::kind, Loss::what)
        .containsExactly(Loss.Kind.DESTROYED, "everything in SMFS");
  }

  @Test
  void ofARestartAreTheSessions() {
    card.count(FactName.CARD_SESSIONS, 3);
    assertThat(losses(ActionKind.RESTART_CARD, "0001"))
        .extracting(Loss::detail)
        .containsExactly("3 open now");

    card.unknown(FactName.CARD_SESSIONS);
    assertThat(losses(ActionKind.RESTART_CARD, "0001"))
        .extracting(Loss::detail)
        .containsExactly("how many are open is unknown");
  }

  @Test
  void ofAnActivationAreNone() {
    assertThat(losses(ActionKind.ACTIVATE_SMFS, "0001")).isEmpty();
  }

  private List<Loss> losses(ActionKind action, String id) {
    return Losses.of(action, Optional.of(TestFms.id(id)), known(Map.of()));
  }

  private List<Loss> ofSmfs(Extent extent, KeySet... sets) {
    var said = new Attestation.SmfsInventory(extent, List.of(sets));
    var known = known(Map.of("keys", new NamedAttestation(said, "Ada Lind")));
    return Losses.of(ActionKind.ERASE_SMFS, Optional.empty(), known);
  }

  private Knowledge known(Map<String, NamedAttestation> said) {
    var looked = Knowledge.NONE.after(new Event.Looked(card.look(), CardPicture.NOW));
    return new Knowledge(
        looked.setting(),
        looked.facts(),
        looked.lastSeen(),
        looked.lookedAt(),
        looked.fms(),
        new Statements(said, Map.of(), Map.of(), Map.of()),
        looked.logins(),
        looked.acts(),
        looked.notes(),
        looked.sittings());
  }
}
