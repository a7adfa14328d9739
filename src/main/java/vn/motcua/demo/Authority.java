package vn.motcua.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.PostKind;

/** The demo authority as written in {@code authority.json}. */
record Authority(
    List<Office> agencies, List<Clerk> officers, List<Person> people, String succession) {

  /**
   * An agency.
   *
   * @param key by which the other files name it
   * @param old its identifier in the notation before Decision 20/2020, null without one
   * @param parent key of the agency above
   */
  record Office(
      String key,
      String code,
      @Nullable String old,
      String name,
      String nameEn,
      Agency.Level level,
      @Nullable String parent,
      String areaCode,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      @Nullable List<Division> units,
      @Nullable List<Place> posts) {}

  record Division(String code, String name, String nameEn) {}

  /**
   * A post and who holds it.
   *
   * @param officer user name of the main officer
   * @param backup user name of the backup, null without one
   */
  record Place(
      PostKind kind,
      String unit,
      String title,
      String titleEn,
      String officer,
      @Nullable String backup) {}

  record Clerk(String username, String name) {}

  /**
   * Somebody who files dossiers.
   *
   * @param account whether they have an account and file online
   */
  record Person(
      String key,
      String name,
      String identity,
      LocalDate birthDate,
      @Nullable String phone,
      String address,
      boolean account) {}

  static Authority read(JsonMapper json) {
    try (InputStream file = Authority.class.getResourceAsStream("authority.json")) {
      return json.readValue(file, Authority.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Person person(String key) {
    return people.stream().filter(person -> person.key().equals(key)).findFirst().orElseThrow();
  }
}
