// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "http://Courrier.example http://courrier.example/",
        "https://courrier.example:443/a?b=c#d https://courrier.example/a?b=c",
        "https://courrier.example:8443/%C3%A9 https://courrier.example:8443/%C3%A9",
        "http://courrier.example/été http://courrier.example/%C3%A9t%C3%A9",
        "http://été.example/ http://xn--t-9fab.example/",
        "http://198.41.0.4/ http://198.41.0.4/",
        "http://[2001:500::1]:81/ http://[2001:500::1]:81/"
      })
  void isReadAsItIsGoneTo(String written, String address) throws Unfetched {
    assertEquals(address, WebAddress.of(written).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "courrier.example",
        "//courrier.example/",
        "file:///etc/hostname",
        "gopher://courrier.example/",
        "ftp://courrier.example/",
        "jar:http://courrier.example/a!/b",
        "javascript:alert(1)",
        "http:courrier.example",
        "http://",
        "http:///a",
        "http://ada@courrier.example/",
        "http://ada:word@courrier.example/",
        "http://courrier.example@127.0.0.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.1/",
        "http://127.0.0.01/",
        "http://256.0.0.1/",
        "http://1.2.3.4.5/",
        "http://courrier.0x1/",
        "http://１２７.0.0.1.5/",
        "http://[::1%25eth0]/",
        "http://[fe80::1%eth0]/",
        "http://courrier.example:0/",
        "http://courrier.example:65536/",
        "http://courrier.example:http/",
        "http://courrier..example/",
        "http://cour\trier.example/",
        "http://courrier.example\\@127.0.0.1/",
        "http://courrier.example/\r\nHost: other.example"
      })
  void whatHidesOrIsNoAddressIsRefused(String written) {
    var refused = assertThrows(Unfetched.class, () -> WebAddress.of(written));
    assertEquals(Unfetched.Why.NO_ADDRESS, refused.why());
  }

  @Test
  void aRedirectIsReadFromWhereItStands() throws Unfetched {
    var from = WebAddress.of("https://courrier.example/a/b?c");
    assertEquals("https://courrier.example/a/d", from.to("d").toString());
    assertEquals("https://other.example/", from.to("//other.example").toString());
    assertThrows(Unfetched.class, () -> from.to("file:///etc/hostname"));
    assertThrows(Unfetched.class, () -> from.to("http://2130706433/"));
  }

  @Test
  void anAddressWithoutEndIsRefused() {
    assertThrows(
        Unfetched.class, () -> WebAddress.of("http://courrier.example/" + "a".repeat(2000)));
  }
}
