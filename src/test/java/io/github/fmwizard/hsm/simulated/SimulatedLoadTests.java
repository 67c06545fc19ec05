// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.hsm.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fmwizard.card.Action;
import io.github.fmwizard.card.Blame;
import io.github.fmwizard.card.Fm;
import io.github.fmwizard.card.LoginUse;
import io.github.fmwizard.card.Outcome;
import io.github.fmwizard.card.ReturnCode;
import io.github.fmwizard.hsm.ActResult;
import io.github.fmwizard.hsm.simulated.card.Behaviour;
import io.github.fmwizard.hsm.simulated.card.TrainingImage;
import io.github.fmwizard.hsm.simulated.file.SigningCertificate;
import io.github.fmwizard.hsm.simulated.file.TrainingImageException;
import io.github.fmwizard.hsm.simulated.file.TrainingImageReader;
import io.github.fmwizard.hsm.simulated.file.TrainingImageWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedLoadTests {

  @TempDir Path folder;
  private Bench bench;

  @AfterEach
  void end() throws IOException {
    bench.close();
  }

  private void card(Consumer<ObjectNode> change) {
    bench = Bench.with(folder, change);
  }

  private Action.LoadFm vault() {
    return bench.load("a001", "Vault", Behaviour.GOOD);
  }

  @Nested
  class Identity {

    @Test
    void theFingerprintIsThatOfTheImageFile() throws Exception {
      card(host -> {});
      Action.LoadFm load = vault();

      bench.perform(load);

      assertThat(bench.fm(Bench.VAULT).orElseThrow().fingerprint())
          .hasSize(20)
          .isEqualTo(TrainingImageReader.read(Path.of(load.image().path())).fingerprint());
    }

    @Test
    void aReloadWithAnAllocatedIdReplacesTheOneWithItsLabel() {
      card(host -> {});

      bench.perform(bench.load("allocate-norm", "Caesar", Behaviour.GOOD));

      assertThat(bench.listed())
          .containsExactly(
              "a000 Caesar: Loaded (reboot HSM to activate), N/A (FM not started)",
              "a001 Vault: Enabled, OK");
    }

    @Test
    void aReloadWithAnAllocatedIdTakesASecondIdIfTheScenarioSaysSo() {
      card(host -> Bench.settings(host).put("allocated-reload", "takes-second-id"));

      bench.perform(bench.load("allocate-norm", "Caesar", Behaviour.GOOD));

      assertThat(bench.listed())
          .containsExactly(
              "a000 Caesar: Enabled, OK",
              "a001 Vault: Enabled, OK",
              "a002 Caesar: Loaded (reboot HSM to activate), N/A (FM not started)");
    }

    @Test
    void anAllocatedIdNeverReplacesAnFmWithAFixedOne() {
      card(host -> {});

      bench.perform(bench.load("allocate-norm", "Vault", Behaviour.GOOD));

      assertThat(bench.look().fms().list().seen().orElseThrow())
          .extracting(Fm::label)
          .containsExactly("Caesar", "Vault", "Vault");
    }
  }

  @Nested
  class Certificates {

    @Test
    void areStoredUnderTheirNameSoThatTheLabelIsEnoughLater() {
      card(host -> Bench.settings(host).putArray("refused-while-restart-pending"));
      Action.LoadFm load = vault();
      Action byLabel = new Action.LoadFm(load.image(), new Action.Certificate.Stored("signer"));

      assertThat(Bench.code(bench.perform(byLabel)))
          .isEqualTo(Bench.refused(ReturnCode.CKR_CERTIFICATE_DATA_MISSING));
      assertThat(Bench.code(bench.perform(load))).isEqualTo("done");
      assertThat(Bench.code(bench.perform(byLabel))).isEqualTo("done");
    }

    @Test
    void areRefusedWhenTheyHaveExpired() {
      assertThat(refusalOf("expired.pem"))
          .isEqualTo(Bench.refused(ReturnCode.CKR_CERTIFICATE_EXPIRED));
    }

    @Test
    void areRefusedWhenTheyAreNotPrivate() {
      assertThat(refusalOf("not-private.pem"))
          .isEqualTo(Bench.refused(ReturnCode.CKR_CERTIFICATE_DATA_MISSING));
    }

    @Test
    void areRefusedWhenTheyBelongToAnotherSigner() {
      assertThat(refusalOf("future.pem"))
          .isEqualTo(Bench.refused(ReturnCode.CKR_CERTIFICATE_DATA_INVALID));
    }

    @Test
    void areRefusedWhenTheyAreNotValidYet() {
      assertThat(refusalOf("future.pem", "future.pem")).isEqualTo("refused no code known");
    }

    @Test
    void areRefusedWhenTheFileIsNoCertificate() {
      assertThat(refusalOf("host.json")).isEqualTo("refused no code known");
    }

    private String refusalOf(String certificate) {
      return refusalOf(certificate, certificate.equals("expired.pem") ? certificate : "signer.pem");
    }

    private String refusalOf(String certificate, String signer) {
      card(host -> {});
      Path image = signedBy(signer);

      ActResult result = bench.perform(bench.load(image, certificate));

      assertThat(result.login()).isEqualTo(LoginUse.NONE);
      assertThat(result.outcome())
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.failure().blame()).isEqualTo(Blame.MENDABLE));
      return Bench.code(result);
    }

    private Path signedBy(String signer) {
      try {
        Path image = bench.image("a001", "Vault", Behaviour.GOOD, 9000);
        String key = SigningCertificate.read(Bench.resource(signer)).keyFingerprint();
        TrainingImage header = TrainingImageReader.read(image).header().signedBy(key);
        TrainingImageWriter.write(header, 9000, image);
        return image;
      } catch (IOException | TrainingImageException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Nested
  class Images {

    @Test
    void ofEightMebibytesAreLoadedAndOneByteMoreIsRefused() {
      card(host -> Bench.settings(host).putArray("refused-while-restart-pending"));
      long limit = 8L * 1024 * 1024;
      Path fits = bench.image("a001", "Vault", Behaviour.GOOD, limit);
      Path tooBig = bench.image("a001", "Vault", Behaviour.GOOD, limit + 1);

      assertThat(Bench.code(bench.perform(bench.load(fits, "signer.pem")))).isEqualTo("done");
      assertThat(Bench.code(bench.perform(bench.load(tooBig, "signer.pem"))))
          .isEqualTo("refused no code known");
    }

    @Test
    void thatAreNoTrainingImagesAreRefused() throws Exception {
      card(host -> {});
      Path elf = Files.write(folder.resolve("real.fm"), new byte[] {0x7f, 'E', 'L', 'F'});

      ActResult result = bench.perform(bench.load(elf, "signer.pem"));

      assertThat(Bench.code(result)).isEqualTo("refused no code known");
      assertThat(result.outcome().toString()).contains("not a training image");
    }

    @Test
    void thatAreMissingAreRefused() throws Exception {
      card(host -> {});

      Action.LoadFm load = vault();
      Files.delete(Path.of(load.image().path()));

      assertThat(Bench.code(bench.perform(load))).isEqualTo("refused no code known");
    }
  }

  @Nested
  class Prerequisites {

    @Test
    void policyFiftyMustBeOn() {
      card(host -> Bench.card(host).withObject("/policies").put("50", false));
      assertThat(Bench.code(bench.perform(vault())))
          .isEqualTo(Bench.refused(ReturnCode.CKR_FM_DISABLED));
    }

    @Test
    void theClientMustAllowLogins() {
      card(host -> host.put("login-allowed", false));
      assertThat(Bench.code(bench.perform(vault())))
          .isEqualTo(Bench.refused(ReturnCode.CKR_FM_CFG_ALLOWEDFLAG_DISABLED));

      bench.hsm.byHand().allowLogin(true);
      assertThat(Bench.code(bench.perform(vault()))).isEqualTo("done");
    }

    @Test
    void secureTransportModeBlocks() {
      card(host -> Bench.card(host).withObject("/flags").put("transport-mode", true));
      assertThat(Bench.code(bench.perform(vault())))
          .isEqualTo(Bench.refused(ReturnCode.CKR_CMD_NOT_ALLOWED_HSM_IN_TRANSPORT));
      assertThat(Bench.code(bench.eraseFms()))
          .isEqualTo(Bench.refused(ReturnCode.CKR_CMD_NOT_ALLOWED_HSM_IN_TRANSPORT));
    }

    @Test
    void aTamperBlocksEverythingWithPolicyFortyEight() {
      card(host -> Bench.card(host).withObject("/flags").put("tampered", true));
      String refused = Bench.refused(ReturnCode.CKR_HSM_TAMPERED);
      assertThat(Bench.code(bench.perform(vault()))).isEqualTo(refused);
      assertThat(Bench.code(bench.eraseFms())).isEqualTo(refused);
      assertThat(Bench.code(bench.restart())).isEqualTo(refused);
    }

    @Test
    void aZeroizedCardRefuses() {
      card(host -> Bench.card(host).withObject("/flags").put("zeroized", true));
      assertThat(Bench.code(bench.perform(vault())))
          .isEqualTo(Bench.refused(ReturnCode.CKR_OPERATION_NOT_ALLOWED));
    }

    @Test
    void aPendingRestartIsWaitedForByWhatTheScenarioSays() {
      card(host -> Bench.settings(host).putArray("refused-while-restart-pending").add("load-fm"));
      bench.perform(vault());

      assertThat(Bench.code(bench.perform(vault())))
          .isEqualTo(Bench.refused(ReturnCode.CKR_HSM_RESTART_REQUIRED));
      assertThat(Bench.code(bench.perform(new Action.DeleteFm(Bench.CAESAR)))).isEqualTo("done");
    }

    @Test
    void noLoginIsSpentOnAnyOfThem() {
      card(host -> Bench.card(host).withObject("/policies").put("50", false));
      ActResult result = bench.perform(vault());
      assertThat(result.login()).isEqualTo(LoginUse.NONE);
      assertThat(bench.console.banners).isEmpty();
    }

    @Test
    void checksOfTheRequestMayComeAfterTheLogin() {
      card(host -> Bench.settings(host).put("checks", "after-login"));

      ActResult result =
          bench.perform(
              bench.load(bench.image("a001", "Vault", Behaviour.GOOD, 900), "expired.pem"));

      assertThat(result.outcome()).isInstanceOf(Outcome.Refused.class);
      assertThat(result.login()).isEqualTo(LoginUse.SUCCEEDED);
    }
  }

  @Nested
  class Hindrances {

    @Test
    void aReplaceMayBeRefusedWhileADeleteWorks() {
      card(host -> Bench.settings(host).putObject("replace").put("is", "refused"));

      assertThat(Bench.code(bench.perform(vault())))
          .isEqualTo(Bench.refused(ReturnCode.CKR_DEVICE_ERROR));
      assertThat(Bench.code(bench.perform(new Action.DeleteFm(Bench.VAULT)))).isEqualTo("done");
      bench.restart();
      assertThat(Bench.code(bench.perform(vault()))).isEqualTo("done");
    }

    @Test
    void aReplaceMayFail() {
      card(host -> Bench.settings(host).putObject("replace").put("is", "failed"));
      var before = bench.listed();

      assertThat(Bench.code(bench.perform(vault())))
          .isEqualTo("failed " + ReturnCode.CKR_DEVICE_ERROR);
      assertThat(bench.listed()).isEqualTo(before);
    }

    @Test
    void aDeleteMayBeRefusedOrFail() {
      card(
          host ->
              Bench.settings(host)
                  .putObject("delete")
                  .put("is", "failed")
                  .put("code", "CKR_DEVICE_TIMEOUT"));

      assertThat(Bench.code(bench.perform(new Action.DeleteFm(Bench.VAULT))))
          .isEqualTo("failed " + ReturnCode.CKR_DEVICE_TIMEOUT);
      assertThat(bench.fm(Bench.VAULT)).isPresent();
    }

    @Test
    void anUnknownFmIsNotDeleted() {
      card(host -> {});
      assertThat(
              Bench.code(
                  bench.perform(new Action.DeleteFm(new io.github.fmwizard.card.FmId(0xbeef)))))
          .isEqualTo(Bench.refused(ReturnCode.CKR_FM_ID_INVALID));
    }
  }
}
