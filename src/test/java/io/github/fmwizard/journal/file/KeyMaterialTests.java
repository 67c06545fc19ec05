// SPDX-FileCopyrightText: The fmwizard authors
// SPDX-License-Identifier: Apache-2.0
package io.github.fmwizard.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fmwizard.journal.Copy;
import io.github.fmwizard.journal.RunFiles.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.EncryptedPrivateKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyMaterialTests {

  private static final KeyPair RSA = pair("RSA");
  private static final KeyPair EC = pair("EC");

  @TempDir private Path folder;

  static Stream<byte[]> keys() throws Exception {
    String pem = pem("PRIVATE KEY", RSA.getPrivate().getEncoded());
    String certificate =
        Files.readString(Path.of("src/test/resources/io/github/fmwizard/hsm/simulated/signer.pem"));
    return Stream.of(
        RSA.getPrivate().getEncoded(),
        EC.getPrivate().getEncoded(),
        pkcs1(RSA.getPrivate().getEncoded()),
        keyStore(),
        new EncryptedPrivateKeyInfo("PBEWithSHA1AndDESede", new byte[64]).getEncoded(),
        bytes(pem),
        bytes("\u00ef\u00bb\u00bf" + pem),
        pem.getBytes(StandardCharsets.UTF_16),
        bytes(certificate + pem),
        bytes(pem("ENCRYPTED PRIVATE KEY", new byte[64])),
        bytes(pem("OPENSSH PRIVATE KEY", new byte[64])),
        bytes("PuTTY-User-Key-File-3: ssh-rsa\n"),
        bytes("x".repeat(3 << 20) + pem));
  }

  static Stream<byte[]> others() throws IOException {
    byte[] certificate =
        Files.readAllBytes(
            Path.of("src/test/resources/io/github/fmwizard/hsm/simulated/signer.pem"));
    return Stream.of(
        certificate,
        RSA.getPublic().getEncoded(),
        EC.getPublic().getEncoded(),
        bytes(pem("PUBLIC KEY", RSA.getPublic().getEncoded())),
        bytes("a note about the PRIVATE KEY of the signer"),
        new byte[0],
        new byte[4096]);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void isRefusedAndNeverCopied(byte[] key) throws IOException {
    Path file = Files.write(folder.resolve("signer.crt"), key);
    RunFolder run = RunFolder.create(folder, "run");

    assertThat(run.copyIn(file, Part.FILES, "certificate", 8 << 20))
        .isInstanceOfSatisfying(
            Copy.Refused.class,
            refused -> assertThat(refused.why()).contains("signer.crt holds a private key"));
    assertThat(run.part(Part.FILES)).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource("others")
  void isNotSeenInOtherFiles(byte[] other) throws IOException {
    Path file = Files.write(folder.resolve("signer.crt"), other);

    assertThat(RunFolder.create(folder, "run").copyIn(file, Part.FILES, "certificate", 8 << 20))
        .isInstanceOf(Copy.Stored.class);
  }

  @Test
  void isSeenWhereTwoReadsMeet() {
    var keys = new KeyMaterial();
    byte[] text = bytes("-----BEGIN RSA PRIVATE KEY-----");
    keys.update(text, 0, 20);
    assertThat(keys.found()).isFalse();
    keys.update(Arrays.copyOfRange(text, 20, text.length), 0, text.length - 20);
    assertThat(keys.found()).isTrue();
  }

  private static KeyPair pair(String algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Takes the inner key out of its PKCS#8 frame: version, algorithm, octet string. */
  private static byte[] pkcs1(byte[] pkcs8) {
    return Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
  }

  private static byte[] keyStore() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    var out = new java.io.ByteArrayOutputStream();
    store.store(out, "a password".toCharArray());
    return out.toByteArray();
  }

  private static String pem(String what, byte[] content) {
    return "-----BEGIN "
        + what
        + "-----\n"
        + Base64.getMimeEncoder().encodeToString(content)
        + "\n-----END "
        + what
        + "-----\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
