package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Bilingual;
import vn.motcua.base.NotFound;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Offered;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/** Scores of officers and agencies for a period, by the scheme in force on its last day. */
@Service
public class Scores {
  private static final int FULL_PROCEDURES = 20;
  private static final int FULL_DOSSIERS = 30;
  private static final int SOME_DOSSIERS = 15;
  private static final Tally FIGURES =
      Tally.of(Arrays.stream(Counted.values()).map(counted -> counted.figure));
  private static final Need NEED =
      Need.of(Arrays.stream(Counted.values()).map(counted -> counted.figure));

  private final Scopes scopes;
  private final SumReader sums;
  private final SchemeStore schemes;
  private final Catalogue catalogue;

  Scores(Scopes scopes, SumReader sums, SchemeStore schemes, Catalogue catalogue) {
    this.scopes = scopes;
    this.sums = sums;
    this.schemes = schemes;
    this.catalogue = catalogue;
  }

  /** What scores are made of. */
  private enum Counted {
    EARLY(Term.within(Measure.SETTLED_EARLY)),
    ON_TIME(Term.within(Measure.SETTLED_ON_TIME)),
    LATE(Term.within(Measure.SETTLED_LATE)),
    CONTACT_POINTS(Term.within(Measure.CONTACT_POINTS)),
    RESULTS(Term.within(Measure.RESULTS)),
    STEPS_EARLY(Term.within(Measure.STEPS_EARLY)),
    STEPS_ON_TIME(Term.within(Measure.STEPS_ON_TIME)),
    STEPS_LATE(Term.within(Measure.STEPS_LATE)),
    SHARED(Term.within(Measure.SHARED)),
    SHARE_POINTS(Term.within(Measure.SHARE_POINTS)),
    RECEIVED(Term.within(Measure.RECEIVED)),
    RECEIVED_ONLINE(Term.within(Measure.RECEIVED).by(Term.ONLINE)),
    LATE_ONLINE(
        Term.within(Measure.SETTLED_LATE).by(Term.ONLINE),
        Term.upTo(Measure.OVERDUE).by(Term.ONLINE));

    private final Figure.Count figure;

    Counted(Term... terms) {
      this.figure = Figure.Count.of(terms);
    }

    /** This number of somebody's. */
    long of(long[] own) {
      return own[ordinal()];
    }
  }

  /** Who was scored, and how. */
  public record Line(Bilingual name, Scheme.Score score) {}

  /** Everybody's score. */
  public record Sheet(Scheme scheme, Period period, List<Line> officers, List<Line> agencies) {
    public Sheet {
      officers = List.copyOf(officers);
      agencies = List.copyOf(agencies);
    }
  }

  /**
   * The scores that a person may see.
   *
   * @param agency code of an agency; null for all that the person may see
   * @throws NotFound when no scheme was in force on the last day of the period
   */
  @Transactional(readOnly = true)
  public Sheet of(Period period, @Nullable String agency, Actor actor) {
    Scopes.Scope scope = scopes.of(actor, Action.REPORT_READ, agency);
    Scheme scheme = schemes.on(period.to()).orElseThrow(() -> new NotFound("scheme", period.to()));
    SumReader.View view = sums.view(period, SumReader.View.NOW, false);
    Map<Integer, Member> members =
        scope.members().stream().collect(Collectors.toMap(Member::no, Function.identity()));
    List<Line> officers = new ArrayList<>();
    sums.read(Axis.AGENCY_OFFICER, period, view, NEED, scope.numbers())
        .tally(FIGURES, Sums.Cell::b)
        .forEach(
            (no, own) -> {
              Member officer = members.get(no);
              if (officer != null) {
                officers.add(
                    new Line(name(officer), scheme.score(Scheme.Whom.OFFICER, ofOfficer(own))));
              }
            });
    List<Line> agencies = new ArrayList<>();
    Map<Integer, long[]> byAgency =
        sums.read(Axis.AGENCY, period, view, NEED, scope.numbers()).tally(FIGURES, Sums.Cell::a);
    Map<UUID, List<Offered>> offered = offered(byAgency.keySet(), members, period.to());
    byAgency.forEach(
        (no, own) -> {
          Member member = members.get(no);
          if (member != null) {
            List<Offered> offers = offered.getOrDefault(UUID.fromString(member.key()), List.of());
            agencies.add(
                new Line(name(member), scheme.score(Scheme.Whom.AGENCY, ofAgency(own, offers))));
          }
        });
    officers.removeIf(line -> line.score().score() == null);
    agencies.removeIf(line -> line.score().score() == null);
    officers.sort(Rows.byName(Line::name));
    agencies.sort(Rows.byName(Line::name));
    return new Sheet(scheme, period, officers, agencies);
  }

  private Map<UUID, List<Offered>> offered(
      Set<Integer> agencies, Map<Integer, Member> members, LocalDate day) {
    List<UUID> ids =
        agencies.stream()
            .flatMap(no -> Stream.ofNullable(members.get(no)))
            .map(member -> UUID.fromString(member.key()))
            .toList();
    return catalogue.offered(ids, day);
  }

  private static Map<Scheme.Formula, Scheme.Points> ofOfficer(long[] own) {
    Map<Scheme.Formula, Scheme.Points> points = ofDossiers(own);
    long early = Counted.STEPS_EARLY.of(own);
    long onTime = Counted.STEPS_ON_TIME.of(own);
    points.put(
        Scheme.Formula.SHARE,
        new Scheme.Points(2 * early + onTime, early + onTime + Counted.STEPS_LATE.of(own)));
    return points;
  }

  private static Map<Scheme.Formula, Scheme.Points> ofAgency(long[] own, List<Offered> offered) {
    Map<Scheme.Formula, Scheme.Points> points = ofDossiers(own);
    points.put(
        Scheme.Formula.SHARE,
        new Scheme.Points(Counted.SHARE_POINTS.of(own), Counted.SHARED.of(own)));
    points.put(Scheme.Formula.ONLINE, online(own, offered));
    return points;
  }

  private static Map<Scheme.Formula, Scheme.Points> ofDossiers(long[] own) {
    Map<Scheme.Formula, Scheme.Points> points = new EnumMap<>(Scheme.Formula.class);
    long early = Counted.EARLY.of(own);
    long onTime = Counted.ON_TIME.of(own);
    points.put(
        Scheme.Formula.TIME,
        new Scheme.Points(2 * early + onTime, early + onTime + Counted.LATE.of(own)));
    points.put(
        Scheme.Formula.CONTACT,
        new Scheme.Points(Counted.CONTACT_POINTS.of(own), Counted.RESULTS.of(own)));
    return points;
  }

  private static Scheme.Points online(long[] own, List<Offered> offered) {
    long received = Counted.RECEIVED.of(own);
    long online = Counted.RECEIVED_ONLINE.of(own);
    long late = Counted.LATE_ONLINE.of(own);
    if (received == 0 || offered.isEmpty()) {
      return new Scheme.Points(0, 0);
    }
    long services =
        offered.stream().filter(each -> each.level() != OnlineLevel.INFORMATION).count();
    boolean full =
        services * 100 >= FULL_PROCEDURES * (long) offered.size()
            && online * 100 >= FULL_DOSSIERS * received
            && late == 0;
    return new Scheme.Points(full ? 2 : online * 100 >= SOME_DOSSIERS * received ? 1 : 0, 1);
  }

  private static Bilingual name(Member member) {
    return new Bilingual(member.name(), member.nameEn());
  }
}
