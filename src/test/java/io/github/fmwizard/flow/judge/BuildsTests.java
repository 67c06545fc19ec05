// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.flow.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.card.FactName;
import io.github.fmwizard.card.Truth;
import io.github.fmwizard.flow.CardPicture;
import io.github.fmwizard.flow.model.Attestation;
import io.github.fmwizard.flow.model.Event;
import io.github.fmwizard.flow.model.ImageRef;
import io.github.fmwizard.flow.model.KnownBuild;
import io.github.fmwizard.flow.model.Predicate;
import io.github.fmwizard.flow.model.Setting;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BuildsTests {

  private static final ImageRef IMAGE =
      Learnt.image(1000, OptionalLong.empty(), OptionalLong.empty(), "0001");

  private final Learnt run = new Learnt();

  @Test
  void knowTheFaultyBuildThatIsOnTheCard() {
    opens(new KnownBuild(IMAGE.file().sha256(), "a1", ""));
    run.namesCulprit("0001", "alpha");

    assertThat(Builds.against(IMAGE, run.known)).containsExactly("on the card now as alpha (0001)");
    assertThat(judged()).isEqualTo(Truth.NO);
  }

  @Test
  void haveNothingAgainstASoundFmThatIsLoadedAgainAsItWas() {
    opens(new KnownBuild(IMAGE.file().sha256(), "b1", ""));
    run.namesCulprit("0001", "alpha");

    assertThat(Builds.against(IMAGE, run.known)).isEmpty();
    assertThat(judged()).isEqualTo(Truth.YES);
  }

  @Test
  void knowAFailedTestOfAnEarlierRunWhateverTheCardShows() {
    opens(new KnownBuild(IMAGE.file().sha256(), "a0", "failed: sign, at 16:09"));
    run.card.unknown(FactName.FMS_LIST);
    run.look();

    assertThat(Builds.against(IMAGE, run.known))
        .containsExactly("the test after it failed: sign, at 16:09");
    assertThat(judged()).isEqualTo(Truth.NO);
  }

  @Test
  void knowNothingOfOtherImages() {
    opens(new KnownBuild("1".repeat(64), "a1", "failed: sign, at 16:09"));
    run.namesCulprit("0001", "alpha");

    assertThat(judged()).isEqualTo(Truth.YES);
  }

  @Test
  void tellInListsWhatIsKnownOfEachImage() {
    String onCard = "1".repeat(64);
    String failed = "2".repeat(64);
    String good = "3".repeat(64);
    opens(
        new KnownBuild(onCard, "a1", ""),
        new KnownBuild(failed, "a0", "failed: sign, at 16:09 on 2026-01-02"),
        new KnownBuild(good, "a9", "failed: sign, at 10:00 on 2026-01-02"),
        new KnownBuild(good, "a9", "passed: sign, at 11:00 on 2026-01-02"),
        new KnownBuild("4".repeat(64), "zz", ""));
    run.namesCulprit("0001", "alpha");

    assertThat(Builds.remarks(run.known))
        .containsOnly(
            Map.entry(onCard, new Builds.Remark("on the card now as alpha (0001)", true)),
            Map.entry(
                failed,
                new Builds.Remark("the test after it failed: sign, at 16:09 on 2026-01-02", true)),
            Map.entry(
                good,
                new Builds.Remark(
                    "earlier good build, passed: sign, at 11:00 on 2026-01-02", false)));
  }

  @Test
  void keepABystanderOnTheCardOutOfWhatSpeaksAgainst() {
    opens(new KnownBuild(IMAGE.file().sha256(), "b1", ""));
    run.namesCulprit("0001", "alpha");

    assertThat(Builds.remarks(run.known).values())
        .containsExactly(new Builds.Remark("on the card now as beta (0002)", false));
  }

  private void opens(KnownBuild... builds) {
    Setting setting = new Setting(true, "ana", CardPicture.SERIAL, "lab", "/dev/k7pf0", false);
    run.happens(new Event.Opened(setting.with(List.of(builds))));
    run.look();
    run.says("patched", new Attestation.ImageGiven(IMAGE));
  }

  private Truth judged() {
    return run.judge(Predicate.BUILD_NOT_TRIED, "patched").truth();
  }
}
