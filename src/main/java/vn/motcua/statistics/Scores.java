package vn.motcua.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.base.Bilingual;
import vn.motcua.base.NotFound;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Listing;
import vn.motcua.catalogue.OnlineLevel;
import vn.motcua.catalogue.ProcedureSearch;
import vn.motcua.identity.Action;
import vn.motcua.identity.Actor;

/** Scores of officers and agencies for a period, by the scheme in force on its last day. */
@Service
public class Scores {
  private static final int EVERY_PROCEDURE = 10_000;
  private static final int FULL_PROCEDURES = 20;
  private static final int FULL_DOSSIERS = 30;
  private static final int SOME_DOSSIERS = 15;

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
    sums.read(Axis.AGENCY_OFFICER, period, view, Need.EVERYTHING, scope.numbers())
        .split(Sums.Cell::b)
        .forEach(
            (no, own) -> {
              Member officer = members.get(no);
              if (officer != null) {
                officers.add(
                    new Line(name(officer), scheme.score(Scheme.Whom.OFFICER, ofOfficer(own))));
              }
            });
    List<Line> agencies = new ArrayList<>();
    sums.read(Axis.AGENCY, period, view, Need.EVERYTHING, scope.numbers())
        .split(Sums.Cell::a)
        .forEach(
            (no, own) -> {
              Member member = members.get(no);
              if (member != null) {
                agencies.add(
                    new Line(
                        name(member),
                        scheme.score(Scheme.Whom.AGENCY, ofAgency(own, member, period.to()))));
              }
            });
    officers.removeIf(line -> line.score().score() == null);
    agencies.removeIf(line -> line.score().score() == null);
    officers.sort(Rows.byName(Line::name));
    agencies.sort(Rows.byName(Line::name));
    return new Sheet(scheme, period, officers, agencies);
  }

  private static Map<Scheme.Formula, Scheme.Points> ofOfficer(Sums own) {
    Map<Scheme.Formula, Scheme.Points> points = ofDossiers(own);
    long early = within(own, Measure.STEPS_EARLY);
    long onTime = within(own, Measure.STEPS_ON_TIME);
    points.put(
        Scheme.Formula.SHARE,
        new Scheme.Points(2 * early + onTime, early + onTime + within(own, Measure.STEPS_LATE)));
    return points;
  }

  private Map<Scheme.Formula, Scheme.Points> ofAgency(Sums own, Member agency, LocalDate day) {
    Map<Scheme.Formula, Scheme.Points> points = ofDossiers(own);
    points.put(
        Scheme.Formula.SHARE,
        new Scheme.Points(within(own, Measure.SHARE_POINTS), within(own, Measure.SHARED)));
    points.put(Scheme.Formula.ONLINE, online(own, agency, day));
    return points;
  }

  private static Map<Scheme.Formula, Scheme.Points> ofDossiers(Sums own) {
    Map<Scheme.Formula, Scheme.Points> points = new EnumMap<>(Scheme.Formula.class);
    long early = within(own, Measure.SETTLED_EARLY);
    long onTime = within(own, Measure.SETTLED_ON_TIME);
    points.put(
        Scheme.Formula.TIME,
        new Scheme.Points(2 * early + onTime, early + onTime + within(own, Measure.SETTLED_LATE)));
    points.put(
        Scheme.Formula.CONTACT,
        new Scheme.Points(within(own, Measure.CONTACT_POINTS), within(own, Measure.RESULTS)));
    return points;
  }

  private Scheme.Points online(Sums own, Member agency, LocalDate day) {
    Set<Way> ways = EnumSet.allOf(Way.class);
    ways.removeIf(way -> !way.online());
    long received = within(own, Measure.RECEIVED);
    long online = own.count(Figure.Count.of(Term.within(Measure.RECEIVED).by(ways)));
    long late =
        own.count(
            Figure.Count.of(
                Term.within(Measure.SETTLED_LATE).by(ways), Term.upTo(Measure.OVERDUE).by(ways)));
    List<Listing> offered =
        catalogue
            .search(
                new ProcedureSearch(
                    "", null, UUID.fromString(agency.key()), day, 1, EVERY_PROCEDURE))
            .rows();
    if (received == 0 || offered.isEmpty()) {
      return new Scheme.Points(0, 0);
    }
    long services =
        offered.stream().filter(each -> each.onlineLevel() != OnlineLevel.INFORMATION).count();
    boolean full =
        services * 100 >= FULL_PROCEDURES * (long) offered.size()
            && online * 100 >= FULL_DOSSIERS * received
            && late == 0;
    return new Scheme.Points(full ? 2 : online * 100 >= SOME_DOSSIERS * received ? 1 : 0, 1);
  }

  private static long within(Sums own, Measure measure) {
    return own.count(Figure.Count.of(Term.within(measure)));
  }

  private static Bilingual name(Member member) {
    return new Bilingual(member.name(), member.nameEn());
  }
}
