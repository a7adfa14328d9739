package vn.motcua.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.base.OfficeClock;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.catalogue.Case;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.Dossier;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.PostKind;
import vn.motcua.process.Runs;
import vn.motcua.process.WorkItem;

/** Who and what a life meets: officers, citizens, open steps, the calendar. */
@Component
class DemoStage {
  private final DemoRegister register;
  private final Actors actors;
  private final Calendars calendars;
  private final Catalogue catalogue;
  private final Runs runs;

  DemoStage(
      DemoRegister register, Actors actors, Calendars calendars, Catalogue catalogue, Runs runs) {
    this.register = register;
    this.actors = actors;
    this.calendars = calendars;
    this.catalogue = catalogue;
    this.runs = runs;
  }

  WorkingCalendar calendar(Agency agency) {
    return calendars.get(register.agencies().calendarOf(agency.id()));
  }

  Case requested(Story story, Instant at) {
    return catalogue
        .current(story.procedure(), day(at))
        .flatMap(version -> version.findCase(story.caseKey()))
        .orElseThrow(
            () ->
                new IllegalStateException("no case " + story.procedure() + " " + story.caseKey()));
  }

  List<WorkItem> open(Dossier dossier) {
    return runs.items(dossier.id()).stream()
        .filter(item -> item.status() == WorkItem.Status.OPEN)
        .toList();
  }

  Dossier reread(Dossier dossier) {
    return register.dossiers().get(dossier.code(), new Actor.SystemActor("demo"));
  }

  Actor citizen(UUID id) {
    return actors.citizen(id);
  }

  /** Who does a step; colleagues take turns. */
  Actor officer(Dossier dossier, WorkItem item, int turn, Instant at) {
    PostKind kind = PostKind.valueOf(item.post());
    boolean ofUnit = kind == PostKind.SPECIALIST || kind == PostKind.HEAD;
    List<Officer> holders =
        register
            .officers()
            .holders(dossier.competentAgencyId(), kind, ofUnit ? dossier.unitId() : null, day(at));
    return actors.officer(holders.get(turn % holders.size()).id());
  }

  Actor holder(UUID agency, PostKind kind, int turn, Instant at) {
    List<Officer> holders = register.officers().holders(agency, kind, null, day(at));
    return actors.officer(holders.get(turn % holders.size()).id());
  }

  private static LocalDate day(Instant at) {
    return at.atZone(OfficeClock.ZONE).toLocalDate();
  }
}
