package vn.motcua.organisation;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that changes agencies. */
@Repository
class StructureStore {
  private static final String INSERT_AGENCY =
      """
      insert into organisation.agency
        (id, code, name, name_en, level, parent_id, area_code, calendar, valid_from, valid_to)
      values
        (:id, :code, :name, :nameEn, :level, :parent, :areaCode, :calendar, :validFrom, :validTo)
      on conflict do nothing
      """;
  private static final String INSERT_IDENTIFIER =
      """
      insert into organisation.agency_identifier (agency_id, scheme, code, valid_from, valid_to)
      values (:agency, :scheme, :code, :validFrom, :validTo)
      on conflict do nothing
      """;
  private static final String END_IDENTIFIER =
      """
      update organisation.agency_identifier
      set valid_to = :lastDay
      where agency_id = :agency and scheme = :scheme and valid_to is null and valid_from <= :lastDay
      """;
  private static final String UPDATE_CODE =
      """
      update organisation.agency
      set code = :code
      where id = :agency
      """;

  /** Two changes of one day have one past between them: the first to be written. */
  private static final String INSERT_PAST =
      """
      insert into organisation.agency_past (agency_id, until, name, name_en, parent_id, decision)
      select id, :until, name, name_en, parent_id, :decision
      from organisation.agency
      where id = :agency
      on conflict (agency_id, until) do nothing
      """;

  private static final String UPDATE_NAME =
      """
      update organisation.agency
      set name = :name, name_en = :nameEn
      where id = :agency
      """;
  private static final String UPDATE_PARENT =
      """
      update organisation.agency
      set parent_id = :parent
      where id = :agency
      """;
  private static final String UPDATE_DETAILS =
      """
      update organisation.agency
      set name = :name, name_en = :nameEn, area_code = :areaCode, calendar = :calendar
      where id = :agency
      """;

  /** Agencies that stand below another after a day. */
  private static final String BELOW_AFTER =
      """
      select a.name
      from organisation.agency a
      where (a.valid_to is null or a.valid_to > :day)
        and (a.parent_id = :agency
          or exists (
            select from organisation.agency_past p
            where p.agency_id = a.id and p.parent_id = :agency and p.until > :day))
      order by a.name collate "vi-VN-x-icu"
      """;

  private static final String BEGINS_AFTER =
      """
      select exists (
          select from organisation.unit
          where agency_id = :agency and valid_from > :day)
        or exists (
          select from organisation.post
          where agency_id = :agency and valid_from > :day)
        or exists (
          select from organisation.holding h
          join organisation.post p on p.id = h.post_id
          where p.agency_id = :agency and h.valid_from > :day)
        or exists (
          select from organisation.agency_identifier
          where agency_id = :agency and valid_from > :day)
        or exists (
          select from organisation.agency_past
          where agency_id = :agency and until >= :day)
      """;

  /** An agency ends with all that is of it. */
  private static final String END_AGENCY =
      """
      with ended_unit as (
        update organisation.unit set valid_to = :day
        where agency_id = :agency and (valid_to is null or valid_to > :day)
      ), ended_post as (
        update organisation.post set valid_to = :day
        where agency_id = :agency and (valid_to is null or valid_to > :day)
      ), ended_holding as (
        update organisation.holding set valid_to = :day
        where post_id in (select id from organisation.post where agency_id = :agency)
          and (valid_to is null or valid_to > :day)
      ), ended_identifier as (
        update organisation.agency_identifier set valid_to = :day
        where agency_id = :agency and (valid_to is null or valid_to > :day)
      )
      update organisation.agency
      set valid_to = :day
      where id = :agency
      """;

  private static final String INSERT_SUCCESSION =
      """
      insert into organisation.succession (old_agency_id, new_agency_id, day, decision)
      values (:old, :new, :day, :decision)
      """;

  private final JdbcClient jdbc;

  StructureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the code is another agency's on one of the days. */
  boolean insert(UUID id, NewAgency agency) {
    return jdbc.sql(INSERT_AGENCY)
            .param("id", id)
            .param("code", agency.code())
            .param("name", agency.name())
            .param("nameEn", agency.nameEn())
            .param("level", agency.level().name())
            .param("parent", agency.parentId(), Types.OTHER)
            .param("areaCode", agency.areaCode())
            .param("calendar", agency.calendar())
            .param("validFrom", agency.validFrom())
            .param("validTo", agency.validTo(), Types.DATE)
            .update()
        == 1;
  }

  /**
   * False when the agency has one of the scheme, or another agency has this, on one of the days.
   */
  boolean insertIdentifier(UUID agency, Identifier identifier) {
    return jdbc.sql(INSERT_IDENTIFIER)
            .param("agency", agency)
            .param("scheme", identifier.scheme().name())
            .param("code", identifier.code())
            .param("validFrom", identifier.validFrom())
            .param("validTo", identifier.validTo(), Types.DATE)
            .update()
        == 1;
  }

  void endIdentifier(UUID agency, IdentifierScheme scheme, LocalDate lastDay) {
    jdbc.sql(END_IDENTIFIER)
        .param("agency", agency)
        .param("scheme", scheme.name())
        .param("lastDay", lastDay)
        .update();
  }

  void changeCode(UUID agency, String code) {
    jdbc.sql(UPDATE_CODE).param("agency", agency).param("code", code).update();
  }

  void keepPast(UUID agency, LocalDate until, String decision) {
    jdbc.sql(INSERT_PAST)
        .param("agency", agency)
        .param("until", until)
        .param("decision", decision)
        .update();
  }

  void changeName(UUID agency, String name, String nameEn) {
    jdbc.sql(UPDATE_NAME)
        .param("agency", agency)
        .param("name", name)
        .param("nameEn", nameEn)
        .update();
  }

  void changeParent(UUID agency, @Nullable UUID parent) {
    jdbc.sql(UPDATE_PARENT).param("agency", agency).param("parent", parent, Types.OTHER).update();
  }

  void changeDetails(UUID agency, Correction correction) {
    jdbc.sql(UPDATE_DETAILS)
        .param("agency", agency)
        .param("name", correction.name())
        .param("nameEn", correction.nameEn())
        .param("areaCode", correction.areaCode())
        .param("calendar", correction.calendar())
        .update();
  }

  List<String> belowAfter(UUID agency, LocalDate day) {
    return jdbc.sql(BELOW_AFTER)
        .param("agency", agency)
        .param("day", day)
        .query(String.class)
        .list();
  }

  /** Whether anything of the agency begins after a day. */
  boolean beginsAfter(UUID agency, LocalDate day) {
    return jdbc.sql(BEGINS_AFTER)
        .param("agency", agency)
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  void end(UUID agency, LocalDate lastDay) {
    jdbc.sql(END_AGENCY).param("agency", agency).param("day", lastDay).update();
  }

  void insertSuccession(UUID old, UUID heir, LocalDate day, String decision) {
    jdbc.sql(INSERT_SUCCESSION)
        .param("old", old)
        .param("new", heir)
        .param("day", day)
        .param("decision", decision)
        .update();
  }
}
