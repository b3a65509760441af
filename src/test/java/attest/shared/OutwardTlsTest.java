// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.shared.Unfetched.Why;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real server under TLS on this machine, with a certificate for one name. */
class OutwardTlsTest {
  private static final char[] SECRET = "not a secret".toCharArray();
  private static final String NAME = "courrier.example";

  @TempDir Path folder;

  private SSLContext usual;
  private SSLContext own;
  private RawServer server;

  @BeforeEach
  void aServerWithACertificate() throws Exception {
    usual = SSLContext.getDefault();
    own = context(certificate());
    server = new RawServer(own.getServerSocketFactory());
    server.answer("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\nMarafi");
  }

  @AfterEach
  void asItWas() throws IOException {
    SSLContext.setDefault(usual);
    server.close();
  }

  @Test
  void aTrustedCertificateForTheNameIsBelieved() throws Unfetched {
    SSLContext.setDefault(own);
    assertEquals("Marafi", new String(fetch(NAME).bytes(), US_ASCII));
  }

  @Test
  void aTrustedCertificateForAnotherNameIsNot() {
    SSLContext.setDefault(own);
    var refusal = assertThrows(Unfetched.class, () -> fetch("other.example"));
    assertEquals(Why.UNREACHABLE, refusal.why());
    assertTrue(server.requests().stream().allMatch(String::isEmpty), "nothing was asked");
  }

  @Test
  void aCertificateThatNobodyTrustsIsNot() {
    var refusal = assertThrows(Unfetched.class, () -> fetch(NAME));
    assertEquals(Why.UNREACHABLE, refusal.why());
    assertTrue(server.requests().stream().allMatch(String::isEmpty), "nothing was asked");
  }

  private Outward.Fetched fetch(String name) throws Unfetched {
    var limits = new Outward.Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), 1000);
    var outward =
        new Outward(
            host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
            limits,
            address -> address.getPort() == server.port());
    return outward.fetch("https://" + name + ":" + server.port() + "/", Set.of("text/plain"));
  }

  private KeyStore certificate() throws Exception {
    var file = folder.resolve("keys");
    var made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "server",
                "-dname",
                "CN=" + NAME,
                "-ext",
                "san=dns:" + NAME,
                "-keystore",
                file.toString(),
                "-storepass",
                new String(SECRET))
            .redirectErrorStream(true)
            .start();
    assertTrue(made.waitFor(60, TimeUnit.SECONDS) && made.exitValue() == 0, "keytool");
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      keys.load(in, SECRET);
    }
    return keys;
  }

  private static SSLContext context(KeyStore keys) throws Exception {
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, SECRET);
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    var certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, null);
    certificates.setCertificateEntry("server", keys.getCertificate("server"));
    trusted.init(certificates);
    var context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }
}
