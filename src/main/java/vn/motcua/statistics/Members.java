package vn.motcua.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Field;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Unit;

/**
 * The members by which figures are asked, during one batch: read once, entered as they turn up. Not
 * kept longer, since a transaction that is undone takes its new members with it.
 */
final class Members {
  private final MemberStore store;
  private final Agencies agencies;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, Member> members = new HashMap<>();

  Members(MemberStore store, Agencies agencies) {
    this.store = store;
    this.agencies = agencies;
  }

  /** The number of the key, made with its name when it is new. */
  private int number(Member.Kind kind, String key, Supplier<Member> make) {
    read();
    Integer known = numbers.get(kind + key);
    return known == null ? enter(make.get()) : known;
  }

  private void read() {
    if (numbers.isEmpty()) {
      store.all().forEach(this::enter);
    }
  }

  private int enter(Member member) {
    numbers.put(member.kind() + member.key(), member.no());
    members.put(member.no(), member);
    return member.no();
  }

  /** The member of a number that was given out before. */
  Member get(int no) {
    read();
    Member member = members.get(no);
    if (member == null) {
      throw new IllegalStateException("no member " + no);
    }
    return member;
  }

  /**
   * What never changes of a dossier, as numbers.
   *
   * @param unit 0 for none
   */
  record Numbers(int procedure, int receiver, int agency, int unit) {}

  /** The numbers of a dossier whose procedure was entered before. */
  Numbers of(Subject subject) {
    return new Numbers(
        procedure(subject.procedure()),
        agency(subject.receivingAgencyId()),
        agency(subject.competentAgencyId()),
        unit(subject.competentAgencyId(), subject.unitId()));
  }

  /** Enters a procedure under its field. */
  int procedure(String code, String name, String nameEn, Field field) {
    return number(
        Member.Kind.PROCEDURE,
        code,
        () -> store.add(Member.Kind.PROCEDURE, code, name, nameEn, field(field)));
  }

  /** A procedure that was entered before. */
  private int procedure(String code) {
    return number(
        Member.Kind.PROCEDURE,
        code,
        () -> {
          throw new IllegalStateException("no procedure " + code);
        });
  }

  private int field(Field field) {
    return number(
        Member.Kind.FIELD,
        field.code(),
        () -> store.add(Member.Kind.FIELD, field.code(), field.name(), field.nameEn(), 0));
  }

  int agency(UUID id) {
    return number(
        Member.Kind.AGENCY,
        id.toString(),
        () -> {
          Agency agency = agencies.get(id);
          return store.add(Member.Kind.AGENCY, id.toString(), agency.name(), agency.nameEn(), 0);
        });
  }

  /** Number of a unit; 0 for none. */
  int unit(UUID agency, @Nullable UUID id) {
    if (id == null) {
      return 0;
    }
    return number(
        Member.Kind.UNIT,
        id.toString(),
        () -> {
          Unit unit =
              agencies.units(agency).stream()
                  .filter(u -> u.id().equals(id))
                  .findFirst()
                  .orElse(new Unit(id, agency, "", id.toString(), ""));
          return store.add(
              Member.Kind.UNIT, id.toString(), unit.name(), unit.nameEn(), agency(agency));
        });
  }

  /** Number of an officer; 0 for nobody. */
  int officer(@Nullable UUID id, @Nullable String name) {
    return id == null
        ? 0
        : number(
            Member.Kind.OFFICER,
            id.toString(),
            () ->
                store.add(
                    Member.Kind.OFFICER,
                    id.toString(),
                    name == null ? id.toString() : name,
                    "",
                    0));
  }
}
