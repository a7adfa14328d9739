package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientsTest {
  @Test
  void addresses_of_one_subscriber_count_as_one() {
    assertThat(Clients.network("2001:db8:1:2::1"))
        .isEqualTo(Clients.network("2001:db8:1:2:ffff::9"))
        .isNotEqualTo(Clients.network("2001:db8:1:3::1"));
    assertThat(Clients.network("fe80::1%eth0")).isEqualTo(Clients.network("fe80::2"));
    assertThat(Clients.network("203.0.113.1")).isNotEqualTo(Clients.network("203.0.113.2"));
  }

  @Test
  void what_is_no_address_counts_as_written() {
    assertThat(Clients.network("unknown")).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "localhost, true",
    "::1, true",
    "0.0.0.0, false",
    "::, false",
    "10.1.2.3, false",
    "no.such.host.invalid, false"
  })
  void a_server_listens_to_its_own_machine_only_on_a_loopback_address(
      String address, boolean only) {
    assertThat(new Listening(address).toThisMachineOnly()).isEqualTo(only);
  }
}
