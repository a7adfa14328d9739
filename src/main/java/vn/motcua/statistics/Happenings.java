package vn.motcua.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.base.LegalRules;
import vn.motcua.base.Rule;
import vn.motcua.calendar.Deadlines;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.PaperRequirement;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.EventFeed;
import vn.motcua.dossier.Happened;

/** Events of the feed with what counting has to know beside them. */
@Component
class Happenings {
  private final EventFeed feed;
  private final Catalogue catalogue;
  private final LegalRules rules;

  /** Published versions never change. */
  private final Map<UUID, ProcedureVersion> versions = new ConcurrentHashMap<>();

  Happenings(EventFeed feed, Catalogue catalogue, LegalRules rules) {
    this.feed = feed;
    this.catalogue = catalogue;
    this.rules = rules;
  }

  /**
   * Some events.
   *
   * @param mark of the last of them
   */
  record Portion(List<Happening> events, EventFeed.Mark mark) {
    Portion {
      events = List.copyOf(events);
    }
  }

  /** The next events after the cursor; their positions go on from its. */
  Portion after(CursorStore.Cursor cursor, int limit, Members members, OfficeHours hours) {
    List<EventFeed.Fed> fed = feed.after(cursor.mark(), limit);
    Map<UUID, Dossier> dossiers = new HashMap<>();
    dossiers.putAll(
        feed.dossiers(
            fed.stream()
                .filter(each -> laysBeforeTheCounter(each.happened().event()))
                .map(each -> each.happened().entry().dossierId())
                .collect(Collectors.toSet())));
    List<Happening> events = new ArrayList<>(fed.size());
    long position = cursor.position();
    EventFeed.Mark mark = cursor.mark();
    for (EventFeed.Fed each : fed) {
      position++;
      mark = each.mark();
      Dossier dossier = dossiers.get(each.happened().entry().dossierId());
      events.add(happening(position, each.happened(), dossier, members, hours));
    }
    return new Portion(events, mark);
  }

  private Happening happening(
      long position,
      Happened happened,
      @Nullable Dossier dossier,
      Members members,
      OfficeHours hours) {
    DossierEvent event = happened.event();
    Subject subject = null;
    Instant acceptBy = null;
    if (dossier != null && laysBeforeTheCounter(event)) {
      acceptBy =
          Deadlines.acceptBy(hours.of(dossier.competentAgencyId()), rules, happened.at()).dueAt();
      if (event instanceof DossierEvent.Filed filed) {
        subject = subject(dossier, filed, happened, members);
      }
    }
    return Happening.of(position, happened, subject, acceptBy);
  }

  @Rule("F6")
  private Subject subject(
      Dossier dossier, DossierEvent.Filed filed, Happened happened, Members members) {
    ProcedureVersion version =
        versions.computeIfAbsent(dossier.procedure().versionId(), catalogue::version);
    Channel channel = dossier.channel();
    members.procedure(
        version.code(), version.name(), version.nameEn(), version.procedure().field());
    return new Subject(
        dossier.id(),
        dossier.code(),
        version.code(),
        version.procedure().field().code(),
        dossier.receivingAgencyId(),
        dossier.competentAgencyId(),
        dossier.unitId(),
        Way.of(channel, version.procedure().onlineLevel(), happened.entry().byOfficer()),
        filed.fee() > 0,
        version
            .findCase(dossier.procedure().caseKey())
            .map((Case requested) -> scans(requested, channel))
            .orElse(List.of()),
        happened.at());
  }

  private static boolean laysBeforeTheCounter(DossierEvent event) {
    return event instanceof DossierEvent.Filed
        || (event instanceof DossierEvent.Supplemented e && !e.during());
  }

  /** Papers of the case that must be scanned when it is filed on paper: all but those shown. */
  private static List<String> scans(Case requested, Channel channel) {
    return channel == Channel.ONLINE
        ? List.of()
        : requested.missing(channel, Set.of()).stream()
            .filter(paper -> !paper.shownOnly())
            .map(PaperRequirement::code)
            .toList();
  }
}
