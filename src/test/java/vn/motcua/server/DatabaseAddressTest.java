package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
  @Test
  void readsTheFormThatPostgresToolsTake() {
    assertThat(
            DatabaseAddress.parse("postgresql://motcua:a%40b@db.example.vn:5433/motcua?ssl=true"))
        .isEqualTo(
            new DatabaseAddress(
                "jdbc:postgresql://db.example.vn:5433/motcua?ssl=true", "motcua", "a@b"));
    assertThat(DatabaseAddress.parse("postgres://db/motcua"))
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/motcua", "", ""));
  }

  @Test
  void takesTheFormOfJdbcAsItIs() {
    assertThat(DatabaseAddress.parse("jdbc:postgresql://db/motcua?user=u&password=p"))
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/motcua?user=u&password=p", "", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "motcua",
        "mysql://db/motcua",
        "postgresql://db",
        "postgresql://db/",
        "postgresql:///motcua",
        "http://db/motcua",
        "postgresql://a b/motcua"
      })
  void refusesWhatIsNeither(String text) {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> DatabaseAddress.parse(text))
        .withMessageStartingWith("A database is given as postgresql://");
  }

  @Test
  void neverShowsAPassword() {
    assertThat(DatabaseAddress.parse("postgresql://motcua:secret@db:5433/motcua"))
        .hasToString("postgresql://db:5433/motcua");
    assertThat(DatabaseAddress.parse("jdbc:postgresql://db/motcua?user=u&password=secret"))
        .hasToString("postgresql://db/motcua");
    assertThat(DatabaseAddress.parse("jdbc:postgresql://u:secret@db/motcua"))
        .hasToString("postgresql://db/motcua");
  }
}
