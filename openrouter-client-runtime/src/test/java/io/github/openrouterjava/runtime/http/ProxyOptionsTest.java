package io.github.openrouterjava.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies of environment variables, by curl's rules. */
class ProxyOptionsTest {
  private static String way(Map<String, String> environment, String target) {
    return ProxyOptions.fromEnvironment(environment::get)
        .map(options -> options.proxyFor(URI.create(target)))
        .map(ProxyOptionsTest::shown)
        .orElse("none");
  }

  private static String shown(Proxy proxy) {
    return proxy.address() instanceof InetSocketAddress address
        ? proxy.type() + " " + address.getHostString() + ":" + address.getPort()
        : "direct";
  }

  @Test
  void eachSchemeHasItsVariableAndAllProxyStandsIn() {
    Map<String, String> both =
        Map.of("HTTPS_PROXY", "http://secure:1", "http_proxy", "plain:2", "ALL_PROXY", "any:3");
    assertThat(way(both, "https://a.example/")).isEqualTo("HTTP secure:1");
    assertThat(way(both, "http://a.example/")).isEqualTo("HTTP plain:2");
    assertThat(way(Map.of("ALL_PROXY", "any:3"), "https://a.example/")).isEqualTo("HTTP any:3");
    assertThat(way(Map.of("all_proxy", "any:3"), "http://a.example/")).isEqualTo("HTTP any:3");
    assertThat(way(Map.of("HTTPS_PROXY", "s:1"), "http://a.example/")).isEqualTo("direct");
    assertThat(way(Map.of(), "http://a.example/")).isEqualTo("none");
  }

  @Test
  void httpProxyInCapitalsIsSetByRequestsOfCgiServers() {
    assertThat(way(Map.of("HTTP_PROXY", "evil:1"), "http://a.example/")).isEqualTo("none");
  }

  @Test
  void lowerCaseWinsAndEmptyCountsAsNotSet() {
    Map<String, String> cases = Map.of("https_proxy", "low:1", "HTTPS_PROXY", "high:2");
    assertThat(way(cases, "https://a.example/")).isEqualTo("HTTP low:1");
    assertThat(way(Map.of("https_proxy", "", "HTTPS_PROXY", "high:2"), "https://a.example/"))
        .isEqualTo("HTTP high:2");
    assertThat(way(Map.of("https_proxy", ""), "https://a.example/")).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource({
    "proxy, HTTP proxy:1080",
    "proxy:3128, HTTP proxy:3128",
    "http://proxy:3128/, HTTP proxy:3128",
    "HTTP://proxy:3128/path, HTTP proxy:3128",
    "http://user:p%40ss@proxy:3128, HTTP proxy:3128",
    "socks5://proxy:9050, SOCKS proxy:9050",
    "socks5h://proxy, SOCKS proxy:1080",
    "http://[::1]:3128, HTTP ::1:3128",
    "http://10.0.0.1:80, HTTP 10.0.0.1:80",
  })
  void valuesAreReadAsCurlReadsThem(String value, String way) {
    assertThat(way(Map.of("HTTPS_PROXY", value), "https://a.example/")).isEqualTo(way);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:hush-hush@proxy:1",
        "ftp://user:hush-hush@proxy:1",
        "http://user:hush-hush@proxy:99999",
        "http://user:hush-hush@proxy:0",
        "http://user:hush-hush@",
        "http://user:hush-hush%zz@proxy:1",
        "http://user:hush-hush%0a@proxy:1",
        "http://user:hush-hush@pro xy:1",
      })
  void aValueThatCannotBeUsedIsNamedWithoutItsPassword(String value) {
    assertThatThrownBy(() -> way(Map.of("HTTPS_PROXY", value), "https://a.example/"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("HTTPS_PROXY")
        .hasMessageNotContaining("hush-hush");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the list | the target | reached directly
        "* | https://a.example/ | true",
        " * | https://a.example/ | true",
        "*,b | https://a.example/ | false",
        "a.example | https://a.example/ | true",
        "a.example | https://A.EXAMPLE/ | true",
        "A.Example. | https://a.example/ | true",
        "a.example | https://a.example./ | true",
        "a.example | https://sub.a.example/ | true",
        ".a.example | https://sub.a.example/ | true",
        ".a.example | https://a.example/ | true",
        "a.example | https://nota.example/ | false",
        "b.example, a.example | https://a.example/ | true",
        "b.example a.example | https://a.example/ | true",
        "example | https://a.example/ | true",
        "*.a.example | https://sub.a.example/ | false",
        "a.example:443 | https://a.example/ | true",
        "a.example:443 | https://a.example:8443/ | false",
        "a.example:8443 | https://sub.a.example:8443/ | true",
        "127.0.0.1 | https://127.0.0.1:99/ | true",
        "127.0.0.1:99 | https://127.0.0.1:99/ | true",
        "127.0.0.1:98 | https://127.0.0.1:99/ | false",
        "0.0.1 | https://127.0.0.1/ | false",
        "127.0.0.0/8 | https://127.9.9.9/ | true",
        "127.0.0.0/8 | https://128.0.0.1/ | false",
        "192.168.16.0/20 | https://192.168.31.255/ | true",
        "192.168.16.0/20 | https://192.168.32.0/ | false",
        "10.0.0.0/33 | https://10.0.0.1/ | false",
        "10.0.0.0/x | https://10.0.0.1/ | false",
        "::1 | https://[::1]/ | true",
        "[::1] | https://[::1]/ | true",
        "[::1]:443 | https://[::1]/ | true",
        "[::1]:444 | https://[::1]/ | false",
        "0:0:0:0:0:0:0:1 | https://[::1]/ | true",
        "fe80::/10 | https://[fe9f::1]/ | true",
        "fe80::/10 | https://[fec0::1]/ | false",
        "127.0.0.0/8 | https://[::1]/ | false",
        "[ | https://[::1]/ | false",
        ", ,, | https://a.example/ | false",
      })
  void noProxyListsServersThatAreReachedDirectly(String list, String target, boolean direct) {
    String expected = direct ? "direct" : "HTTP p:1";
    assertThat(way(Map.of("HTTPS_PROXY", "p:1", "NO_PROXY", list), target)).isEqualTo(expected);
    assertThat(way(Map.of("HTTPS_PROXY", "p:1", "no_proxy", list), target)).isEqualTo(expected);
  }

  @Test
  void credentialsGoToTheProxyTheyAreFor() {
    ProxyOptions options =
        ProxyOptions.fromEnvironment(
                Map.of(
                        "HTTPS_PROXY",
                        "http://us%20er:p%40+ss@one:1",
                        "http_proxy",
                        "http://a@two:2")
                    ::get)
            .orElseThrow();
    assertThat(options.authorization(InetSocketAddress.createUnresolved("two", 2)))
        .contains("Basic YTo=");
    assertThat(options.authorization(InetSocketAddress.createUnresolved("one", 2))).isEmpty();
    assertThat(
            options
                .credentials("b", "c")
                .authorization(InetSocketAddress.createUnresolved("other", 3)))
        .contains("Basic Yjpj");
    assertThat(options.credentials("b", "c").toString()).doesNotContain("Yjpj").contains("with");
  }

  @Test
  void credentialsThatCannotBeSentAreRefused() {
    assertThatThrownBy(() -> ProxyOptions.system().credentials("a:b", "c"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ProxyOptions.system().credentials("a", "c\r\nX: 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("X: 1");
  }
}
