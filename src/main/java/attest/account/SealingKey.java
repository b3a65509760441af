// SPDX-License-Identifier: Apache-2.0
package attest.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.shared.ForItsOwner;
import attest.shared.Unstartable;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Seals what the program must read again and a copy of the database must not tell (AES-256-GCM).
 * The key comes from {@code ATTEST_SECRET_KEY}, which several nodes share; else from the file
 * {@code secret.key} in {@code ATTEST_DATA}, made when it is first needed and readable by its owner
 * alone.
 */
@ApplicationScoped
public class SealingKey {
  private static final int SHORTEST = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  @ConfigProperty(name = "attest.secret.key")
  Optional<String> given;

  @ConfigProperty(name = "attest.data")
  Path data;

  private @Nullable SecretKeySpec key;

  void begin(@Observes StartupEvent start) {
    given.ifPresent(SealingKey::accepted);
  }

  /**
   * @param owner whose it is: opened for anybody else it does not open
   */
  String seal(byte[] secret, long owner) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(secret);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What was sealed, in either alphabet of Base64; empty where it was under another key, for
   * another owner, or never.
   */
  Optional<byte[]> open(String sealed, long owner) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(sealed.replace('+', '-').replace('/', '_'));
      if (bytes.length < NONCE + TAG_BITS / 8) {
        return Optional.empty();
      }
      byte[] nonce = Arrays.copyOf(bytes, NONCE);
      var cipher = cipher(Cipher.DECRYPT_MODE, nonce, owner);
      return Optional.of(cipher.doFinal(bytes, NONCE, bytes.length - NONCE));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, long owner) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(0, owner));
    return cipher;
  }

  private synchronized SecretKeySpec key() throws GeneralSecurityException {
    if (key == null) {
      byte[] text = given.map(SealingKey::accepted).orElseGet(this::kept).getBytes(UTF_8);
      key = new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(text), "AES");
    }
    return key;
  }

  private static String accepted(String text) {
    if (text.length() < SHORTEST) {
      throw new Unstartable(
          "ATTEST_SECRET_KEY or secret.key has fewer than "
              + SHORTEST
              + " characters: set a longer one, the same on all nodes.");
    }
    return text;
  }

  private String kept() {
    Path file = data.resolve("secret.key");
    try {
      Files.createDirectories(data);
      var secret = Secret.random().text();
      Files.write(Files.createFile(file, ForItsOwner.in(data)), secret.getBytes(UTF_8));
      return secret;
    } catch (FileAlreadyExistsException made) {
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return accepted(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
